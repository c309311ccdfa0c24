// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

extension PlaybookFigures {
  /// The share of planted errors that reviewers must catch, 0 to 1.
  var catchTarget: Double { PlanningValue.catchRate(for: inputs.letter(.errorImpact)) }

  /// So many reviews without a change come by chance once in twenty times, at today's override rate
  /// or else at the rate of errors that the rollout accepts.
  var silentReviews: Int {
    let rate = inputs.number(.overrideRateToday).flatMap { (0.001..<1).contains($0) ? $0 : nil }
    return SampleSize.zeroErrors(errorRate: rate ?? targetErrorRate.value, risk: StandIn.risk)
  }
}
