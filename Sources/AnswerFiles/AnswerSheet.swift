// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

/// An answer file under way: what has been said so far, with gaps.
package struct AnswerSheet: Sendable {
  /// The file's name as the user gave it.
  package var name: String
  /// The file's text as it stands.
  package var text: String
  package var workflow: Workflow
  package var participants: [String] = []
  package var decider: String?
  /// What the file itself says per question id, also where the question does not apply now.
  package var entries: [String: AnswerEntry] = [:]
  /// The answers of the folder's defaults file.
  package var shared: [String: Answer] = [:]
  /// Answers that the questionnaire does not allow, by question id; they count as not given.
  package var refused: [String: Diagnostic] = [:]
  /// The steps, those of a system possibly without some letters.
  package var steps: [Step] = []
  package var parkingLot: [Remark] = []
  package var actions: [Remark] = []
  package var decisions: [Remark] = []
  package var assumptions: [Remark] = []
  /// Everything else that is wrong with the file but leaves it usable, such as unknown keys.
  package var problems: [Diagnostic] = []
}
