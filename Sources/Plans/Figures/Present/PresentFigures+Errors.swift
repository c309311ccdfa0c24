// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

extension PresentFigures {
  /// The share of planted errors that reviewers must catch, 0 to 1.
  var catchTarget: Double { PlanningValue.catchRate(for: inputs.letter(.errorImpact)) }

  /// The share of cases without a trigger that are checked blind, 0 to 1; the largest of the lanes that
  /// go alone.
  var blindShare: Double {
    let alone = plan.lanes.filter(\.goesAlone)
    return (alone.isEmpty ? plan.lanes : alone).map(\.drawnShare).max() ?? 0
  }

  /// So many reviews without a change come by chance once in twenty times, at today's override rate
  /// or else at the rate of errors that the rollout accepts.
  var silentReviews: Int {
    let rate = inputs.number(.overrideRateToday).flatMap { (0.001..<1).contains($0) ? $0 : nil }
    return SampleSize.zeroErrors(errorRate: rate ?? targetErrorRate.value, risk: StandIn.risk)
  }

  /// Cases a day that the target leaves wrong; nil where the volume is not known.
  var acceptedErrorsPerDay: Double? {
    inputs.number(.volumePerDay).map { $0 * targetErrorRate.value }
  }

  /// The share of contacts that reach a person today, where it is more than the plan checks.
  var handedOverShare: Double? {
    guard let contained = inputs.number(.containmentToday), !plan.everyCaseApproved,
      let steady = plan.steadyCoverage, 1 - contained > steady + 1e-9
    else { return nil }
    return 1 - contained
  }
}
