// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Formulas

@Suite struct StirlingErrorTests {
  // mpmath 1.3.0, loggamma with 40 digits.
  @Test(arguments: [
    (1, 0.081_061_466_795_327_258), (1.5, 0.054_814_121_051_917_654),
    (2.5, 0.033_162_873_519_936_287), (10, 0.008_330_563_433_362_871_3),
    (14.999, 0.005_555_103_782_742_007_4), (15, 0.005_554_733_551_962_801_4),
    (100, 8.333_305_556_349_146_8e-4), (1e8, 8.333_333_333_333_333_3e-10),
  ])
  func knownValues(x: Double, expected: Double) {
    #expect(abs(StirlingError.of(x) - expected) < 1e-15)
  }
}
