// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that the plan needs: given in the room, or ours until somebody confirms it.
package struct Planned<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  /// Whether nobody gave it.
  package let isOurs: Bool

  package init(_ value: Value, isOurs: Bool) {
    self.value = value
    self.isOurs = isOurs
  }

  /// What was given, else what stands in for it.
  package init(_ given: Value?, standIn: @autoclosure () -> Value) {
    value = given ?? standIn()
    isOurs = given == nil
  }
}
