// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import StrictYAML
import Testing

private let letters = "options: {a: {label: A}, b: {label: B}, c: {label: C}}"

/// A questionnaire with each kind of question.
let questionnaireText = """
  hitl: 1
  id: automation-decision
  version: "1"
  title: Trial
  sections:
    - id: score
      questions:
        - {id: impact, ask: Impact?, type: abc, \(letters)}
    - id: facts
      questions:
        - {id: person, ask: Person?, type: yes_no, required: yes}
        - {id: level, ask: Level?, type: number, min: 1, max: 4, required: yes, when: {person: yes}}
        - {id: hours, ask: Hours?, type: number, default: 8}
        - {id: owner, ask: Owner?, type: text}
        - {id: places, ask: Places?, type: some_of, options: {eu: {label: EU}, uk: {label: UK}}}
        - {id: pattern, ask: Pattern?, type: one_of, options: {p: {label: P}, q: {label: Q}}}
        - {id: start, ask: Start?, type: date}
    - id: steps
      repeat: steps
      questions:
        - {id: reliability, ask: R?, type: abc, \(letters)}
        - {id: error_risk, ask: E?, type: abc, \(letters)}
        - {id: judgment, ask: J?, type: abc, \(letters)}
        - {id: customer_sensitivity, ask: C?, type: abc, \(letters)}
  """

func questionnaire(_ text: String = questionnaireText) throws -> Questionnaire {
  let library = QuestionnaireLibrary(knownIDs: ["automation-decision"]) { _ in
    SourceFile(name: "questionnaire.yaml", bytes: Array(text.utf8))
  }
  let result = try library.questionnaire("automation-decision")
  #expect(result.diagnostics.map(\.description) == [])
  return try #require(result.questionnaire)
}

/// An answer file with what is required, and more as written.
func answers(_ more: String = "", rest: String = "") -> String {
  "hitl: 1\nanswers:\n  impact: b\n  person: no\n\(more)\(rest)"
}

func checked(
  _ text: String, defaults: String? = nil, set: [String] = [], name: String = "refunds.yaml",
  namesWorkflow: Bool = true, isKnownElsewhere: (String) -> Bool = { _ in false }
) throws -> AnswerFileDraft.Result {
  let file = SourceFile(name: name, bytes: Array(text.utf8))
  let asked = try questionnaire()
  return AnswerFileDraft(file, namesWorkflow: namesWorkflow).checked(
    against: asked,
    shared: defaults.map { shared($0).answers(to: asked, isKnownElsewhere: isKnownElsewhere) }
      ?? FolderAnswers(),
    overrides: try set.map { try #require(AnswerOverride($0)) })
}

/// A defaults file with that text.
func shared(_ text: String) -> DefaultsFile {
  DefaultsFile(SourceFile(name: "defaults.yaml", bytes: Array(text.utf8)))
}

/// The file of a text without problems.
func file(
  _ text: String, defaults: String? = nil, set: [String] = [], name: String = "refunds.yaml"
) throws -> AnswerFile {
  let result = try checked(text, defaults: defaults, set: set, name: name)
  #expect(result.diagnostics.map(\.description) == [])
  return try #require(result.answerFile)
}

/// The messages without places; there is no file where there is an error.
func messages(_ result: AnswerFileDraft.Result) -> [String] {
  #expect((result.answerFile == nil) == result.diagnostics.hasErrors)
  return result.diagnostics.map(\.message)
}

func sheet(
  _ text: String, defaults: String? = nil, name: String = "refunds.yaml"
) throws -> AnswerSheet {
  let draft = AnswerFileDraft(SourceFile(name: name, bytes: Array(text.utf8)))
  let asked = try questionnaire()
  return try #require(
    AnswerSheet(
      draft, text: text, questionnaire: asked,
      shared: defaults.map { shared($0).answers(to: asked) } ?? FolderAnswers()))
}

/// A text after some edits.
func edited(_ text: String, _ edits: AnswerFileEdit...) throws -> String {
  try sheet(text).applying(edits).text
}

func entry(_ value: AnswerValue?, note: String? = nil) -> AnswerEntry {
  var entry = AnswerEntry(value)
  entry.note = note
  return entry
}

func step(
  _ name: String, _ actor: Actor = .system, decides: Bool = false, letters: String = "",
  note: String? = nil
) -> Step {
  let place = SourceLocation(file: "")
  var answers: [StepQuestion: Answer] = [:]
  for (question, letter) in zip(StepQuestion.allCases, letters) {
    answers[question] = Answer(
      value: Letter(rawValue: String(letter)).map(AnswerValue.letter) ?? .unknown,
      origin: .answerFile, location: place)
  }
  return Step(
    name: name, actor: actor, decides: decides, note: note, answers: answers, location: place)
}
