// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension DecisionPage {
  /// What capacity and economics warn of belongs on the first page.
  static func of(
    _ words: PlanWords, capacity: [PhaseCapacity], economics: Economics
  ) -> DecisionPage {
    DecisionPage(
      warnings: words.texts(at: .toSettle)
        + [PhaseCapacity.shortage(in: capacity, words), Schedule.oddsToday(in: words)]
        .compactMap(\.self) + economics.warnings,
      reasons: reasons(in: words),
      gates: words.assessment.gates.map { GateLine($0, in: words) },
      flips: words.assessment.flips.compactMap { FlipLine($0, in: words) },
      changesToFlip: words.assessment.changesToFlip,
      provisional: words.assessment.isProvisional
        ? words.sentences(.reason, "provisional").first : nil,
      scope: words.texts(at: .scope),
      outOfScope: words.texts(at: .outOfScope),
      residualRisks: words.texts(at: .residualRisk),
      riskAcceptedBy: words.role(.riskOwner),
      benefits: words.texts(at: .benefit), dissent: DissentLine.all(in: words),
      assessAgain: words.texts(at: .assessAgain).joined(separator: " "),
      signatures: Signature.all(in: words))
  }

  /// Why the verdict is what it is: what decided it, then the answers that weigh most.
  private static func reasons(in words: PlanWords) -> [String] {
    let assessment = words.assessment
    func texts(_ key: String, if applies: Bool) -> [String] {
      applies ? words.sentences(.reason, key) : []
    }
    let isRaised = assessment.verdict > assessment.verdictOfTally
    return texts("raised-by-gates", if: isRaised) + texts("raised-by-steps", if: isRaised)
      + texts(isRaised ? "tally-raised" : "tally", if: true)
      + weightyAnswers(in: words)
      + texts("split", if: assessment.tally.isSplit)
      + texts("unmapped", if: !assessment.isMapped)
  }

  /// The answers that pull against automation most, with what was said about them.
  private static func weightyAnswers(in words: PlanWords) -> [String] {
    let strong = answers(.c, in: words)
    guard strong.isEmpty, words.verdict < .manual else { return strong }
    return Array(answers(.b, in: words).prefix(mostMild))
  }

  /// Answers in between are many; the first few show the drift.
  private static let mostMild = 4

  private static func answers(_ letter: Letter, in words: PlanWords) -> [String] {
    words.questionnaire.scored.compactMap { question in
      guard let answer = words.file.answers[question.id], answer.value == .letter(letter),
        let label = question.label(of: letter.rawValue)
      else { return nil }
      let note = answer.note.map { " “\($0)”" } ?? ""
      return "\(question.ask) \(label).\(note)"
    }
  }
}

extension GateLine {
  init(_ fired: FiredGate, in words: PlanWords) {
    self.init(
      id: fired.id,
      title: fired.gate.map { $0.title ?? $0.id } ?? words(.gateEffect, "steps"),
      because: Self.because(fired, in: words), cite: fired.gate?.cite,
      effect: Self.effect(of: fired, in: words),
      onlyForUnknown: fired.onlyForUnknown)
  }

  private static func because(_ fired: FiredGate, in words: PlanWords) -> String {
    guard case .steps(let steps) = fired.cause else { return fired.because }
    let done = steps.flatMap { step -> [String] in
      let (control, adverse) = (step.control ?? .automatic, step.adverseControl ?? .automatic)
      let keys =
        (control > .automatic ? ["step-\(control.rawValue)"] : [])
        + (adverse > control ? ["step-adverse-\(adverse.rawValue)"] : [])
      return keys.map { words(.gateEffect, $0, [.step: step.name]) }
    }
    return "\(done.joined(separator: "; "))."
  }

  private static func effect(of fired: FiredGate, in words: PlanWords) -> String {
    var keys: [String] = []
    if let requires = fired.requires, requires > .fullAutomation {
      keys.append("requires-\(requires.rawValue)")
    }
    if let controls = fired.gate?.controls, controls > .automatic {
      keys.append("controls-\(controls.rawValue)")
    }
    if let gate = fired.gate, let duty = gate.duty {
      keys.append("duty-\(duty.rawValue)\(gate.adverseOnly ? "-adverse" : "")")
    }
    return keys.map { words(.gateEffect, $0) }.joined(separator: "; ")
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
      let answer = said.dissent.answer.map { letter in
        question.label(of: letter).map { "\(letter) — \($0)" } ?? letter
      }
      return DissentLine(
        about: said.at, id: said.question, question: question.ask, who: said.dissent.who,
        answer: answer, reason: said.dissent.reason, accepts: said.dissent.accepts)
    }
  }
}

extension Signature {
  /// The signatures that were given, then a line for each role that still has to sign.
  static func all(in words: PlanWords) -> [Signature] {
    let given = words.file.signOff.map {
      Signature(role: $0.role ?? $0.name, name: $0.name, date: $0.date)
    }
    var roles: [String] = []
    for role in [words.role(.decisionOwner), words.role(.riskOwner)]
    where !roles.contains(role) && !given.contains(where: { $0.role == role }) {
      roles.append(role)
    }
    return given + roles.map { Signature(role: $0) }
  }
}
