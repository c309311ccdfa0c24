// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct SampleSizeTests {
  // research/statistics.md, 1.3.
  @Test(arguments: [
    (0.005, 0.05, 598), (0.01, 0.05, 299), (0.02, 0.05, 149), (0.05, 0.05, 59), (0.1, 0.05, 29),
    (0.01, 0.1, 230), (0.02, 0.1, 114), (0.05, 0.1, 45),
  ])
  func publishedSizes(errorRate: Double, risk: Double, cases: Int) {
    #expect(SampleSize.zeroErrors(errorRate: errorRate, risk: risk) == cases)
  }

  @Test(arguments: [(0.5, 0.25, 2), (0.5, 0.125, 3), (0.9, 0.001, 3), (0.2, 0.512, 3)])
  func tiesNeedNoFurtherCase(errorRate: Double, risk: Double, cases: Int) {
    #expect(SampleSize.zeroErrors(errorRate: errorRate, risk: risk) == cases)
    #expect(SampleSize.zeroErrors(errorRate: errorRate, risk: risk * 0.999) == cases + 1)
  }

  @Test(arguments: [
    (0.999, 0.05, 1), (0.5, 0.9, 1), (1e-300, 0.05, SampleSize.limit), (0, 0.05, SampleSize.limit),
    (1, 0.05, 1), (2.995_7e-12, 0.05, SampleSize.limit), (3e-12, 0.05, 998_577_424_517),
    (3e-9, 0.05, 998_577_424), (3e-6, 0.05, 998_576),
  ])
  func extremes(errorRate: Double, risk: Double, cases: Int) {
    #expect(SampleSize.zeroErrors(errorRate: errorRate, risk: risk) == cases)
  }

  /// So many cases without an error show the rate that asked for them, and one case less does not.
  @Test(arguments: [0.005, 0.01, 0.02, 0.05, 0.1])
  func theRateShownIsTheInverse(errorRate: Double) {
    let cases = SampleSize.zeroErrors(errorRate: errorRate, risk: 0.05)
    #expect(SampleSize.rate(shownBy: cases, risk: 0.05) <= errorRate)
    #expect(SampleSize.rate(shownBy: cases - 1, risk: 0.05) > errorRate)
  }

  /// Worked by hand: 1 − 0.05^(1/79) and 1 − 0.05^(1/200).
  @Test(arguments: [(79, 0.037_211), (200, 0.014_867), (1, 0.95)])
  func ratesShown(cases: Int, rate: Double) {
    #expect(abs(SampleSize.rate(shownBy: cases, risk: 0.05) - rate) < 1e-6)
  }

  @Test func fewestThatSuffice() {
    var random = Dice(seed: 6)
    for _ in 0..<2_000 {
      let rate = Double.random(in: 0.001...0.5, using: &random)
      let risk = Double.random(in: 0.001...0.5, using: &random)
      let cases = SampleSize.zeroErrors(errorRate: rate, risk: risk)
      let tail = BinomialTail.probability(ofAtMost: 0, in: cases, rate: rate)
      #expect(tail <= risk)
      #expect(cases == 1 || tail / (1 - rate) > risk)
      #expect(SampleSize.zeroErrors(errorRate: rate / 2, risk: risk) >= cases)
      #expect(SampleSize.zeroErrors(errorRate: rate, risk: risk / 2) >= cases)
    }
  }
}
