// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Questionnaires

/// The confidence under which a case goes to a person, and what it was reckoned from.
package struct ThresholdFigure: Hashable, Sendable {
  package enum Basis: String, Sendable {
    /// What a review and an error cost.
    case cost
    /// Ours, by what an error does.
    case standard = "default"
    /// Measured on a decision log.
    case calibrated
  }

  /// 0.50 to 0.99.
  package let value: Double
  package let basis: Basis
  /// By Chow's rule, within 0.50 to 0.99 and rounded up; nil where a cost is not known.
  package let byCost: Double?
  /// 1 − α: a case at the edge is wrong no more often than the target allows; nil where nobody gave
  /// a target.
  package let byTarget: Double?
  /// Whether a review costs more than the error that it prevents.
  package let reviewCostsMore: Bool
}

extension ThresholdFigure {
  /// The threshold of a lane; while its claims are not proven, the stricter of it and the workflow's.
  static func of(_ lane: LaneInputs, in inputs: PlanInputs) -> ThresholdFigure {
    let own = ThresholdFigure(lane.answers, of: lane, in: inputs)
    guard lane.hasClaims else { return own }
    let whole = ThresholdFigure(lane.workflowAnswers, of: lane, in: inputs)
    return whole.value > own.value ? whole : own
  }

  /// What was measured, else the strictest of costs, target and, where an error or a breach of rules
  /// is serious, the standard one.
  ///
  /// It is ours, and shown as a proposal, where nobody says that the system's confidence means
  /// something.
  private init(_ answers: [String: Answer], of lane: LaneInputs, in inputs: PlanInputs) {
    if let measured = inputs.file.calibration?.threshold {
      self.init(
        value: measured, basis: .calibrated, byCost: nil, byTarget: nil, reviewCostsMore: false)
      return
    }
    let rule = ChowRule(answers)
    let byTarget = answers.number(.targetErrorRate).map { Self.within(1 - $0) }
    let standard = StandIn.threshold(for: lane.letter(.errorImpact))
    let isSerious = lane.letter(.errorImpact) == .c || lane.letter(.compliance) == .c
    let least = max(rule == nil || isSerious ? standard : 0, byTarget ?? 0)
    let value = max(rule?.threshold ?? 0, least)
    let isStandard = rule == nil || (isSerious && value == standard && rule?.threshold != standard)
    self.init(
      value: value,
      basis: isStandard || inputs.fact(.usableConfidence) != "yes" ? .standard : .cost,
      byCost: rule?.threshold, byTarget: byTarget,
      reviewCostsMore: rule?.reviewCostsMoreThanError ?? false)
  }

  /// A confidence that can be set: whole hundredths, rounded up, from 0.50 to 0.99.
  private static func within(_ share: Double) -> Double {
    min(99, max(50, (share * 100 - 1e-9).rounded(.up))) / 100
  }
}

extension ChowRule {
  /// Nil where a cost is not known.
  ///
  /// Where nobody knows what reviewers miss they are taken to miss nothing: the more they miss, the
  /// less a review is worth, and the lower the threshold.
  fileprivate init?(_ answers: [String: Answer]) {
    guard let error = answers.number(.errorCost), error > 0,
      let minutes = answers.number(.reviewMinutes), let hourly = answers.number(.hourlyCost)
    else { return nil }
    self.init(
      errorCost: error, reviewCost: minutes / 60 * hourly,
      missRate: answers.number(.reviewerMissRate) ?? 0)
  }
}
