// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct ChowRuleTests {
  // By hand: 1 − 2.50/40 = 0.9375; with a tenth missed 1 − 2.50/36 = 0.930555….
  @Test(arguments: [
    (40, 2.5, 0, 0.9375, 0.94),
    (40, 2.5, 0.1, 0.930_555_555_555_555_6, 0.94),
    (40, 2.8, 0, 0.93, 0.93),
    (100, 7, 0, 0.93, 0.93),
    (100, 45, 0, 0.55, 0.55),
    (100, 44.999, 0, 0.550_01, 0.56),
    (100, 0.5, 0, 0.995, 0.99),
    (100, 0, 0, 1, 0.99),
    (10, 6, 0, 0.4, 0.5),
    (10, 30, 0, -2, 0.5),
  ])
  func threshold(error: Double, review: Double, miss: Double, raw: Double, set: Double) {
    let rule = ChowRule(errorCost: error, reviewCost: review, missRate: miss)
    #expect(agrees(rule.rawThreshold, raw))
    #expect(rule.threshold == set)
  }

  @Test func wholeHundredthsStay() {
    for hundredths in 50...99 {
      for unit in [0.01, 0.07, 1, 3, 12.34] {
        let rule = ChowRule(errorCost: 100 * unit, reviewCost: Double(100 - hundredths) * unit)
        #expect(rule.threshold == Double(hundredths) / 100)
      }
    }
  }

  @Test func aMillionthAboveAHundredthRoundsUp() {
    for hundredths in 50...98 {
      let rule = ChowRule(errorCost: 100, reviewCost: Double(100 - hundredths) - 0.000_1)
      #expect(rule.threshold == Double(hundredths + 1) / 100)
    }
  }

  @Test func costlyErrorsAreWatchedMoreClosely() {
    var random = Dice(seed: 1)
    for _ in 0..<2_000 {
      var rule = ChowRule(
        errorCost: .random(in: 0...500, using: &random),
        reviewCost: .random(in: 0...50, using: &random),
        missRate: .random(in: 0..<1, using: &random))
      let threshold = rule.threshold
      #expect((0.5...0.99).contains(threshold))
      #expect(threshold >= min(0.99, rule.rawThreshold))
      #expect(threshold == 0.5 || threshold < rule.rawThreshold + 0.01 + 1e-12)
      rule.errorCost *= 1.5
      #expect(rule.threshold >= threshold)
      rule.errorCost /= 1.5
      rule.missRate = (1 + rule.missRate) / 2
      #expect(rule.threshold <= threshold)
    }
  }
}
