// SPDX-License-Identifier: GPL-3.0-or-later

/// Cases that were drawn by chance and judged right or wrong, with what they stand for.
///
/// A label is a case whose `correct` is known and whose draw is: an audited case has the chance of
/// its `audit_p`; where that is logged, an escalated case that was judged has the chance 1, audited
/// or not. Where `audit_p` is not logged, all audited cases have the chance 1, which says only that
/// it is the same for all, and escalated cases that were not audited are no labels.
package struct LabelCounts: Hashable, Sendable {
  /// The labels, and the wrong ones among them.
  package var wrong: PartCount
  /// Labels and wrong ones that are left when each label with chance p stays with the chance
  /// `leastChance` ÷ p, decided by the hash of its case id; all of them where the chances are equal.
  package var thinned: PartCount
  /// The sum of 1 ÷ p over the labels, and over the wrong ones.
  package var weight: Double
  package var wrongWeight: Double
  /// The sum of 1 ÷ p² over the labels, and over the wrong ones.
  package var squaredWeight: Double
  package var wrongSquaredWeight: Double

  package init(
    wrong: PartCount = PartCount(), thinned: PartCount = PartCount(), weight: Double = 0,
    wrongWeight: Double = 0, squaredWeight: Double = 0, wrongSquaredWeight: Double = 0
  ) {
    self.wrong = wrong
    self.thinned = thinned
    self.weight = weight
    self.wrongWeight = wrongWeight
    self.squaredWeight = squaredWeight
    self.wrongSquaredWeight = wrongSquaredWeight
  }

  /// Labels that all had the same chance of being drawn.
  package init(equallyDrawn wrong: PartCount) {
    self.init(
      wrong: wrong, thinned: wrong, weight: Double(wrong.whole), wrongWeight: Double(wrong.part),
      squaredWeight: Double(wrong.whole), wrongSquaredWeight: Double(wrong.part))
  }

  package static func + (left: Self, right: Self) -> Self {
    LabelCounts(
      wrong: left.wrong + right.wrong, thinned: left.thinned + right.thinned,
      weight: left.weight + right.weight, wrongWeight: left.wrongWeight + right.wrongWeight,
      squaredWeight: left.squaredWeight + right.squaredWeight,
      wrongSquaredWeight: left.wrongSquaredWeight + right.wrongSquaredWeight)
  }
}
