// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension DecisionPage {
  /// What capacity and economics warn of belongs on the first page.
  static func of(
    _ context: PlanContext, capacity: [PhaseCapacity], economics: Economics
  ) -> DecisionPage {
    let planner = context.planner
    return DecisionPage(
      warnings: planner.texts(at: .toSettle, in: context)
        + [PhaseCapacity.shortage(in: capacity, context), Schedule.chanceAtOwnRate(in: context)]
        .compactMap(\.self) + economics.warnings,
      reasons: reasons(in: context),
      gates: context.assessment.gates.map { GateLine($0, in: context) },
      flips: context.assessment.flips.compactMap { FlipLine($0, in: context) },
      changesToFlip: context.assessment.changesToFlip,
      provisional: context.assessment.isProvisional
        ? planner.allKeyed(.reason, "provisional", in: context).first : nil,
      scope: planner.texts(at: .scope, in: context),
      outOfScope: planner.texts(at: .outOfScope, in: context),
      residualRisks: planner.texts(at: .residualRisk, in: context),
      riskAcceptedBy: context.role("risk_owner"),
      benefits: planner.texts(at: .benefit, in: context), dissent: DissentLine.all(in: context),
      assessAgain: planner.texts(at: .assessAgain, in: context).joined(separator: " "),
      signatures: Signature.all(in: context))
  }

  /// Why the verdict is what it is: what decided it, then the answers that weigh most.
  private static func reasons(in context: PlanContext) -> [String] {
    let assessment = context.assessment
    func texts(_ key: String, if applies: Bool) -> [String] {
      applies ? context.planner.allKeyed(.reason, key, in: context) : []
    }
    let isRaised = assessment.verdict > assessment.verdictOfTally
    return texts("raised-by-gates", if: isRaised) + texts("raised-by-steps", if: isRaised)
      + texts(isRaised ? "tally-raised" : "tally", if: true)
      + weightyAnswers(in: context)
      + texts("split", if: assessment.tally.isSplit)
      + texts("unmapped", if: !assessment.isMapped)
  }

  /// The answers that pull against automation most, with what was said about them.
  private static func weightyAnswers(in context: PlanContext) -> [String] {
    let strong = answers(.c, in: context)
    guard strong.isEmpty, context.verdict < .manual else { return strong }
    return Array(answers(.b, in: context).prefix(mostMild))
  }

  /// Answers in between are many; the first few show the drift.
  private static let mostMild = 4

  private static func answers(_ letter: Letter, in context: PlanContext) -> [String] {
    context.questionnaire.scored.compactMap { question in
      guard let answer = context.file.answers[question.id], answer.value == .letter(letter),
        let label = question.label(of: letter.rawValue)
      else { return nil }
      let note = answer.note.map { " “\($0)”" } ?? ""
      return "\(question.ask) \(label).\(note)"
    }
  }
}

extension GateLine {
  init(_ fired: FiredGate, in context: PlanContext) {
    self.init(
      id: fired.id,
      title: fired.gate.map { $0.title ?? $0.id } ?? context.words(.gateEffect, "steps"),
      because: Self.because(fired, in: context), cite: fired.gate?.cite,
      effect: Self.effect(of: fired, in: context),
      onlyForUnknown: fired.onlyForUnknown)
  }

  private static func because(_ fired: FiredGate, in context: PlanContext) -> String {
    guard case .steps(let steps) = fired.cause else { return fired.because }
    let done = steps.flatMap { step -> [String] in
      let (control, adverse) = (step.control ?? .automatic, step.adverseControl ?? .automatic)
      let keys =
        (control > .automatic ? ["step-\(control.rawValue)"] : [])
        + (adverse > control ? ["step-adverse-\(adverse.rawValue)"] : [])
      return keys.map { context.words(.gateEffect, $0, [.step: step.name]) }
    }
    return "\(done.joined(separator: "; "))."
  }

  private static func effect(of fired: FiredGate, in context: PlanContext) -> String {
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
    return keys.map { context.words(.gateEffect, $0) }.joined(separator: "; ")
  }
}

extension FlipLine {
  init?(_ flip: Flip, in context: PlanContext) {
    guard let question = context.questionnaire.question(flip.question) else { return nil }
    self.init(
      question: flip.question, ask: question.ask, from: flip.from?.rawValue ?? "?",
      to: flip.to.rawValue, toLabel: question.label(of: flip.to.rawValue) ?? flip.to.rawValue,
      verdict: flip.verdict)
  }
}

extension DissentLine {
  /// Everybody who would have answered otherwise, in the questionnaire's order.
  static func all(in context: PlanContext) -> [DissentLine] {
    context.questionnaire.questions.flatMap { question in
      (context.file.answers[question.id]?.dissent ?? []).map { dissent in
        let answer = dissent.answer.map { letter in
          question.label(of: letter).map { "\(letter) — \($0)" } ?? letter
        }
        return DissentLine(
          question: question.ask, who: dissent.who, answer: answer, reason: dissent.reason,
          accepts: dissent.accepts)
      }
    }
  }
}

extension Signature {
  /// The signatures that were given, then a line for each role that still has to sign.
  static func all(in context: PlanContext) -> [Signature] {
    let given = context.file.signOff.map {
      Signature(role: $0.role ?? $0.name, name: $0.name, date: $0.date)
    }
    var roles: [String] = []
    for role in [context.role("decision_owner"), context.role("risk_owner")]
    where !roles.contains(role) && !given.contains(where: { $0.role == role }) {
      roles.append(role)
    }
    return given + roles.map { Signature(role: $0) }
  }
}
