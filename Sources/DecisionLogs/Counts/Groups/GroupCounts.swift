// SPDX-License-Identifier: GPL-3.0-or-later

/// What was counted of the cases of a group; planted ones count in `planted` alone.
package struct GroupCounts: Hashable, Sendable {
  /// Cases that were kept, 0 or more.
  package var cases = 0
  /// Cases that went to a person, of those of which it is known.
  package var escalated = PartCount()
  /// Changed or rejected proposals, of those that a person decided and of which it is known.
  ///
  /// An override is no error.
  package var overridden = PartCount()
  /// Wrong proposals, of the overridden ones whose `correct` is known.
  package var overriddenWrong = PartCount()
  /// Overridden proposals by the reason that was logged; none where none was.
  package var overrideReasons: [String: Int] = [:]
  /// Escalated cases by who settled them; those of which it is not known are in none.
  package var decidedBy: [Decider: Int] = [:]
  /// Wrong proposals, of all cases whose `correct` is known, however they were chosen.
  package var judged = PartCount()
  /// The same of the cases that were not escalated.
  package var unseenJudged = PartCount()
  /// Cases that were drawn by chance and judged.
  package var labels = LabelCounts()
  /// Of these, the ones that were not escalated: what people did not see before it took effect.
  package var unseenLabels = LabelCounts()
  /// The least and the greatest chance of being drawn among the labels, above 0 to 1.
  ///
  /// Labels of the group are thinned to the least. Nil without labels.
  package var chances: ClosedRange<Double>?
  /// Planted errors that the reviewer caught, of all that were planted.
  package var planted = PartCount()
  /// Scores of the customers, of escalated cases and of the others.
  package var satisfactionEscalated = SatisfactionCount()
  package var satisfactionUnseen = SatisfactionCount()
  /// By confidence; empty where none was logged, and in groups of a segment or a day.
  package var bins = ConfidenceBins()

  package init() {}

  package static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.cases += right.cases
    sum.escalated = left.escalated + right.escalated
    sum.overridden = left.overridden + right.overridden
    sum.overriddenWrong = left.overriddenWrong + right.overriddenWrong
    sum.overrideReasons.merge(right.overrideReasons) { $0 + $1 }
    sum.decidedBy.merge(right.decidedBy) { $0 + $1 }
    sum.judged = left.judged + right.judged
    sum.unseenJudged = left.unseenJudged + right.unseenJudged
    sum.labels = left.labels + right.labels
    sum.unseenLabels = left.unseenLabels + right.unseenLabels
    sum.chances = Self.joined(left.chances, right.chances)
    sum.planted = left.planted + right.planted
    sum.satisfactionEscalated = left.satisfactionEscalated + right.satisfactionEscalated
    sum.satisfactionUnseen = left.satisfactionUnseen + right.satisfactionUnseen
    sum.bins = left.bins + right.bins
    return sum
  }

  private static func joined(
    _ left: ClosedRange<Double>?, _ right: ClosedRange<Double>?
  ) -> ClosedRange<Double>? {
    guard let left, let right else { return left ?? right }
    return min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound)
  }
}
