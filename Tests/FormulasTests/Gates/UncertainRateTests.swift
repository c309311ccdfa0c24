// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct UncertainRateTests {
  // scipy 1.17.1: betabinom.cdf(K, N, k + 0.5, n - k + 0.5).
  @Test(arguments: [
    (1, 350, 2, 350, 0.785_069_679_834), (1, 350, 1, 264, 0.708_302_784_747),
    (9, 700, 0, 149, 0.158_262_289_084), (0, 21, 0, 29, 0.650_314_996_648),
    (42, 600, 8, 600, 2.689_127_284_83e-07), (5, 245, 3, 4_000, 8.744_948_091_19e-06),
    (300, 10_000, 700, 20_000, 0.989_310_116_499),
  ])
  func averagedOdds(errors: Int, cases: Int, allowed: Int, sample: Int, expected: Double) {
    let rate = UncertainRate(errors: errors, cases: cases)
    #expect(agrees(rate.chance(ofAtMost: allowed, in: sample), expected, within: 1e-8))
  }

  @Test func endsAreCertain() {
    let rate = UncertainRate(errors: 1, cases: 10)
    #expect(rate.chance(ofAtMost: -1, in: 5) == 0)
    #expect(rate.chance(ofAtMost: 5, in: 5) == 1)
  }

  @Test func aLargeSampleIsTheRateItself() {
    let rate = UncertainRate(errors: 10_000, cases: 1_000_000)
    let plain = BinomialTail.probability(ofAtMost: 3, in: 300, rate: 0.01)
    #expect(agrees(rate.chance(ofAtMost: 3, in: 300), plain, within: 1e-3))
  }

  @Test func moreAllowedErrorsNeverLowerTheOdds() {
    var random = Dice(seed: 11)
    for _ in 0..<200 {
      let cases = Int.random(in: 1...2_000, using: &random)
      let rate = UncertainRate(errors: Int.random(in: 0...cases, using: &random), cases: cases)
      let sample = Int.random(in: 2...500, using: &random)
      let odds = (0..<min(sample, 40)).map { rate.chance(ofAtMost: $0, in: sample) }
      #expect(zip(odds, odds.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
      #expect(odds.allSatisfy { (0...1).contains($0) })
    }
  }
}
