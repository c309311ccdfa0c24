// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// Section 2: who does what, and where people are needed.
package struct WorkflowMap: Sendable {
  package struct Step: Sendable {
    package var number: Int
    package var name: String
    package var actor: Actor
    package var decides: Bool
    package var control: Control?
    package var adverseControl: Control?
    package var why: String
    package var isControlPoint: Bool
  }

  package var steps: [Step]
  /// Whether the steps were given, or stand in from the pattern.
  package var isMapped: Bool
}
