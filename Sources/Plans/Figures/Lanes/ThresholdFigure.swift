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
    /// A limit that the room set for the confidence.
    case given
    /// Measured on a decision log.
    case calibrated
  }

  /// What the value is set by; where several ask for the same, the first of them.
  package enum Reason: String, CaseIterable, Sendable {
    case measured
    case given
    case cost
    /// The standard value, over or in the place of that by costs.
    case standard
    case target
  }

  /// 0.50 to 0.99.
  package let value: Double
  package let basis: Basis
  package let reason: Reason
  /// Chow's rule with its costs; nil where a cost is not known, and where the value was not reckoned.
  package let rule: ChowRule?
  /// The costs that the rule lacks.
  package let missing: [FigureKey]
  /// α, as it was given; nil where nobody gave one, and where the value was not reckoned.
  package let target: Double?
  /// What an error does, by which the standard value is chosen; nil where nobody knows, which counts
  /// as c.
  package let impact: Letter?

  /// Whether it is neither measured nor a limit of the room.
  package var isReckoned: Bool { basis != .calibrated && basis != .given }

  /// By Chow's rule, within 0.50 to 0.99 and rounded up; nil where a cost is not known.
  package var byCost: Double? { rule?.threshold }

  /// 1 − α: a case at the edge is wrong no more often than the target allows; nil without a target.
  package var byTarget: Double? { target.map { Self.within(1 - $0) } }

  /// Ours, by what an error does.
  package var standard: Double { StandIn.threshold(for: .counted(impact)) }

  /// A confidence that can be set: whole hundredths, rounded up, from 0.50 to 0.99.
  private static func within(_ share: Double) -> Double {
    min(99, max(50, (share * 100 - 1e-9).rounded(.up))) / 100
  }
}

extension ThresholdFigure {
  /// The threshold of a lane; while its claims are not proven, the stricter of it and the workflow's.
  static func of(_ lane: LaneInputs, in inputs: PlanInputs) -> ThresholdFigure {
    let own = ThresholdFigure(lane.answers, of: lane, in: inputs)
    guard lane.hasClaims else { return own }
    let whole = ThresholdFigure(lane.workflowAnswers, of: lane, in: inputs)
    return whole.value > own.value ? whole : own
  }

  /// What was measured, else the limit of the room, else the strictest of costs, target and, where an error or a breach of rules
  /// is serious, the standard one.
  ///
  /// It is ours, and shown as a proposal, where nobody says that the system's confidence means
  /// something.
  private init(_ answers: [String: Answer], of lane: LaneInputs, in inputs: PlanInputs) {
    let impact = lane.letter(.errorImpact)
    let isKnown = [lane.answers, lane.hasClaims ? lane.workflowAnswers : [:]].contains {
      $0[LetterKey.errorImpact.rawValue]?.value.letter == impact
    }
    self.impact = isKnown ? impact : nil
    if let measured = inputs.file.calibration?.threshold(of: lane.id) {
      (value, basis, reason) = (measured, .calibrated, .measured)
      (rule, missing, target) = (nil, [], nil)
      return
    }
    if let given = lane.lane?.confidenceLimit {
      (value, basis, reason) = (given, .given, .given)
      (rule, missing, target) = (nil, [], nil)
      return
    }
    let rule = ChowRule(answers)
    let target = answers.number(.targetErrorRate)
    let standard = StandIn.threshold(for: impact)
    let isSerious = impact == .c || lane.letter(.compliance) == .c
    let least = max(
      rule == nil || isSerious ? standard : 0, target.map { Self.within(1 - $0) } ?? 0)
    let value = max(rule?.threshold ?? 0, least)
    let isStandard = rule == nil || (isSerious && value == standard && rule?.threshold != standard)
    self.value = value
    basis = isStandard || inputs.fact(.usableConfidence) != "yes" ? .standard : .cost
    reason =
      if value == rule?.threshold { .cost } else if isStandard, value == standard { .standard } else
      {
        .target
      }
    self.rule = rule
    self.target = target
    missing = FigureKey.ofChow.filter { answers.number($0) == nil }
  }
}

extension FigureKey {
  /// The costs that Chow's rule needs.
  fileprivate static let ofChow: [FigureKey] = [.errorCost, .reviewMinutes, .hourlyCost]
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
