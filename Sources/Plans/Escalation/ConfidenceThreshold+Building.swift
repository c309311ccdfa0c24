// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

extension ConfidenceThreshold {
  /// The threshold of a plan with how it was found; nil where no confidence decides about cases.
  static func of(_ words: PlanWords) -> ConfidenceThreshold? {
    words.figures.threshold.map { ConfidenceThreshold($0, in: words) }
  }

  private init(_ found: PresentThreshold, in words: PlanWords) {
    let derivation = Self.derivation(of: found, in: words)
    let basis: Basis =
      switch found.source {
      case .measured: .calibrated
      case .cost: .cost
      case .raised, .standard: .standard
      }
    self.init(
      threshold: found.value, basis: basis, derivation: derivation,
      reviewCostsMore: found.rule?.reviewCostsMoreThanError ?? false,
      shown: SlotValues.confidence(found.value))
  }

  private static func derivation(of found: PresentThreshold, in words: PlanWords) -> String {
    switch found.source {
    case .measured(let calibration):
      let log = calibration.log ?? words(.thresholdBasis, "log")
      return calibration.measuredOn.map {
        words(.thresholdBasis, "measured-on", [.log: log, .date: "\($0)"])
      } ?? words(.thresholdBasis, "measured", [.log: log])
    case .cost(let rule): return derivation(of: rule, in: words)
    case .raised(let rule):
      return words(
        .thresholdBasis, "rule-raised",
        [
          .text: derivation(of: rule, in: words),
          .threshold: SlotValues.confidence(found.value),
        ])
    case .standard(let missing):
      return words(
        .thresholdBasis, "standard",
        [
          .threshold: SlotValues.confidence(found.value), .errorKind: errorKind(in: words),
          .missing: FigureText.list(missing.map { words(.thresholdBasis, $0.rawValue) }),
        ])
    }
  }

  /// The errors that a standard threshold is for.
  private static func errorKind(in words: PlanWords) -> String {
    let impact = words.inputs.letter(.errorImpact)
    let id = LetterKey.errorImpact.rawValue
    guard words.file.value(of: id) == .letter(impact) else {
      return words(.thresholdBasis, "error-kind-unknown")
    }
    return words.questionnaire.question(id)?.label(of: impact.rawValue).map {
      words(.thresholdBasis, "error-kind-labeled", [.label: $0])
    } ?? words(.thresholdBasis, "error-kind")
  }

  private static func derivation(of rule: ChowRule, in words: PlanWords) -> String {
    let formula = words(
      .thresholdBasis, "rule",
      [
        .reviewCost: words.money(rule.reviewCost), .errorCost: words.money(rule.errorCost),
        .missRate: FigureText.percent(rule.missRate),
        .exact: FigureText.fixed(rule.rawThreshold, decimals: 3),
      ])
    if rule.reviewCostsMoreThanError {
      return words(.thresholdBasis, "rule-costly", [.text: formula])
    }
    if rule.rawThreshold < 0.5 {
      return words(.thresholdBasis, "rule-low", [.text: formula])
    }
    if rule.rawThreshold > 0.99 {
      return words(.thresholdBasis, "rule-high", [.text: formula])
    }
    if rule.rawThreshold == rule.threshold { return "\(formula)." }
    return words(
      .thresholdBasis, "rule-rounded",
      [.text: formula, .threshold: SlotValues.confidence(rule.threshold)])
  }
}
