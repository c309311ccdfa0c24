// SPDX-License-Identifier: GPL-3.0-or-later
import Assistants
import Dispatch

/// The desk and what waits for it; one call after the other.
final class DeskQueue: @unchecked Sendable {
  // Used on the queue alone.
  private let desk: any Desk
  private let queue = DispatchQueue(label: "desk")

  init(_ desk: any Desk) {
    self.desk = desk
  }

  func perform(_ work: @escaping @Sendable (any Desk) -> Void) {
    queue.async { work(self.desk) }
  }

  /// Waits until nothing is under way.
  func finish() { queue.sync {} }
}
