// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// A field has one type in its file, so that one input serves all lanes.
enum MarkRules {
  static func problems(in file: AnswerFile) -> [Diagnostic] {
    var types: [String: FieldType] = [:]
    var problems: [Diagnostic] = []
    for mark in file.particulars.scope + file.lanes.flatMap(\.marks) {
      guard let type = mark.fieldType else { continue }
      guard let first = types[mark.field] else {
        types[mark.field] = type
        continue
      }
      if first != type {
        problems.append(
          Diagnostic(
            at: mark.location,
            "the field '\(mark.field)' is \(type.words) here and \(first.words) before",
            remedy: "a field has one type in the file; write all its marks alike"))
      }
    }
    return problems
  }
}

extension FieldType {
  fileprivate var words: String {
    switch self {
    case .number: "a number"
    case .yesNo: "a yes or no"
    case .word: "a word"
    }
  }
}
