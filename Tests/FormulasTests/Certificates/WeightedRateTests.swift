// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct WeightedRateTests {
  /// 20,000 escalated cases with 700 errors, and 10,000 of 200,000 others with 85.
  private let mixed = WeightedRate(
    weight: 20_000 + 10_000 / 0.05, wrongWeight: 700 + 85 / 0.05,
    squaredWeight: 20_000 + 10_000 / 0.0025, wrongSquaredWeight: 700 + 85 / 0.0025)

  @Test func `cases count as often as they stand for`() {
    #expect(agrees(mixed?.value ?? 0, 0.010_909_090_91))
  }

  @Test func `the interval is wider than the labels pretend`() throws {
    let rate = try #require(mixed)
    #expect(rate.equalCases < 30_000)
    #expect(rate.interval.low < rate.value && rate.value < rate.interval.high)
  }

  @Test func `equal chances give the plain interval`() throws {
    let rate = try #require(
      WeightedRate(
        weight: 10_000 / 0.05, wrongWeight: 85 / 0.05, squaredWeight: 10_000 / 0.0025,
        wrongSquaredWeight: 85 / 0.0025))
    #expect(agrees(rate.value, 0.0085))
    #expect(agrees(rate.equalCases, 10_000))
    #expect(agrees(rate.interval.low, 0.006_879_905_952))
  }

  @Test func `without an error the size remains`() throws {
    let rate = try #require(
      WeightedRate(weight: 400, wrongWeight: 0, squaredWeight: 8_000, wrongSquaredWeight: 0))
    #expect(rate.value == 0)
    #expect(agrees(rate.equalCases, 20))
  }

  @Test func `without cases there is no rate`() {
    #expect(
      WeightedRate(weight: 0, wrongWeight: 0, squaredWeight: 0, wrongSquaredWeight: 0) == nil)
  }
}
