// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct ErrorTestTests {
  // scipy 1.17.1, binom.cdf and beta.ppf; α = 2 %, δ = 5 %.
  static let grid: [(errors: Int, cases: Int, p: Double, bound: Double)] = [
    (2, 420, 0.009_544_850_499, 0.014_913_509_32),
    (7, 900, 0.002_693_982_950, 0.014_559_143_47),
    (16, 1_500, 0.003_608_208_387, 0.016_155_932_99),
    (27, 2_100, 0.008_571_579_407, 0.017_687_289_08),
    (43, 2_600, 0.114_737_576_0, 0.021_275_363_00),
    (61, 3_000, 0.585_366_397_4, 0.025_103_912_86),
  ]

  @Test(arguments: grid)
  func `is the binomial tail`(row: (errors: Int, cases: Int, p: Double, bound: Double)) {
    let test = ErrorTest(errors: row.errors, cases: row.cases, target: 0.02)
    #expect(agrees(test.p, row.p, within: 1e-9))
    #expect(agrees(test.bound(risk: 0.05), row.bound, within: 1e-9))
  }

  @Test func `counts are never made of rates`() {
    // 2600 · (43/2600) is 43.00000000000001.
    let test = ErrorTest(errors: 43, cases: 2_600, target: 0.02)
    #expect(agrees(test.p, 0.114_737_576, within: 1e-8))
  }

  @Test func `one more error than the tail allows fails`() {
    let passing = ErrorTest(errors: 10, cases: 845, target: 0.02)
    #expect(passing.p <= 0.05 && passing.bound(risk: 0.05) <= 0.02)
    let failing = ErrorTest(errors: 11, cases: 845, target: 0.02)
    #expect(failing.p > 0.05 && failing.bound(risk: 0.05) > 0.02)
  }

  @Test func `ten million cases`() {
    let certified = ErrorTest(errors: 9_350, cases: 201_625, target: 0.05)
    #expect(agrees(certified.p, 2.115_34e-14, within: 2e-6))
    #expect(agrees(certified.bound(risk: 0.05), 0.047_150_86, within: 1e-6))
    let failed = ErrorTest(errors: 10_736, cases: 217_117, target: 0.05)
    #expect(agrees(failed.p, 0.119_834, within: 1e-5))
  }

  @Test func `thinning leaves one exact bound`() {
    let test = ErrorTest(errors: 120, cases: 11_000, target: 0.02)
    #expect(agrees(test.bound(risk: 0.05), 0.012_683_534_39, within: 1e-9))
  }

  @Test func `without cases nothing is shown`() {
    let test = ErrorTest(errors: 0, cases: 0, target: 0.05)
    #expect(test.p == 1)
    #expect(test.bound(risk: 0.05) == 1)
  }

  @Test func `the sequence ends at the first failure`() {
    let passed = FixedSequence.passed(Self.grid.count, risk: 0.05) {
      ErrorTest(errors: Self.grid[$0].errors, cases: Self.grid[$0].cases, target: 0.02).p
    }
    #expect(passed == 4)
    #expect(FixedSequence.passed(3, risk: 0.05) { [0.01, 0.06, 0.01][$0] } == 1)
    #expect(FixedSequence.passed(2, risk: 0.05) { _ in 0.05 } == 2)
    #expect(FixedSequence.passed(0, risk: 0.05) { _ in 1 } == 0)
  }

  @Test func `all runs together spend the risk`() {
    let spent = (1...100_000).reduce(0) { $0 + SpentRisk.ofRun($1, risk: 0.05) }
    #expect(spent < 0.05 && spent > 0.049_99)
    #expect(agrees(SpentRisk.ofRun(1, risk: 0.05), 0.030_396_355_092_701_33))
    #expect(agrees(SpentRisk.ofRun(2, risk: 0.05), 0.030_396_355_092_701_33 / 4))
  }
}
