// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import ShippedContent
import StrictYAML
import Testing

@testable import Plans

extension Shipped {
  private static let basePlanner = base.map(Planner.init)

  static func planner() throws -> Planner { try basePlanner.get() }
}

/// The smallest questionnaire, with one scored question `q`, and further lines at its top.
func smallQuestionnaire(_ rest: String = "") throws -> Questionnaire {
  let text = """
    hitl: 1
    id: own
    version: "1"
    title: Own
    sections:
      - id: s
        title: S
        questions:
          - {id: q, ask: How?, type: abc, options: {a: {label: A}, b: {label: B}, c: {label: C}}}
    \(rest)
    """
  let library = QuestionnaireLibrary(knownIDs: ["own"]) { _ in
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
  let result = draft.checked(against: questionnaire)
  return try #require(result.answerFile, "\(result.diagnostics)")
}

/// The plan for an answer file as `answerFile` makes it.
func plan(_ letters: String, _ answers: [String] = [], rest: String = "") throws -> Plan {
  try Shipped.planner().plan(for: answerFile(letters, answers, rest: rest))
}

/// Every text inside a value, in order; figures hold the questionnaire, whose texts are not filled.
func texts(in value: Any) -> [String] {
  if value is PlanFigures { return [] }
  if let text = value as? String { return [text] }
  return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
}
