// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch

/// A value that another core works out until it is asked for.
package final class Ahead<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  // Written before the group is left and read after waiting for it.
  nonisolated(unsafe) private var result: Value?

  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async(group: group) { self.result = work() }
  }

  /// The value; waits where it is not there yet.
  package var value: Value {
    group.wait()
    guard let result else { preconditionFailure("the work has ended without a value") }
    return result
  }
}
