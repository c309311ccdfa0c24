// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas

/// Two orders of tests over the declared grid, each with half of the risk.
///
/// Where they begin is decided by the threshold in force and by the numbers of labels, never by how
/// many of them are wrong; so a certificate is false with a chance of at most the risk.
struct ThresholdChains {
  /// The tests that were made, the strictest first, the chain from the current one first.
  let tests: [ThresholdTest]
  let needs: LabelNeeds

  init(_ rule: ThresholdRule, grid: ThresholdGrid, needs: LabelNeeds, counts: TailCounts) {
    let delta = needs.risk
    self.needs = needs
    let fromCurrent = [rule.current] + grid.looser(than: rule.current)
    let start = grid.values.last { counts.labels(from: $0).whole >= needs.enough }
    let fromLabels = start.map { [$0] + grid.looser(than: $0) } ?? []
    tests =
      Self.tests(fromCurrent, .current, rule, delta, counts)
      + Self.tests(fromLabels, .labels, rule, delta, counts)
  }

  /// Up to the first that fails, which is the last of the list.
  private static func tests(
    _ thresholds: [Int], _ chain: ThresholdTest.Chain, _ rule: ThresholdRule, _ risk: Double,
    _ counts: TailCounts
  ) -> [ThresholdTest] {
    func test(_ index: Int) -> ErrorTest {
      let labels = counts.labels(from: thresholds[index])
      return ErrorTest(errors: labels.part, cases: labels.whole, target: rule.testedTarget)
    }
    let passed = FixedSequence.passed(thresholds.count, risk: risk) { test($0).p }
    return thresholds.indices.prefix(passed + 1).map { index in
      let it = test(index)
      return ThresholdTest(
        threshold: thresholds[index], chain: chain, n: it.cases, k: it.errors, p: it.p,
        risk: risk, isCertified: index < passed, missRate: rule.missRate)
    }
  }
}
