// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs

/// Why a log certifies no threshold; a result like any other.
package struct Refusal: Hashable, Sendable {
  package enum Reason: String, CaseIterable, Sendable {
    /// A case comes more than once, and nothing says which row holds.
    case repeatedCases = "repeated-cases"
    /// Nothing has a denominator.
    case escalatedOnly = "escalated-only"
    case noConfidence = "no-confidence"
    /// One curve over several models says nothing of any.
    case mixedVersions = "mixed-versions"
    /// Nobody knows how the judged cases were chosen.
    case noRandomLabels = "no-random-labels"
    case insufficientLabels = "insufficient-labels"
    /// There are labels enough, and too many of them are wrong.
    case errorTooHigh = "error-too-high"
  }

  package let reason: Reason
  /// Labels at the threshold with the best bound; rows that repeat a case; versions: by the reason.
  package let have: Int?
  /// What would be enough of the same; nil where no number would.
  package let need: Int?
  /// The lowest exact upper bound of the error rate that any tested threshold has.
  package let bestBound: Double?

  init(_ reason: Reason, have: Int? = nil, need: Int? = nil, bestBound: Double? = nil) {
    self.reason = reason
    self.have = have
    self.need = need
    self.bestBound = bestBound
  }
}

extension Refusal {
  /// What the log itself refuses, whatever was counted; nil where it allows a certificate.
  static func ofLog(_ log: LogCounts, version: String?) -> Refusal? {
    if log.repeatedRows > 0 { return Refusal(.repeatedCases, have: log.repeatedRows, need: 0) }
    if log.isEscalatedOnly { return Refusal(.escalatedOnly) }
    guard log.logged.contains(.confidence) else { return Refusal(.noConfidence) }
    let versions = Set(log.groups.keys.compactMap(\.version)).count
    if version == nil, versions > 1 { return Refusal(.mixedVersions, have: versions, need: 1) }
    guard Draw(of: log).isRandom else {
      return Refusal(.noRandomLabels, have: log.all.labels.wrong.whole)
    }
    return nil
  }

  /// What the tests refuse where none of them passed.
  static func ofTests(_ chains: ThresholdChains, target: Double) -> Refusal {
    let best = chains.tests.min { $0.bound < $1.bound }
    let isEnough = chains.tests.contains { $0.n >= chains.needs.enough }
    // Fewer labels are enough where they show that the rate lies above the target.
    let isAbove = chains.tests.contains {
      $0.n > 0 && Double($0.k) / Double($0.n) > target && $0.n >= chains.needs.fewest
    }
    guard isEnough || isAbove else {
      return Refusal(
        .insufficientLabels, have: best?.n ?? 0, need: chains.needs.enough,
        bestBound: best?.bound)
    }
    return Refusal(.errorTooHigh, have: best?.n, bestBound: best?.bound)
  }
}

extension LogCounts {
  /// Whether the log leaves out the cases that nobody saw, as its map says or as nothing denies.
  var isEscalatedOnly: Bool {
    coverage == .escalatedOnly
      || (coverage == .notSaid && all.escalated.whole > 0
        && all.escalated.part == all.escalated.whole)
  }
}
