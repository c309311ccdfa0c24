// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// Today's results and the system's proposals are counted in different ways: they are not set
/// against each other.
struct RatesOfDifferentThings: FindingRule {
  static let id = FindingID.ratesOfDifferentThings

  func findings(in context: FindingContext) -> [Finding] {
    guard !context.inputs.isAutomatedToday, let results = context.inputs.rate(.errorRateToday),
      let proposals = context.inputs.rate(.proposalErrorRate), results.value != proposals.value
    else { return [] }
    return [
      finding(
        [
          .question(FigureKey.errorRateToday.rawValue),
          .question(FigureKey.proposalErrorRate.rawValue),
        ],
        [
          .rate: .share(results.value), .otherRate: .share(proposals.value),
          .low: .share(proposals.estimate.low), .high: .share(proposals.estimate.high),
          .cases: results.counted.map { .count(Double($0.cases)) },
          .otherCases: proposals.counted.map { .count(Double($0.cases)) },
          .errors: proposals.counted.map { .count(Double($0.errors)) },
        ])
    ]
  }
}
