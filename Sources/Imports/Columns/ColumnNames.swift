// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// The names by which a questionnaire's columns are known.
package struct ColumnNames: Sendable {
  private var targets: [String: ColumnTarget] = [:]
  /// The names that are suggested where one is misspelled.
  private let suggested: [String]

  package init(_ questionnaire: Questionnaire) {
    suggested = WorkflowField.allCases.map(\.rawValue) + questionnaire.questions.map(\.id)
    for question in questionnaire.questions {
      for part in AnswerPart.allCases where part != .answer {
        add("\(question.id).\(part.rawValue)", .answer(question.id, part))
      }
      for words in [question.id, question.ask] {
        add(words, .answer(question.id, .answer))
        if let unit = question.unit { add("\(words) (\(unit))", .answer(question.id, .answer)) }
      }
      // "Volume per day" in the place of volume_per_day.
      add(question.id.split(separator: "_").joined(separator: " "), .answer(question.id, .answer))
    }
    for field in WorkflowField.allCases {
      for words in [field.rawValue, "workflow.\(field.rawValue)"] {
        targets[CellText.key(words)] = .field(field)
      }
    }
    targets["workflow"] = .field(.name)
    targets["assessed on"] = .field(.assessedOn)
  }

  private mutating func add(_ name: String, _ target: ColumnTarget) {
    let key = CellText.key(name)
    if targets[key] == nil { targets[key] = target }
  }

  /// What a column of that name says; nil where the name is not known.
  package func target(of name: String) -> ColumnTarget? { targets[CellText.key(name)] }

  /// The name that was probably meant.
  func nearMiss(of name: String) -> String? {
    let key = CellText.key(name).map { $0 == " " || $0 == "-" ? "_" : $0 }
    return NearMiss.of(String(key), in: suggested)
  }

  /// What to do about a word of a map that names no column.
  func suggestion(for word: String) -> String {
    nearMiss(of: word).map { "did you mean '\($0)'?" }
      ?? "write the id of a question, \(WorkflowField.allCases.map(\.rawValue).joined(separator: ", ")), "
      + "or \(ColumnTarget.skipWord)"
  }
}
