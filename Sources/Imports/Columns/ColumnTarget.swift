// SPDX-License-Identifier: GPL-3.0-or-later

/// What the cells of a column say.
package enum ColumnTarget: Hashable, Sendable {
  case field(WorkflowField)
  /// Something about the question with that id.
  case answer(String, AnswerPart)
  /// Nothing that is wanted here, as the map says.
  case skipped

  /// The word of a map for a column that is not wanted.
  static let skipWord = "skip"
}

/// What a row says about the workflow itself.
package enum WorkflowField: String, CaseIterable, Sendable {
  case id
  case name
  case description
  case assessedOn = "assessed_on"
}

/// What can be said about one question.
package enum AnswerPart: String, CaseIterable, Sendable {
  case answer
  case note
  case by
  case ask
  case due
}
