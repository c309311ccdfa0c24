// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct OneLookPlanTests {
  // Python fractions, searched exactly.
  @Test(arguments: [
    (0.02, 0.05, [149, 236, 313, 386, 456, 523, 590, 655, 719, 782, 845]),
    (0.05, 0.05, [59, 93, 124, 153, 181, 208, 234, 260, 286, 311, 336]),
    (0.01, 0.05, [299, 473, 628, 773, 913, 1_049, 1_182, 1_312, 1_441, 1_568, 1_693]),
    (0.3, 0.1, [7, 12, 16, 21, 25, 29, 33, 37, 41, 45, 49]),
    (0.5, 0.5, [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21]),
  ])
  func exactSizes(errorRate: Double, risk: Double, sizes: [Int]) {
    let plans = (0...10).map { OneLookPlan(allowedErrors: $0, errorRate: errorRate, risk: risk) }
    #expect(plans.map(\.sampleSize) == sizes)
    #expect(plans.map(\.allowedErrors) == Array(0...10))
  }

  // Ties on paper: with α = 0.2, 0.8⁵ + 5 · 0.2 · 0.8⁴ = 0.73728 and 0.8³ + 3 · 0.2 · 0.8² = 0.896.
  @Test(arguments: [(0.2, 0.737_28, 5), (0.2, 0.896, 3), (0.5, 0.312_5, 4)])
  func tiesNeedNoFurtherCase(errorRate: Double, risk: Double, cases: Int) {
    let tied = OneLookPlan(allowedErrors: 1, errorRate: errorRate, risk: risk)
    #expect(tied.sampleSize == cases)
    let stricter = OneLookPlan(allowedErrors: 1, errorRate: errorRate, risk: risk * 0.999_999)
    #expect(stricter.sampleSize == cases + 1)
  }

  @Test func fewestThatSuffice() {
    var random = Dice(seed: 7)
    for _ in 0..<300 {
      let rate = Double.random(in: 0.000_1...0.5, using: &random)
      let risk = Double.random(in: 0.001...0.5, using: &random)
      let errors = Int.random(in: 0...40, using: &random)
      let plan = OneLookPlan(allowedErrors: errors, errorRate: rate, risk: risk)
      func tail(_ cases: Int) -> Double {
        BinomialTail.probability(ofAtMost: errors, in: cases, rate: rate)
      }
      #expect(tail(plan.sampleSize) <= risk)
      #expect(tail(plan.sampleSize - 1) > risk)
      let next = OneLookPlan(allowedErrors: errors + 1, errorRate: rate, risk: risk)
      #expect(next.sampleSize > plan.sampleSize)
      #expect(
        OneLookPlan(allowedErrors: 0, errorRate: rate, risk: risk).sampleSize
          == SampleSize.zeroErrors(errorRate: rate, risk: risk))
    }
  }

  @Test func hopelessRatesEndAtTheLimit() {
    let plan = OneLookPlan(allowedErrors: 3, errorRate: 1e-300, risk: 0.05)
    #expect(plan.sampleSize == SampleSize.limit)
    #expect(OneLookPlan(allowedErrors: 3, errorRate: 1, risk: 0.05).sampleSize == 4)
  }
}
