// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires

extension ConfidenceThreshold {
  /// The threshold of a plan: calibrated, else by cost, else the standard one.
  ///
  /// A calibrated threshold was measured on real cases and stands as it is. Where an error or a
  /// breach of rules is serious, one by cost never falls below the standard one, because the cost
  /// of an error leaves out what cannot be paid.
  static func of(_ context: PlanContext) -> ConfidenceThreshold {
    if let calibration = context.file.calibration, let threshold = calibration.threshold {
      return calibrated(threshold, calibration)
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
    let raised =
      "\(words) Errors or breaches of rules are serious here, so it is not set below the standard "
      + "\(shown(standard))."
    var threshold = assumed(standard, because: raised, in: context)
    threshold.reviewCostsMore = rule.reviewCostsMoreThanError
    return threshold
  }

  private static func calibrated(
    _ threshold: Double, _ calibration: Calibration
  ) -> ConfidenceThreshold {
    let log = calibration.log.map { " from \($0)" } ?? " from the decision log"
    let day = calibration.measuredOn.map { " on \($0)" } ?? ""
    return ConfidenceThreshold(
      threshold: threshold, basis: .calibrated, derivation: "Measured\(log)\(day).",
      reviewCostsMore: false, shown: shown(threshold))
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
    let impact = context.letter("error_impact")
    let needed = [
      ("error_cost", "the cost of an error"), ("review_minutes", "the minutes of a review"),
      ("hourly_cost", "the cost of an hour"),
    ]
    let missing = needed.filter { context.number($0.0) == nil }.map(\.1)
    let threshold = shown(StandIn.threshold(for: impact))
    let label = context.questionnaire.question("error_impact")?.label(of: impact.rawValue)
    let isKnown = context.file.value(of: "error_impact") == .letter(impact)
    let reason =
      isKnown
      ? label.map { "errors of the kind “\($0)”" } ?? "errors of this kind"
      : "errors whose harm is not known yet, which are taken as serious"
    return "\(threshold) is the standard value for \(reason). A value of your own needs "
      + "\(FigureText.list(missing)), or a decision log to calibrate on."
  }

  private static func derivation(of rule: ChowRule, in context: PlanContext) -> String {
    let review = context.money(rule.reviewCost)
    let error = context.money(rule.errorCost)
    let missed = FigureText.percent(rule.missRate)
    let raw = FigureText.fixed(rule.rawThreshold, decimals: 3)
    let formula =
      "Chow's rule: 1 − cost of a review ÷ ((1 − errors that reviewers miss) × cost of an error) = "
      + "1 − \(review) ÷ ((1 − \(missed)) × \(error)) = \(raw)"
    if rule.reviewCostsMoreThanError {
      return "\(formula). A review costs more than the error it prevents, so on cost alone cases "
        + "would not be reviewed; the threshold is kept at 0.50."
    }
    if rule.rawThreshold < 0.5 { return "\(formula), kept at no less than 0.50." }
    if rule.rawThreshold > 0.99 { return "\(formula), kept at no more than 0.99." }
    return "\(formula), rounded up to \(shown(rule.threshold))."
  }

  private static func shown(_ threshold: Double) -> String {
    let exact = FigureText.plain(threshold, decimals: 4)
    let short = FigureText.fixed(threshold, decimals: 2)
    return exact.count > short.count ? exact : short
  }
}
