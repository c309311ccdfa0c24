// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct BinomialTailTests {
  // Exact sums with mpmath 1.3.0, 40 digits; the middle four also in research/statistics.md, 1.5.
  @Test(arguments: [
    (0, 149, 0.02, 0.049_281_654_330_089_6),
    (2, 420, 0.02, 0.009_544_850_499_015_054),
    (7, 900, 0.02, 0.002_693_982_950_158_319),
    (10, 1_000, 0.02, 0.010_236_548_159_763_45),
    (43, 2_600, 0.02, 0.114_737_575_992_612_1),
    (60, 3_000, 0.02, 0.534_264_221_695_494_5),
    (3, 5, 0.5, 0.812_5),
    (9_350, 201_625, 0.05, 2.115_343_320_886_307e-14),
    (199_000, 10_000_000, 0.02, 0.011_937_818_626_117_98),
    (5, 1_000_000_000_000, 1.234_567e-11, 0.016_355_174_947_902_83),
    (10, 1_000_000_000_000, 1e-11, 0.583_039_750_192_985_5),
  ])
  func knownValues(errors: Int, cases: Int, rate: Double, expected: Double) {
    let value = BinomialTail.probability(ofAtMost: errors, in: cases, rate: rate)
    #expect(agrees(value, expected, within: 1e-10))
  }

  @Test(arguments: [
    (-1, 10, 0.3, 0.0), (10, 10, 0.3, 1), (11, 10, 0.3, 1), (0, 0, 0.3, 1),
    (0, 10, 0, 1), (9, 10, 1, 0), (10, 10, 1, 1),
  ])
  func boundaries(errors: Int, cases: Int, rate: Double, expected: Double) {
    #expect(BinomialTail.probability(ofAtMost: errors, in: cases, rate: rate) == expected)
  }

  @Test func nextToTheBoundaries() {
    #expect(agrees(BinomialTail.probability(ofAtMost: 9, in: 10, rate: 0.5), 1_023 / 1_024))
    #expect(agrees(BinomialTail.probability(ofAtMost: 0, in: 10, rate: 0.5), 1 / 1_024))
    #expect(agrees(BinomialTail.probability(ofAtMost: 0, in: 1, rate: 0.3), 0.7))
  }

  @Test func monotone() {
    var random = Dice(seed: 4)
    for _ in 0..<2_000 {
      let cases = Int.random(in: 2...3_000, using: &random)
      let errors = Int.random(in: 0..<cases - 1, using: &random)
      let rate = Double.random(in: 0.001...0.999, using: &random)
      let tail = BinomialTail.probability(ofAtMost: errors, in: cases, rate: rate)
      // Near 0 and 1 neighbors may round to the same double, so these allow its last digits.
      let moreErrors = BinomialTail.probability(ofAtMost: errors + 1, in: cases, rate: rate)
      let moreCases = BinomialTail.probability(ofAtMost: errors, in: cases + 1, rate: rate)
      let higherRate = BinomialTail.probability(ofAtMost: errors, in: cases, rate: rate + 0.001)
      #expect(moreErrors >= tail * (1 - 1e-11))
      #expect(moreCases <= tail * (1 + 1e-11))
      #expect(higherRate <= tail * (1 + 1e-11))
      if (0.01...0.99).contains(tail) {
        #expect(moreErrors > tail)
        #expect(moreCases < tail)
        #expect(higherRate < tail)
      }
    }
  }
}
