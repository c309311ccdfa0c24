// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The least that the room asks for at a step: it may ask for more than the rules, never for less.
package struct Floor: Hashable, Sendable {
  package let control: Control
  /// How many people approve a case, 1 or 2.
  package let approvers: Int

  /// Whoever names approvers asks for an approval at least; nil where nothing is asked for.
  init?(control: Control?, approvers: Int?) {
    guard control != nil || approvers != nil else { return nil }
    self.control = max(control ?? .automatic, approvers == nil ? .automatic : .approve)
    self.approvers = approvers ?? 1
  }

  /// Raises a step to it; a customer's step has no control to raise.
  func apply(to step: inout AssessedStep) {
    guard step.control != nil else { return }
    step.raise(to: control, because: .askedFor)
    step.approvers = max(step.approvers, approvers)
  }
}
