// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Formulas

@Suite struct RoundingUpTests {
  @Test(arguments: [(0.0, 0.0), (3, 3), (3.000_001, 4), (2.999_999, 3), (-0.5, 0), (-2, -2)])
  func roundsUp(value: Double, expected: Double) {
    #expect(value.roundedUpForgivingly == expected)
  }

  @Test func forgivesWhatRoundingAdded() {
    #expect(100 * 0.55 > 55)
    #expect((100 * 0.55).roundedUpForgivingly == 55)
    #expect((55 + 1e-9).roundedUpForgivingly == 56)
  }

  @Test(arguments: [(0.0, 0.0), (3, 3), (3.999_999, 3), (-0.5, -1), (-2, -2)])
  func roundsDown(value: Double, expected: Double) {
    #expect(value.roundedDownForgivingly == expected)
  }

  @Test func forgivesWhatRoundingTook() {
    // 3% of 310 cases, sixty times.
    #expect(310 * 0.03 * 60 < 558)
    #expect((310 * 0.03 * 60).roundedDownForgivingly == 558)
    #expect((558 - 1e-9).roundedDownForgivingly == 557)
  }
}
