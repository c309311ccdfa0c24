// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs

/// What customers scored on the average, where people saw the case and where nobody did.
package struct Satisfaction: Hashable, Sendable {
  /// A mean with the scores behind it.
  package struct Mean: Hashable, Sendable {
    package let count: Int
    /// On the scale of the log.
    package let value: Double

    init?(_ scores: SatisfactionCount) {
      guard scores.count > 0 else { return nil }
      count = scores.count
      value = scores.sum / Double(scores.count)
    }
  }

  /// Of escalated cases, and of the others; nil without scores.
  package let escalated: Mean?
  package let unseen: Mean?

  /// Nil without any score.
  init?(_ counts: GroupCounts) {
    escalated = Mean(counts.satisfactionEscalated)
    unseen = Mean(counts.satisfactionUnseen)
    guard escalated != nil || unseen != nil else { return nil }
  }
}
