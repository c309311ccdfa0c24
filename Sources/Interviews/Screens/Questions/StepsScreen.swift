// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// The steps of a workflow while they are mapped.
package struct StepsScreen: Sendable {
  package struct Row: Sendable {
    package var number: Int
    package var name: String
    package var actor: Actor
    package var decides: Bool
    /// The letters in the order of the step questions, `-` where one is missing.
    package var letters: String
    /// What the rules make of it so far; nil for a customer's step.
    package var control: Control?
    /// The stronger control of outcomes against a person, where there is one.
    package var adverseControl: Control?
    /// The kinds of cases that pass; none where all of them do.
    package var lanes: [String] = []
  }

  package var workflow: String
  package var rows: [Row]
  /// The working design whose steps are proposed, while none have been taken.
  package var proposedBy: String?
  /// The fields in whose words they are, where the workflow belongs to none of these.
  package var wordedFor: String?
  /// The kinds of cases that there are.
  package var lanes: [String] = []
  /// Whether it is asked which of them pass where.
  package var asksLanes = false
}

/// Asks for the letters of one step.
package struct StepLettersScreen: Sendable {
  package var step: String
  package var number: Int
  package var total: Int
  package var questions: [Question]
}
