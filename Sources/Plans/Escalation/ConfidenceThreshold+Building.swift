// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires
import Values

extension ConfidenceThreshold {
  /// The threshold of a plan: calibrated, else by cost, else the standard one.
  ///
  /// A calibrated threshold was measured on real cases and stands as it is. Where an error or a
  /// breach of rules is serious, one by cost never falls below the standard one, because the cost
  /// of an error leaves out what cannot be paid.
  static func of(_ context: PlanContext) -> ConfidenceThreshold {
    if let calibration = context.file.calibration, let threshold = calibration.threshold {
      return calibrated(threshold, calibration, in: context)
    }
    let impact = context.letter("error_impact")
    let standard = StandIn.threshold(for: impact)
    guard
      let errorCost = context.number("error_cost"), errorCost > 0,
      let minutes = context.number("review_minutes"), let hourly = context.number("hourly_cost")
    else {
      return assumed(standard, because: missingCosts(in: context), in: context)
    }
    let rule = ChowRule(
      errorCost: errorCost, reviewCost: minutes / 60 * hourly,
      missRate: context.number("reviewer_miss_rate", standIn: StandIn.missRate))
    let isSerious = impact == .c || context.letter("compliance") == .c
    let words = derivation(of: rule, in: context)
    guard isSerious, rule.threshold < standard else {
      return ConfidenceThreshold(
        threshold: rule.threshold, basis: .cost, derivation: words,
        reviewCostsMore: rule.reviewCostsMoreThanError, shown: shown(rule.threshold))
    }
    let raised = context.words(
      .thresholdBasis, "rule-raised", [.text: words, .threshold: shown(standard)])
    var threshold = assumed(standard, because: raised, in: context)
    threshold.reviewCostsMore = rule.reviewCostsMoreThanError
    return threshold
  }

  private static func calibrated(
    _ threshold: Double, _ calibration: Calibration, in context: PlanContext
  ) -> ConfidenceThreshold {
    let log = calibration.log ?? context.words(.thresholdBasis, "log")
    let words =
      calibration.measuredOn.map {
        context.words(.thresholdBasis, "measured-on", [.log: log, .date: "\($0)"])
      } ?? context.words(.thresholdBasis, "measured", [.log: log])
    return ConfidenceThreshold(
      threshold: threshold, basis: .calibrated, derivation: words, reviewCostsMore: false,
      shown: shown(threshold))
  }

  private static func assumed(
    _ threshold: Double, because words: String, in context: PlanContext
  ) -> ConfidenceThreshold {
    context.log.assume(
      "confidence_threshold", .number(threshold), why: context.why("confidence_threshold"))
    return ConfidenceThreshold(
      threshold: threshold, basis: .standard, derivation: words, reviewCostsMore: false,
      shown: shown(threshold))
  }

  private static func missingCosts(in context: PlanContext) -> String {
    let missing = ["error_cost", "review_minutes", "hourly_cost"].filter {
      context.number($0) == nil
    }
    return context.words(
      .thresholdBasis, "standard",
      [
        .threshold: shown(StandIn.threshold(for: context.letter("error_impact"))),
        .errorKind: errorKind(in: context),
        .missing: FigureText.list(missing.map { context.words(.thresholdBasis, $0) }),
      ])
  }

  /// The errors that a standard threshold is for.
  private static func errorKind(in context: PlanContext) -> String {
    let impact = context.letter("error_impact")
    guard context.file.value(of: "error_impact") == .letter(impact) else {
      return context.words(.thresholdBasis, "error-kind-unknown")
    }
    let label = context.questionnaire.question("error_impact")?.label(of: impact.rawValue)
    return label.map { context.words(.thresholdBasis, "error-kind-labeled", [.label: $0]) }
      ?? context.words(.thresholdBasis, "error-kind")
  }

  private static func derivation(of rule: ChowRule, in context: PlanContext) -> String {
    let formula = context.words(
      .thresholdBasis, "rule",
      [
        .reviewCost: context.money(rule.reviewCost), .errorCost: context.money(rule.errorCost),
        .missRate: FigureText.percent(rule.missRate),
        .exact: FigureText.fixed(rule.rawThreshold, decimals: 3),
      ])
    if rule.reviewCostsMoreThanError {
      return context.words(.thresholdBasis, "rule-costly", [.text: formula])
    }
    if rule.rawThreshold < 0.5 {
      return context.words(.thresholdBasis, "rule-low", [.text: formula])
    }
    if rule.rawThreshold > 0.99 {
      return context.words(.thresholdBasis, "rule-high", [.text: formula])
    }
    if rule.rawThreshold == rule.threshold { return "\(formula)." }
    return context.words(
      .thresholdBasis, "rule-rounded", [.text: formula, .threshold: shown(rule.threshold)])
  }

  private static func shown(_ threshold: Double) -> String {
    let exact = FigureText.plain(threshold, decimals: 4)
    let short = FigureText.fixed(threshold, decimals: 2)
    return exact.count > short.count ? exact : short
  }
}
