// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

/// The rules that hold between the entries of a merged questionnaire.
enum QuestionnaireRules {
  static func problems(in questionnaire: Questionnaire) -> [Diagnostic] {
    shape(of: questionnaire)
      + questionnaire.questions.flatMap { conditions(of: $0, in: questionnaire) }
      + questionnaire.gates.flatMap { gate($0, in: questionnaire) }
      + playbook(of: questionnaire) + patterns(of: questionnaire)
  }

  private static func shape(of questionnaire: Questionnaire) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let file = SourceLocation(file: questionnaire.sources.first?.file.name ?? questionnaire.id)
    if questionnaire.scored.isEmpty {
      problems.append(
        Diagnostic(
          at: file, "the questionnaire has no scored question",
          remedy: "add questions of type abc, or extend automation-decision"))
    }
    for question in questionnaire.stepQuestions where question.kind != .abc {
      problems.append(
        Diagnostic(at: question.location, "a step question must be of type abc"))
    }
    for question in questionnaire.stepQuestions
    where !StepQuestion.allCases.map(\.rawValue).contains(question.id) {
      problems.append(
        Diagnostic(
          at: question.location, "the rules know no step question '\(question.id)'",
          remedy: "allowed: \(StepQuestion.allCases.map(\.rawValue).joined(separator: ", "))"))
    }
    return problems
  }

  private static func conditions(
    of question: Question, in questionnaire: Questionnaire
  ) -> [Diagnostic] {
    guard !question.condition.entries.isEmpty else { return [] }
    if question.kind == .abc {
      return [
        Diagnostic(
          at: question.location, "the scored question '\(question.id)' has a condition",
          remedy: "scored questions are always asked; remove 'when'")
      ]
    }
    if question.condition.entries.contains(where: { $0.question == question.id }) {
      return [
        Diagnostic(at: question.location, "question '\(question.id)' depends on itself")
      ]
    }
    return entries(of: question.condition, in: questionnaire)
  }

  private static func gate(_ gate: Gate, in questionnaire: Questionnaire) -> [Diagnostic] {
    var problems = entries(of: gate.condition, in: questionnaire)
    for entry in gate.condition.entries {
      guard let question = questionnaire.question(entry.question), question.kind == .abc else {
        continue
      }
      let isKnown = Letter.allCases.map(\.rawValue).contains(where: entry.values.contains)
      if isKnown, entry.values != ["c"], Set(entry.values) != ["b", "c"] {
        problems.append(
          Diagnostic(
            at: entry.location,
            "gate '\(gate.id)' compares '\(question.id)' with \(entry.values.joined(separator: ", "))",
            remedy: "a gate reads a scored question as c or [b, c], so that it can only raise"))
      }
    }
    let starts = [gate.from] + gate.places.map(\.from)
    if let until = gate.until, starts.contains(where: { $0.map { until < $0 } == true }) {
      problems.append(
        Diagnostic(at: gate.location, "gate '\(gate.id)' ends on \(until), before it starts"))
    }
    if gate.adverseOnly, gate.requires == .manual {
      problems.append(
        Diagnostic(
          at: gate.location, "gate '\(gate.id)' is for adverse outcomes and requires manual",
          remedy: "such a gate raises to human-in-the-loop at most"))
    }
    return problems
  }

  private static func playbook(of questionnaire: Questionnaire) -> [Diagnostic] {
    let book = questionnaire.playbook
    let conditions =
      (book.metrics.map(\.scope) + book.phases.map(\.scope) + book.risks.map(\.scope)
      + book.advice.map(\.scope)).map(\.condition)
      + book.risks.flatMap(\.signs).map(\.condition)
    return conditions.flatMap { entries(of: $0, in: questionnaire) }
  }

  private static func patterns(of questionnaire: Questionnaire) -> [Diagnostic] {
    questionnaire.patterns.flatMap { pattern -> [Diagnostic] in
      ungated(pattern, in: questionnaire) + PatternRules.problems(in: pattern, of: questionnaire)
        + pattern.steps.compactMap { step in
          let expected = step.actor == .system ? questionnaire.stepQuestions.map(\.id) : []
          let missing = expected.filter { step.letters[$0] == nil }
          let extra = step.letters.keys.filter { !expected.contains($0) }.sorted()
          guard !missing.isEmpty || !extra.isEmpty else { return nil }
          return Diagnostic(
            at: pattern.location,
            "step '\(step.name)' of pattern '\(pattern.id)' has the wrong step answers",
            remedy: step.actor == .system
              ? "a system step answers \(expected.joined(separator: ", "))"
              : "the step of a \(step.actor.rawValue) answers no step question")
        }
    }
  }

  /// What a pattern requires counts only if a gate says so for its option of the question.
  private static func ungated(
    _ pattern: Pattern, in questionnaire: Questionnaire
  ) -> [Diagnostic] {
    guard
      let requires = pattern.requires,
      questionnaire.question("pattern")?.options.contains(where: { $0.id == pattern.id }) == true,
      !questionnaire.gates.contains(where: { gate in
        gate.requires.map { $0 >= requires } == true && gate.condition.entries.count == 1
          && gate.condition.entries.allSatisfy {
            $0.question == "pattern" && $0.values.contains(pattern.id)
          }
      })
    else { return [] }
    return [
      Diagnostic(
        at: pattern.location,
        "pattern '\(pattern.id)' requires \(requires.rawValue), but no gate raises to it",
        remedy: "add '\(pattern.id)' to a gate with 'when: {pattern: [...]}'")
    ]
  }

  /// Every entry of a condition reads a question that exists, with values it can have.
  private static func entries(
    of condition: Condition, in questionnaire: Questionnaire
  ) -> [Diagnostic] {
    condition.entries.compactMap { entry in
      guard let question = questionnaire.question(entry.question) else {
        return Diagnostic(
          at: entry.location, "the condition reads an unknown question '\(entry.question)'",
          remedy: FieldReader.suggestion(
            for: entry.question, allowed: questionnaire.questions.map(\.id)))
      }
      let allowed: [String]
      switch question.kind {
      case .abc, .oneOf, .someOf: allowed = question.options.map(\.id)
      case .yesNo: allowed = ["yes", "no"]
      case .number, .text, .date:
        return Diagnostic(
          at: entry.location,
          "a condition cannot read '\(question.id)', a \(question.kind.rawValue)",
          remedy: "read a question with options")
      }
      guard let wrong = entry.values.first(where: { !allowed.contains($0) }) else { return nil }
      return Diagnostic(
        at: entry.location, "'\(question.id)' can never be '\(wrong)'",
        remedy: FieldReader.suggestion(for: wrong, allowed: allowed))
    }
  }
}
