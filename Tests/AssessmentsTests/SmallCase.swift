// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import StrictYAML
import Testing

@testable import Assessments
import Values

/// A questionnaire of a few lines and the answers to it, for examples of single rules.
struct SmallCase {
  static let questionnaire = text(gates: "")

  /// Ten scored questions q0 to q9, the facts the rules read, and the step questions.
  static func text(gates: String, weights: [Int] = []) -> Questionnaire {
    let scored = (0..<10).map { index in
      let weight = index < weights.count ? weights[index] : 1
      return
        "  - {id: q\(index), ask: Q?, type: abc, weight: \(weight), options: {a: {label: A}, b: {label: B}, c: {label: C}}}"
    }
    let steps = StepQuestion.allCases.map { question in
      "  - {id: \(question.rawValue), ask: Q?, type: abc, options: {a: {label: A}, b: {label: B}, c: {label: C}}}"
    }
    return questionnaire(
      """
      hitl: 1
      id: small
      version: "1"
      title: Small
      sections:
      - id: work
        title: Work
        questions:
      \(scored.joined(separator: "\n"))
        - {id: affects_person, ask: Q?, type: yes_no}
        - {id: adverse_outcomes, ask: Q?, type: yes_no}
        - {id: legal_basis, ask: Q?, type: one_of, options: {none: {label: N}, contract: {label: C}}}
        - {id: jurisdictions, ask: Q?, type: some_of, options: {eu: {label: E}, uk: {label: U}}}
        - {id: start_date, ask: Q?, type: date}
      - id: steps
        title: Steps
        repeat: steps
        questions:
      \(steps.joined(separator: "\n"))
      gates:\(gates.isEmpty ? " []" : "\n\(gates)")
      """)
  }

  static func questionnaire(_ text: String) -> Questionnaire {
    let library = QuestionnaireLibrary(knownIDs: ["small"]) { _ in
      SourceFile(name: "small.yaml", bytes: Array(text.utf8))
    }
    do {
      let result = try library.questionnaire("small")
      if let questionnaire = result.questionnaire { return questionnaire }
      fatalError("the test's questionnaire is wrong: \(result.diagnostics)")
    } catch {
      fatalError("the test's questionnaire cannot be read: \(error)")
    }
  }

  /// A situation from letters for q0, q1, … such as "aabbc?", facts and steps such as "abba".
  static func situation(
    _ letters: String, facts: [String: AnswerValue] = [:], steps: [StepLetters] = [],
    day: String? = nil, in questionnaire: Questionnaire = questionnaire
  ) -> Situation {
    var values = facts
    for (index, letter) in letters.enumerated() {
      values["q\(index)"] = Letter(rawValue: String(letter)).map(AnswerValue.letter) ?? .unknown
    }
    return Situation(
      questionnaire: questionnaire, values: values, steps: steps,
      day: day.flatMap { CalendarDate($0) })
  }

  /// A step from its four letters in the order of the rules: reliability, error risk, judgment,
  /// customer sensitivity.
  static func step(
    _ letters: String, actor: Actor = .system, decides: Bool = false, name: String = "Step"
  ) -> StepLetters {
    var answers: StepAnswers = [:]
    for (question, letter) in zip(StepQuestion.allCases, letters) {
      answers.updateValue(Letter(rawValue: String(letter)), forKey: question)
    }
    return StepLetters(name: name, actor: actor, decides: decides, letters: answers)
  }
}
