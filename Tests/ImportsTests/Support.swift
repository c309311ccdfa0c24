// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Imports
import Questionnaires
import ShippedContent
import StrictYAML
import Values

/// A file as somebody saved it.
func file(_ text: String, name: String = "candidates.csv") -> SourceFile {
  SourceFile(name: name, bytes: Array(text.utf8))
}

/// The table of a text, read with the shipped questionnaire.
func spreadsheet(_ text: String, map: String? = nil) throws -> Spreadsheet {
  let questionnaire = try Shipped.base.get()
  let names = ColumnNames(questionnaire)
  return try Spreadsheet(
    file(text), questionnaire: questionnaire, names: names,
    map: map.map { ColumnMap(file($0, name: "map.yaml"), names: names) } ?? ColumnMap(),
    today: CalendarDate(dayNumber: 20_000))
}

/// The workflows of a text, in their order.
func workflows(_ text: String, map: String? = nil) throws -> [ImportedWorkflow] {
  var found: [ImportedWorkflow] = []
  try spreadsheet(text, map: map).forEach { found.append($0) }
  return found
}

extension ImportedWorkflow {
  /// What it says about each question.
  var entries: [String: AnswerEntry] {
    var entries: [String: AnswerEntry] = [:]
    for case .entry(let id, let entry?) in edits { entries[id] = entry }
    return entries
  }

  func value(_ question: String) -> AnswerValue? { entries[question]?.value }
}

func number(_ text: String) -> AnswerValue? { PlainNumber(text).map { .number($0) } }
