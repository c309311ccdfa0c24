// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import SeededDice
import Values

@testable import Calibrations

extension Dice {
  /// How many of so many cases show what each shows with a chance.
  mutating func count(of cases: Int, chance: Double) -> Int {
    (0..<cases).count { _ in Double.random(in: 0..<1, using: &self) < chance }
  }
}

/// Whether two numbers agree in six digits.
func agrees(_ value: Double?, _ expected: Double, within relative: Double = 1e-6) -> Bool {
  value.map { abs($0 - expected) <= relative * abs(expected) } ?? false
}

extension LogCounts {
  /// A log of audited cases with a confidence, from labels and wrong ones by ten-thousandths.
  init(labels: [Int: (n: Int, k: Int)]) {
    self.init()
    logged = [.caseID, .confidence, .audited, .correct]
    coverage = .all
    var all = GroupCounts()
    all.bins = ConfidenceBins(
      labels.mapValues { label in
        ConfidenceBin(
          cases: label.n, judged: PartCount(label.k, of: label.n),
          labels: LabelCounts(equallyDrawn: PartCount(label.k, of: label.n)))
      })
    all.cases = labels.values.reduce(0) { $0 + $1.n }
    all.judged = labels.values.reduce(PartCount()) { $0 + PartCount($1.k, of: $1.n) }
    all.labels = LabelCounts(equallyDrawn: all.judged)
    rows = all.cases
    groups[.all] = all
  }
}

extension CalibrationSettings {
  /// All cases, held to one threshold and one target.
  init(current: Int, target: Double, run: Int? = nil) {
    self.init()
    whole = ThresholdRule(current: current, target: target)
    risk = CertificateRisk(delta: 0.05, run: run)
  }
}
