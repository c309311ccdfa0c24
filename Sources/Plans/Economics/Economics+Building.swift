// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

extension Economics {
  static func of(_ words: PlanWords) -> Economics {
    let inputs = words.inputs
    return Economics(
      currency: inputs.currency.value, lines: CostLines(in: words).all(),
      missing: missing(in: words))
  }

  /// What the questionnaire asks for, then what no question of it asks for.
  private static func missing(in words: PlanWords) -> [String] {
    let (inputs, lacking) = (words.inputs, words.figures.plan.costs.findOut)
    var keys = Set(lacking.compactMap(\.key))
    // No answer knows how often a system errs that does not work yet.
    if inputs.isManualToday { keys.remove(.proposalErrorRate) }
    let asked = inputs.questionnaire.questions.filter { question in
      keys.contains { $0.rawValue == question.id }
    }
    let keepsSteps = lacking.contains { if case .keptSteps = $0 { true } else { false } }
    let ofSystem = words.verdict < .manual && lacking.contains(.systemCost)
    return asked.map(\.ask) + (keepsSteps ? [words(CostNoteText.keptQuestion)] : [])
      + (ofSystem ? [words(CostNoteText.systemQuestion)] : [])
  }

  /// That reviews cost more than they can save, as a sentence; nil where they may pay.
  static func unpaidReviews(in words: PlanWords) -> String? {
    guard words.verdict == .humanInTheLoop else { return nil }
    return words.figures.plan.costs.reviews.unpaid.map {
      words(CostNoteText.checksUnpaid, [.number: words.money($0)])
    }
  }
}
