// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Synchronization

/// A value that another core works out until it is asked for.
package final class Ahead<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let isTaken = Atomic(false)
  private let group = DispatchGroup()
  // Written before the group is left and read after waiting for it.
  nonisolated(unsafe) private var result: Value?

  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    group.enter()
    OtherCores.perform { self.begin() }
  }

  /// The value; waits where it is not there yet, and works it out where no core has begun.
  package var value: Value {
    begin()
    group.wait()
    guard let result else { preconditionFailure("the work has ended without a value") }
    return result
  }

  /// Works the value out, unless somebody else has begun with it.
  private func begin() {
    guard !isTaken.exchange(true, ordering: .relaxed) else { return }
    result = work()
    group.leave()
  }
}
