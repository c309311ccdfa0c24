// SPDX-License-Identifier: GPL-3.0-or-later

/// A document made from a questionnaire alone.
package enum QuestionsDocument: String, CaseIterable, Sendable {
  /// The blank answer file, in YAML.
  case answerFile = "questions/answer-file"
  /// The sheet that participants fill in before a workshop.
  case sheet = "questions/sheet"
}
