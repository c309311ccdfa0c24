// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// A place of the content whose texts the program looks up by their keys.
package enum TextPlace: String, CaseIterable, Sendable {
  // Pieces that other texts and values are made of.
  case verdict
  case control
  /// What slots are filled with.
  case value
  /// A role with who holds it, in a sentence.
  case role
  /// A role that nobody has named.
  case roleMissing = "role-missing"
  /// Why the plan assumes what it does.
  case assumption
  /// When to assess again, as the end of a sentence.
  case assessAgain = "assess-again"
  /// What an answer in between is about.
  case concern
  /// The figures that costs are reckoned from.
  case costFactor = "cost-factor"
  /// How answers, votes and their origin are shown.
  case answer
  /// Why a workflow stands where it does in the portfolio, and who checks.
  case portfolio
  /// The headings of the order of attack.
  case orderOfAttack = "order-of-attack"
  // Sentences of their own.
  /// What decided the verdict.
  case reason
  /// What a gate does to the verdict, the controls or the duties.
  case gateEffect = "gate-effect"
  /// Why a step has its control.
  case stepWhy = "step-why"
  /// What sends a case to a person, beside the pattern's own triggers.
  case trigger
  /// When a person sees a case.
  case controlRule = "control-rule"
  /// What a phase reads.
  case sample
  case costTitle = "cost-title"
  case costNote = "cost-note"
  case simulation
  /// Questions that no answer file words itself.
  case openQuestion = "open-question"

  /// Whether its texts may name the slots of their keys alone: the values of the plan are made of
  /// them, or are gone when they are filled.
  package var isPiece: Bool {
    switch self {
    case .verdict, .control, .value, .role, .roleMissing, .assumption, .assessAgain, .concern,
      .costFactor, .answer, .portfolio, .orderOfAttack:
      true
    case .reason, .gateEffect, .stepWhy, .trigger, .controlRule, .sample, .costTitle, .costNote,
      .simulation, .openQuestion:
      false
    }
  }

  /// The texts that the program looks up there.
  package var texts: [any PlanText] {
    switch self {
    case .verdict: VerdictText.allCases
    case .control: ControlText.allCases
    case .value: ValueText.allCases
    case .role: RoleText.allCases
    case .roleMissing: RoleMissingText.allCases
    case .assumption: AssumptionText.allCases
    case .assessAgain: AssessAgainText.allCases
    case .concern: ConcernText.allCases
    case .costFactor: CostFactorText.allCases
    case .answer: AnswerText.allCases
    case .portfolio: PortfolioText.allCases
    case .orderOfAttack: AttackText.allCases
    case .reason: ReasonText.allCases
    case .gateEffect: GateEffectText.allCases
    case .stepWhy: StepWhyText.allCases
    case .trigger: TriggerText.allCases
    case .controlRule: ControlRuleText.allCases
    case .sample: SampleText.allCases
    case .costTitle: CostTitleText.allCases
    case .costNote: CostNoteText.allCases
    case .simulation: SimulationText.allCases
    case .openQuestion: OpenQuestionText.allCases
    }
  }

  /// The slots that a text may name, those of its own key first.
  func slots(of text: any PlanText) -> [Slot] {
    isPiece ? text.slots : text.slots + Slot.everywhere.filter { !text.slots.contains($0) }
  }
}
