// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What a lane answers otherwise than the workflow.
package struct LaneAnswers: Sendable {
  /// Scored letters, facts and figures by question id.
  package var questions: [String: Answer] = [:]
  /// Letters of steps by the step's name.
  package var steps: [String: [StepQuestion: Answer]] = [:]
  /// One reason for all answers that have none of their own.
  package var note: String?

  package init() {}

  package var isEmpty: Bool { questions.isEmpty && steps.isEmpty }
}
