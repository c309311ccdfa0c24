// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs

/// What customers scored on the average, where people saw the case and where nobody did.
package struct Satisfaction: Hashable, Sendable {
  /// A mean with the scores behind it.
  package struct Mean: Hashable, Sendable {
    package let count: Int
    /// On the scale of the log.
    package let value: Double
    /// The variance of the mean, 0 or more; nil where one score tells nothing of it.
    let variance: Double?

    init?(_ scores: SatisfactionCount) {
      guard scores.count > 0 else { return nil }
      count = scores.count
      let cases = Double(scores.count)
      let mean = scores.sum / cases
      value = mean
      variance =
        scores.count > 1
        ? max(0, scores.sumOfSquares / cases - mean * mean) / (cases - 1) : nil
    }
  }

  /// Of escalated cases, and of the others; nil without scores.
  package let escalated: Mean?
  package let unseen: Mean?

  /// Fewer scores on one side are not compared.
  static let fewestCompared = 30
  /// The distance of two means beyond chance, in their standard error: in 95 of 100 comparisons of
  /// equal ones it is not reached.
  static let beyondChance = 1.96

  /// How much higher unseen cases score than escalated ones; nil where that may be chance.
  var advantageOfUnseen: Double? {
    guard let escalated, let unseen, let one = escalated.variance, let other = unseen.variance,
      min(escalated.count, unseen.count) >= Self.fewestCompared
    else { return nil }
    let difference = unseen.value - escalated.value
    return abs(difference) > Self.beyondChance * (one + other).squareRoot() ? difference : nil
  }

  /// Nil without any score.
  init?(_ counts: GroupCounts) {
    escalated = Mean(counts.satisfactionEscalated)
    unseen = Mean(counts.satisfactionUnseen)
    guard escalated != nil || unseen != nil else { return nil }
  }
}
