// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import StrictYAML
import Testing

private let letters = "options: {a: {label: A}, b: {label: B}, c: {label: C}}"

/// A questionnaire with the facts that lanes may answer for themselves.
private let laneQuestionnaireText = """
  hitl: 1
  id: automation-decision
  version: "1"
  title: Trial
  sections:
    - id: score
      questions:
        - {id: error_impact, ask: Impact?, type: abc, \(letters)}
        - {id: judgment, ask: Judgment?, type: abc, \(letters)}
    - id: facts
      questions:
        - {id: adverse_outcomes, ask: Adverse?, type: yes_no}
        - {id: automation, ask: How?, type: one_of, options: {rules: {label: R}, ai: {label: AI}}}
        - id: legal_basis
          ask: Ground?
          type: one_of
          options: {none: {label: None}, contract: {label: Contract}}
        - {id: domain, ask: Domain?, type: text}
        - {id: target_error_rate, ask: Target?, type: number, unit: share, above: 0, below: 1}
        - {id: proposal_error_rate, ask: Wrong?, type: number, unit: share, min: 0, max: 1}
        - {id: review_minutes, ask: Minutes?, type: number, unit: minutes, above: 0}
    - id: steps
      repeat: steps
      questions:
        - {id: reliability, ask: R?, type: abc, \(letters)}
        - {id: error_risk, ask: E?, type: abc, \(letters)}
        - {id: judgment, ask: J?, type: abc, \(letters)}
        - {id: customer_sensitivity, ask: C?, type: abc, \(letters)}
  """

/// An answer file for lanes: letters b, one step of a system, and more as written.
func laned(_ lanes: String, answers: String = "", rest: String = "") -> String {
  """
  hitl: 1
  answers:
    error_impact: b
    judgment: b
  \(answers)
  steps:
    - name: Decide
      actor: system
      answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}
  \(rest)
  lanes:
  \(lanes)
  """
}

func checkedLanes(_ text: String, set: [String] = []) throws -> AnswerFileDraft.Result {
  let file = SourceFile(name: "refunds.yaml", bytes: Array(text.utf8))
  return AnswerFileDraft(file).checked(
    against: try questionnaire(laneQuestionnaireText),
    overrides: try set.map { try #require(AnswerOverride($0)) })
}

/// The file of a text without errors.
func lanedFile(_ text: String, set: [String] = []) throws -> AnswerFile {
  let result = try checkedLanes(text, set: set)
  #expect(result.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
  return try #require(result.answerFile)
}

func laneSheet(_ text: String) throws -> AnswerSheet {
  let draft = AnswerFileDraft(SourceFile(name: "refunds.yaml", bytes: Array(text.utf8)))
  return try #require(
    AnswerSheet(
      draft, text: text, questionnaire: try questionnaire(laneQuestionnaireText)))
}
