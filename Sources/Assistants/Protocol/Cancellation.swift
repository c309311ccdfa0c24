// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// Whether a client has taken a request back.
package final class Cancellation: Sendable {
  private let flag = Atomic(false)

  package init() {}

  package var isCancelled: Bool { flag.load(ordering: .relaxed) }
  func cancel() { flag.store(true, ordering: .relaxed) }
}

/// What a tool tells while it works, and asks whether it is still wanted.
package struct Progress: Sendable {
  let cancellation: Cancellation
  /// Sends how many of how many are done; nil where the client does not want to know.
  let tell: (@Sendable (_ done: Int, _ of: Int, _ message: String) -> Void)?

  /// - Throws: `Cancelled` where the request was taken back.
  func step(_ done: Int, of total: Int, _ message: String) throws(ToolFailure) {
    if cancellation.isCancelled { throw .cancelled }
    tell?(done, total, message)
  }
}
