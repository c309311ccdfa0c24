// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Testing

/// A library of texts by id; each starts with the keys that every file needs.
func library(_ texts: [String: String]) -> QuestionnaireLibrary {
  QuestionnaireLibrary(knownIDs: texts.keys.sorted()) { source($0, texts) }
}

func source(_ id: String, _ texts: [String: String]) -> SourceFile? {
  texts[id].map { text in
    let head = "hitl: 1\nid: \(id)\nversion: \"1\"\ntitle: The \(id) questionnaire\n"
    return SourceFile(name: "\(id).yaml", bytes: Array((head + text).utf8))
  }
}

func merged(_ texts: [String: String], id: String = "base") throws -> Questionnaire {
  let library = library(texts)
  let result = try library.questionnaire(id)
  #expect(result.diagnostics.map(\.description) == [])
  return try #require(result.questionnaire)
}

/// The messages without places.
func messages(_ texts: [String: String], id: String = "base") throws -> [String] {
  let library = library(texts)
  let result = try library.questionnaire(id)
  #expect((result.questionnaire == nil) == result.diagnostics.hasErrors)
  return result.diagnostics.map(\.message)
}

/// A section with scored questions.
func scored(_ ids: String..., section: String = "score") -> String {
  "sections:\n  - id: \(section)\n    questions:\n" + ids.map { question($0) }.joined()
}

/// A scored question, or one of another type; `more` is added as written.
func question(_ id: String, ask: String = "What?", type: String = "abc", more: String = "")
  -> String
{
  let options = type == "abc" ? ", options: {a: {label: A}, b: {label: B}, c: {label: C}}" : ""
  return "      - {id: \(id), ask: \"\(ask)\", type: \(type)\(options)\(more)}\n"
}

func gate(_ id: String, when: String, _ rest: String) -> String {
  "  - {id: \(id), when: {\(when)}, because: Because., \(rest)}\n"
}
