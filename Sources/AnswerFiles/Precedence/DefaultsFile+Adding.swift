// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML

extension DefaultsFile {
  /// The text of a defaults file with further answers; those that are there already stay.
  ///
  /// - Parameter text: the file's text so far; nil for a file that is not there yet.
  package static func adding(
    _ entries: [(question: String, entry: AnswerEntry)], to text: String?
  ) throws(EditRefused) -> String {
    guard var editor = YAMLEditor(text ?? "hitl: 1\n"), editor.root.entries != nil else {
      throw EditRefused()
    }
    for (question, entry) in entries {
      guard editor.root.node(at: [.key("answers"), .key(question)]) == nil, !entry.fields.isEmpty
      else { continue }
      try editor.update(
        to: .record(
          [
            YAMLValue.Field(
              "answers",
              .record([YAMLValue.Field(question, YAMLValue(entry))], order: [], .block))
          ], order: ["hitl", "answers"], .block))
    }
    return editor.text
  }
}
