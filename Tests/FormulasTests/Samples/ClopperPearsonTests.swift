// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct ClopperPearsonTests {
  // scipy 1.17.1, beta.ppf; the 95 % intervals (δ = 0.025) are Newcombe's of 1998.
  @Test(arguments: [
    (2, 420, 0.05, 8.467_492_743_808_76e-4, 0.014_913_509_318_851_41),
    (27, 2_100, 0.05, 0.009_090_357_801_835_026, 0.017_687_289_081_040_91),
    (43, 2_600, 0.05, 0.012_642_284_282_836_792, 0.021_275_362_995_092_733),
    (81, 263, 0.025, 0.252_736_745_585_271_26, 0.367_621_922_601_351_35),
    (15, 148, 0.025, 0.057_844_010_083_448_57, 0.161_650_490_349_479),
    (1, 29, 0.025, 8.726_468_835_799_22e-4, 0.177_644_295_488_722_9),
    (0, 20, 0.025, 0, 0.168_433_470_983_085_3),
    (0, 7, 0.1, 0, 0.280_314_326_998_848),
    (5, 5, 0.05, 0.549_280_271_653_058_8, 1),
    (85, 10_000, 0.025, 0.006_794_980_306_603_686, 0.010_499_801_999_065_956),
    (120, 11_000, 0.05, 0.009_331_323_224_734_64, 0.012_683_534_388_864_937),
  ])
  func knownBounds(errors: Int, cases: Int, risk: Double, lower: Double, upper: Double) {
    let bounds = ClopperPearson(errors: errors, cases: cases, risk: risk)
    #expect(agrees(bounds.lower, lower))
    #expect(agrees(bounds.upper, upper))
  }

  @Test func nothingSeenSaysNothing() {
    let bounds = ClopperPearson(errors: 0, cases: 0, risk: 0.05)
    #expect(bounds.lower == 0)
    #expect(bounds.upper == 1)
  }

  @Test func enclosesAndNarrows() {
    var random = Dice(seed: 5)
    for _ in 0..<300 {
      let cases = Int.random(in: 1...5_000, using: &random)
      let errors = Int.random(in: 0...cases, using: &random)
      let bounds = ClopperPearson(errors: errors, cases: cases, risk: 0.05)
      let rate = Double(errors) / Double(cases)
      #expect(bounds.lower <= rate && rate <= bounds.upper)
      #expect(bounds.lower < bounds.upper)
      let tenfold = ClopperPearson(errors: errors * 10, cases: cases * 10, risk: 0.05)
      #expect(tenfold.upper - tenfold.lower < bounds.upper - bounds.lower)
      let bolder = ClopperPearson(errors: errors, cases: cases, risk: 0.2)
      #expect(bolder.upper <= bounds.upper && bolder.lower >= bounds.lower)
    }
  }

  @Test func certifiesExactlyWhereTheTailDoes() {
    for cases in 380...460 {
      let tail = BinomialTail.probability(ofAtMost: 4, in: cases, rate: 0.02)
      let upper = ClopperPearson(errors: 4, cases: cases, risk: 0.05).upper
      #expect((upper <= 0.02) == (tail <= 0.05))
      #expect((upper <= 0.02) == (cases >= 456))
    }
  }

  /// Where so many were counted the bounds lie as the normal distribution has them.
  @Test(arguments: [
    (30_000_000, 1_000_000_000), (30_000_000_000_000, 1_000_000_000_000_000),
    (999_999_000_000_000, 1_000_000_000_000_000),
  ])
  func countsWithoutEnd(errors: Int, cases: Int) {
    let bounds = ClopperPearson(errors: errors, cases: cases, risk: 0.025)
    let rate = Double(errors) / Double(cases)
    let width = 1.959_964 * (rate * (1 - rate) / Double(cases)).squareRoot()
    #expect(abs((bounds.upper - rate) / width - 1) < 2e-3)
    #expect(abs((rate - bounds.lower) / width - 1) < 2e-3)
  }

  /// The bounds go on without a step where they begin to be scaled.
  @Test func scaledBoundsGoOn() {
    let most = 10_000_000
    let (last, first) = (
      ClopperPearson(errors: most, cases: 10 * most, risk: 0.025),
      ClopperPearson(errors: most + 1, cases: 10 * most + 10, risk: 0.025)
    )
    #expect(abs(last.upper - first.upper) < 1e-11)
    #expect(abs(last.lower - first.lower) < 1e-11)
  }
}
