// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// A step with the control that the rules give it, and why.
package struct AssessedStep: Sendable {
  /// The reason for a control, strongest first in a step's list.
  package enum Reason: Hashable, Sendable {
    case doneByPerson
    case doneByCustomer
    case unreliable
    case judgmentDecides
    case judgment
    case errorRisk
    case customerSensitive
    case severalConcerns
    case oneConcern
    case clear
    /// Raised as a deciding step by the gate with that id.
    case gate(String)
    case humanInTheLoopVerdict
    case manualVerdict
    /// A default step of a full-automation plan.
    case fullAutomationVerdict
    /// Raised by the control or the number of approvers that the room asked for.
    case askedFor
    /// Raised in a lane because one before it has that control.
    case laneOrder

    /// The key of its wording in the playbook.
    package var key: String {
      switch self {
      case .doneByPerson: "done-by-person"
      case .doneByCustomer: "done-by-customer"
      case .unreliable: "unreliable"
      case .judgmentDecides: "judgment-decides"
      case .judgment: "judgment"
      case .errorRisk: "error-risk"
      case .customerSensitive: "customer-sensitive"
      case .severalConcerns: "several-concerns"
      case .oneConcern: "one-concern"
      case .clear: "clear"
      case .gate: "gate"
      case .humanInTheLoopVerdict: "human-in-the-loop-verdict"
      case .manualVerdict: "manual-verdict"
      case .fullAutomationVerdict: "full-automation-verdict"
      case .askedFor: "asked-for"
      case .laneOrder: "lane-order"
      }
    }
  }

  /// The step's place among all steps of the file or of the pattern, from 0.
  package var place: Int
  package var name: String
  package var actor: Actor
  /// Whether the step settles the outcome: marked, or the last that is not the customer's.
  package var decides: Bool
  /// Nil for a customer's step.
  package var control: Control?
  package var reasons: [Reason]
  /// The control for outcomes against the person, where it differs.
  package var adverseControl: Control?
  /// Whether an adverse outcome must offer a staffed route to a person on request.
  package var offersPersonOnRequest: Bool
  /// Whether it is automatic with one concern, so that a random sample is checked afterwards.
  package var needsAuditSample: Bool
  package var letters: StepAnswers
  /// How many people approve a case here: 2 where the room asked for four eyes.
  package var approvers = 1

  /// The stronger of the two controls.
  package var strongestControl: Control? {
    control.map { max($0, adverseControl ?? $0) }
  }

  package var isControlPoint: Bool { (strongestControl ?? .automatic) > .automatic }

  /// Makes the control for outcomes against the person the only one.
  mutating func mergeControls() {
    control = strongestControl
    adverseControl = nil
    if isControlPoint { needsAuditSample = false }
  }

  /// Raises the control; one that is as strict already stays as it is.
  mutating func raise(to least: Control, because reason: Reason) {
    guard let control, least > control else { return }
    self.control = least
    if let adverseControl, adverseControl <= least { self.adverseControl = nil }
    reasons.insert(reason, at: 0)
    needsAuditSample = false
  }
}
