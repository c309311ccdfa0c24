// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

extension PiecePlace {
  /// The keys that the code looks up at this place.
  package var keys: [AdviceKey] {
    switch self {
    case .word: PieceKeys.words
    case .role: PieceKeys.roles.map { AdviceKey($0, .name) }
    case .roleMissing: PieceKeys.roles.map { AdviceKey($0) }
    case .assumption: PieceKeys.assumptions
    case .assessAgainWhen: PieceKeys.assessAgainWhen
    case .concern: StepQuestion.allCases.map { AdviceKey($0.rawValue) }
    case .thresholdBasis: PieceKeys.thresholdBasis
    case .costFactor: PieceKeys.costFactors
    case .portfolio: PortfolioKeys.all
    case .answer: PieceKeys.answers
    }
  }

  package func key(_ name: String) -> AdviceKey? { Self.keysByName[self]?[name] }

  private static let keysByName = AdviceKey.named(
    Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.keys) }))
}

/// The keys of the pieces, with the slots that each has.
private enum PieceKeys {
  static let roles = RoleKey.allCases.map(\.rawValue)

  static let assumptions = AssumedField.allCases.map { AdviceKey($0.rawValue) }

  static let words = [
    AdviceKey("full-automation"), AdviceKey("human-in-the-loop"), AdviceKey("manual"),
    AdviceKey("control-automatic"), AdviceKey("control-review-on-trigger"),
    AdviceKey("control-approve"), AdviceKey("control-human"),
    AdviceKey("tally-unknown", .points), AdviceKey("unnamed-role", .name), AdviceKey("limits"),
    AdviceKey("mend-system"), AdviceKey("each-step"), AdviceKey("shadow-work"),
    AdviceKey("shadow-work-automated"), AdviceKey("escalation-target", .share),
    AdviceKey("escalation-target-adverse", .share, in: [.humanInTheLoop]),
    AdviceKey("escalation-target-every"), AdviceKey("baseline", .share),
    AdviceKey("baseline-unknown"), AdviceKey("baseline-start"), AdviceKey("volume", .cases),
    AdviceKey("service-hours", .number), AdviceKey("cadence"),
    AdviceKey("guess", .text), AdviceKey("escalated-cases"), AdviceKey("escalated-cases-every"),
    AdviceKey("sampled-cases"), AdviceKey("sampled-cases-every"),
    AdviceKey("errors-per-day", .cases), AdviceKey("errors-per-month", .cases),
    AdviceKey("expected-errors-day", .rate, .cases, in: [.humanInTheLoop]),
    AdviceKey("expected-errors-month", .rate, .cases, in: [.humanInTheLoop]),
    AdviceKey("reviewers-miss-unknown"), AdviceKey("reviewers-miss", .share),
    AdviceKey("reviewers-miss-short", .share, .catchTarget), AdviceKey("hours-benefit", .hours),
    AdviceKey("hours-benefit-kept", .hours), AdviceKey("hours-benefit-more", .hours, .number),
    AdviceKey("opened-lane", .text, .name), AdviceKey("steady-coverage-unknown"),
    AdviceKey("blind-draw", .blindShare), AdviceKey("blind-draw-every"),
    AdviceKey("customer-benefit"),
    AdviceKey("customer-benefit-kept"),
  ]

  static let assessAgainWhen = [
    AdviceKey("yearly", .duration),
    AdviceKey("date", .date), AdviceKey("week", .week), AdviceKey("phase", .duration, .phase),
    AdviceKey("unknown"),
  ]

  static let thresholdBasis = [
    AdviceKey("measured", .log, in: AdviceKey.notManual),
    AdviceKey("measured-on", .log, .date, in: AdviceKey.notManual),
    AdviceKey("log", in: AdviceKey.notManual),
    AdviceKey("standard", .threshold, .errorKind, .missing, in: AdviceKey.notManual),
    AdviceKey("error-kind-labeled", .label, in: AdviceKey.notManual),
    AdviceKey("error-kind", in: AdviceKey.notManual),
    AdviceKey("error-kind-unknown", in: AdviceKey.notManual),
    AdviceKey(FigureKey.errorCost.rawValue, in: AdviceKey.notManual),
    AdviceKey(FigureKey.reviewMinutes.rawValue, in: AdviceKey.notManual),
    AdviceKey(FigureKey.hourlyCost.rawValue, in: AdviceKey.notManual),
    AdviceKey("rule", .reviewCost, .missRate, .errorCost, .exact, in: AdviceKey.notManual),
    AdviceKey("rule-costly", .text, in: AdviceKey.notManual),
    AdviceKey("rule-low", .text, in: AdviceKey.notManual),
    AdviceKey("rule-high", .text, in: AdviceKey.notManual),
    AdviceKey("rule-rounded", .text, .threshold, in: AdviceKey.notManual),
    AdviceKey("rule-raised", .text, .threshold, in: AdviceKey.notManual),
    AdviceKey("rule-target", .text, .threshold, .rate, in: AdviceKey.notManual),
    AdviceKey(
      "target", .threshold, .rate, .exact, .errorKind, .missing, in: AdviceKey.notManual),
    AdviceKey("lane", .text, .name, in: AdviceKey.notManual),
    AdviceKey("proposal", .text, in: AdviceKey.notManual),
    AdviceKey("unusable", .text, in: AdviceKey.notManual),
  ]

  static let costFactors = [
    AdviceKey("hours", .number), AdviceKey("days", .number), AdviceKey("hourly", .number),
    AdviceKey("hourly-minute", .number), AdviceKey("present", .share),
    AdviceKey("wrong", .number), AdviceKey("error", .number), AdviceKey("review", .number),
    AdviceKey("seen", .share), AdviceKey("as-given"), AdviceKey("assumed", .text),
    AdviceKey("range", .number, .low, .high),
  ]

  static let answers = [
    AdviceKey("yes"), AdviceKey("no"), AdviceKey("none"), AdviceKey("unknown"),
    AdviceKey("minute"), AdviceKey("round", .number, .text), AdviceKey("votes", .letter, .who),
    AdviceKey("votes-unknown", .who), AdviceKey("from-command-line"), AdviceKey("from-defaults"),
    AdviceKey("from-questionnaire"),
  ]
}
