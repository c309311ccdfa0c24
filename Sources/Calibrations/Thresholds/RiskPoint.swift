// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas

/// What a threshold would let go alone, and how much of that would be wrong; to be shown.
package struct RiskPoint: Hashable, Sendable {
  /// In ten-thousandths.
  package let threshold: Int
  /// The share of cases at the threshold or above, 0 to 1.
  package let coverage: Double
  /// Labels there and the wrong ones, thinned to one chance.
  package let labels: PartCount
  /// The exact upper bound of the error rate at the risk of a chain, as if it alone were tested, with
  /// what whoever judged the labels is taken to have let pass.
  package let bound: Double

  /// k ÷ n; nil without labels.
  package var errorRate: Double? { labels.share }

  /// One for each threshold of the grid that has labels, rising.
  static func all(
    _ bins: ConfidenceBins, grid: ThresholdGrid, draw: Draw, risk: CertificateRisk,
    missRate: Double
  ) -> [RiskPoint] {
    let counts = TailCounts(bins, draw: draw)
    return grid.values.compactMap { threshold in
      let labels = counts.labels(from: threshold)
      guard labels.whole > 0, counts.allCases > 0 else { return nil }
      return RiskPoint(
        threshold: threshold, coverage: counts.coverage(of: threshold), labels: labels,
        bound: min(
          1,
          ErrorTest(errors: labels.part, cases: labels.whole, target: 0.5)
            .bound(risk: risk.ofChain) / (1 - missRate)))
    }
  }
}
