// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct IncompleteBetaTests {
  // mpmath 1.3.0: betainc with 40 digits, the largest as exact binomial sums.
  @Test(arguments: [
    (1, 1, 0.3, 0.3, 0.7),
    (2, 3, 0.25, 0.261_718_75, 0.738_281_25),
    (3, 418, 0.02, 0.990_455_149_500_984_9, 0.009_544_850_499_015_054),
    (17, 1_484, 0.02, 0.996_391_791_613_012_1, 0.003_608_208_386_987_877),
    (3.5, 2.25, 0.7, 0.649_189_952_857_093_9, 0.350_810_047_142_906_1),
    (40, 2, 0.99, 0.936_560_461_997_552_7, 0.063_439_538_002_447_28),
    (2, 1_000, 1e-5, 4.971_791_118_893_955e-5, 0.999_950_282_088_811_1),
    (1_000, 1.5, 0.999, 0.572_095_272_175_902_4, 0.427_904_727_824_097_6),
    (1, 9_999_999, 1e-7, 0.632_120_540_434_584_5, 0.367_879_459_565_415_5),
    (11, 1e12, 1e-11, 0.416_960_249_819_525_5, 0.583_039_750_180_474_5),
    (50_000, 50_000, 0.503, 0.971_111_027_737_610_3, 0.028_888_972_262_389_69),
    (200_001, 9_800_000, 0.02, 0.499_405_261_999_774_4, 0.500_594_738_000_225_6),
    (200_001, 9_800_000, 0.019_8, 2.895_609_204_468_431e-6, 0.999_997_104_390_795_5),
  ])
  func knownTails(a: Double, b: Double, x: Double, lower: Double, upper: Double) {
    let beta = IncompleteBeta(a: a, b: b)
    #expect(agrees(beta.lowerTail(at: x), lower, within: 1e-11))
    #expect(agrees(beta.upperTail(at: x), upper, within: 1e-11))
  }

  @Test func endsAreCertain() {
    let beta = IncompleteBeta(a: 2, b: 5)
    for (x, lower) in [(-1.0, 0.0), (0, 0), (1, 1), (2, 1)] {
      #expect(beta.lowerTail(at: x) == lower)
      #expect(beta.upperTail(at: x) == 1 - lower)
    }
    #expect(beta.lowerTail(at: 1e-300) > 0 || beta.lowerTail(at: 1e-150) > 0)
    #expect(beta.upperTail(at: 1 - 1e-15) > 0)
  }

  @Test func mirrored() {
    var random = Dice(seed: 2)
    for _ in 0..<2_000 {
      let a = Double.random(in: 1...300, using: &random)
      let b = Double.random(in: 1...300, using: &random)
      // A multiple of 2⁻²⁰, so that 1 − x is exact.
      let x = Double(Int.random(in: 1..<1 << 20, using: &random)) / Double(1 << 20)
      let left = IncompleteBeta(a: a, b: b).lowerTail(at: x)
      let right = IncompleteBeta(a: b, b: a).upperTail(at: 1 - x)
      #expect(agrees(left, right, within: 1e-11))
      #expect((0...1).contains(left))
    }
  }

  @Test func pointsInvertTails() {
    var random = Dice(seed: 3)
    for _ in 0..<500 {
      let beta = IncompleteBeta(
        a: .random(in: 1...200, using: &random), b: .random(in: 1...20_000, using: &random))
      let probability = Double.random(in: 1e-9..<0.5, using: &random)
      let low = beta.point(lowerTail: probability)
      let high = beta.point(upperTail: probability)
      #expect(low < high)
      #expect(agrees(beta.lowerTail(at: low), probability))
      #expect(agrees(beta.upperTail(at: high), probability))
    }
  }
}
