// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension DecisionPage {
  static func of(_ words: PlanWords) -> DecisionPage {
    DecisionPage(
      reason: reason(in: words),
      gates: words.assessment.gates.map { GateLine($0, in: words) },
      flips: words.assessment.flips.compactMap { FlipLine($0, in: words) },
      changesToFlip: words.assessment.changesToFlip, dissent: DissentLine.all(in: words))
  }

  private static func reason(in words: PlanWords) -> String? {
    let assessment = words.assessment
    let isRaised = assessment.verdict > assessment.verdictOfTally
    let reasons: [ReasonText] =
      isRaised ? [.raisedByGates, .raisedBySteps, .tallyRaised] : [.tally]
    return reasons.lazy.compactMap { words.text($0) }.first
  }
}

extension GateLine {
  init(_ fired: FiredGate, in words: PlanWords) {
    self.init(
      title: fired.gate.map { $0.title ?? $0.id } ?? words(GateEffectText.steps),
      because: Self.because(fired, in: words), cite: fired.gate?.cite,
      effect: Self.effect(of: fired, in: words),
      onlyForUnknown: fired.onlyForUnknown)
  }

  private static func because(_ fired: FiredGate, in words: PlanWords) -> String {
    guard case .steps(let steps) = fired.cause else { return fired.because }
    let done = steps.flatMap { step -> [String] in
      let (control, adverse) = (step.control ?? .automatic, step.adverseControl ?? .automatic)
      let effects: [GateEffectText] =
        (control > .automatic ? [.step(control)] : [])
        + (adverse > control ? [.stepAdverse(adverse)] : [])
      return effects.map { words($0, [.step: step.name]) }
    }
    return "\(done.joined(separator: "; "))."
  }

  private static func effect(of fired: FiredGate, in words: PlanWords) -> String {
    var effects: [GateEffectText] = []
    if let requires = fired.requires, requires > .fullAutomation {
      effects.append(.requires(requires))
    }
    if let controls = fired.gate?.controls, controls > .automatic {
      effects.append(.controls(controls))
    }
    if let gate = fired.gate, let duty = gate.duty {
      effects.append(.duty(duty, isAdverseOnly: gate.adverseOnly))
    }
    return effects.map { words($0) }.joined(separator: "; ")
  }
}

extension FlipLine {
  init?(_ flip: Flip, in words: PlanWords) {
    guard let question = words.questionnaire.question(flip.question) else { return nil }
    self.init(
      question: flip.question, ask: question.ask, from: flip.from?.rawValue ?? "?",
      to: flip.to.rawValue, toLabel: question.label(of: flip.to.rawValue) ?? flip.to.rawValue,
      verdict: flip.verdict)
  }
}

extension DissentLine {
  /// Everybody who would have answered otherwise: about the workflow, then about steps and lanes.
  static func all(in words: PlanWords) -> [DissentLine] {
    let questionnaire = words.questionnaire
    return SaidDissent.all(in: words.inputs).compactMap { said in
      guard
        let question = questionnaire.question(said.question)
          ?? questionnaire.stepQuestions.first(where: { $0.id == said.question })
      else { return nil }
      let answer = said.dissent.answer.map { question.label(of: $0) ?? $0 }
      return DissentLine(
        about: said.at, id: said.question, question: question.ask, who: said.dissent.who,
        answer: answer, reason: said.dissent.reason, accepts: said.dissent.accepts)
    }
  }
}
