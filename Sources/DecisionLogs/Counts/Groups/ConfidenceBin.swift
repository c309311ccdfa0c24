// SPDX-License-Identifier: GPL-3.0-or-later

/// The cases of a group whose confidence is the same to the ten-thousandth.
package struct ConfidenceBin: Hashable, Sendable {
  /// Cases with this confidence; planted ones are left out.
  package var cases: Int
  /// The escalated ones among those of which it is known.
  package var escalated: PartCount
  /// The changed or rejected proposals among those that a person decided.
  package var overridden: PartCount
  /// The wrong ones among all whose `correct` is known, however they were chosen.
  package var judged: PartCount
  /// Those that were drawn by chance.
  package var labels: LabelCounts

  package init(
    cases: Int = 0, escalated: PartCount = PartCount(), overridden: PartCount = PartCount(),
    judged: PartCount = PartCount(), labels: LabelCounts = LabelCounts()
  ) {
    self.cases = cases
    self.escalated = escalated
    self.overridden = overridden
    self.judged = judged
    self.labels = labels
  }

  package static func + (left: Self, right: Self) -> Self {
    ConfidenceBin(
      cases: left.cases + right.cases, escalated: left.escalated + right.escalated,
      overridden: left.overridden + right.overridden, judged: left.judged + right.judged,
      labels: left.labels + right.labels)
  }
}
