// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Foundation
import Questionnaires
import StrictYAML
import Testing

@testable import Plans

/// The questionnaires that ship with hitl, read once.
enum Shipped {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let base = Result { try questionnaire("automation-decision") }
  static let contactCenter = Result { try questionnaire("contact-center") }

  private static let basePlanner = base.map(Planner.init)

  static func planner() throws -> Planner { try basePlanner.get() }

  private static func questionnaire(_ id: String) throws -> Questionnaire {
    let folder = root.appending(path: "questionnaires")
    var files: [String: URL] = [:]
    for place in [folder, folder.appending(path: "patterns")] {
      for name in try FileManager.default.contentsOfDirectory(atPath: place.path)
      where name.hasSuffix(".yaml") {
        files[String(name.dropLast(".yaml".count))] = place.appending(path: name)
      }
    }
    var library = QuestionnaireLibrary(knownIDs: files.keys.sorted()) { id in
      try files[id].map { url in
        SourceFile(
          name: "questionnaires/\(url.lastPathComponent)", bytes: Array(try Data(contentsOf: url)))
      }
    }
    let result = try library.questionnaire(id)
    try #require(
      result.diagnostics.filter { $0.severity == .error }.isEmpty, "\(result.diagnostics)")
    return try #require(result.questionnaire)
  }
}

/// A questionnaire of the test's own: one scored question and whatever else is written.
func questionnaire(_ text: String) throws -> Questionnaire {
  var library = QuestionnaireLibrary(knownIDs: ["own"]) { _ in
    SourceFile(name: "own.yaml", bytes: Array(text.utf8))
  }
  let result = try library.questionnaire("own")
  return try #require(result.questionnaire, "\(result.diagnostics)")
}

/// An answer file from its letters in the questionnaire's order, with facts and figures added.
///
/// - Parameters:
///   - letters: the ten scored answers, `?` allowed.
///   - answers: further lines below `answers:`, each `id: value`.
///   - rest: further lines at the top, such as steps.
func answerFile(
  _ letters: String, _ answers: [String] = [], rest: String = "", id: String = "test",
  for questionnaire: Questionnaire? = nil
) throws -> AnswerFile {
  let questionnaire = try questionnaire ?? Shipped.base.get()
  var lines = zip(questionnaire.scored, letters).map { question, letter in
    "\(question.id): \(letter == "?" ? "\"?\"" : String(letter))"
  }
  let facts = ["affects_person: no", "adverse_outcomes: no", "jurisdictions: []", "domain: []"]
  let given = Set(answers.compactMap { $0.split(separator: ":").first })
  lines += facts.filter { fact in
    let id = fact.split(separator: ":").first ?? ""
    return !given.contains(id) && questionnaire.question(String(id)) != nil
  }
  lines += answers
  let text = """
    hitl: 1
    workflow: {id: \(id), name: Test workflow, assessed_on: 2026-11-22}
    answers:
    \(lines.map { "  \($0)" }.joined(separator: "\n"))
    \(rest)
    """
  let draft = AnswerFileDraft(SourceFile(name: "\(id).yaml", bytes: Array(text.utf8)))
  let result = draft.checked(against: questionnaire, defaults: nil)
  return try #require(result.answerFile, "\(result.diagnostics)")
}

/// The plan for an answer file as `answerFile` makes it.
func plan(_ letters: String, _ answers: [String] = [], rest: String = "") throws -> Plan {
  try Shipped.planner().plan(for: answerFile(letters, answers, rest: rest))
}

/// Every text inside a value, in order.
func texts(in value: Any) -> [String] {
  if let text = value as? String { return [text] }
  return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
}
