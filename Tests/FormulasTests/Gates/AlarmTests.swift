// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct AlarmTests {
  // scipy 1.17.1, by counting up from one error.
  @Test(arguments: [
    (0.01, 310, 310, 12.6, 1, 6, 7, 0.043_764_205_22),
    (0.012_75, 720, 600, 12.6, 2, 14, 14, 0.024_608_841_5),
    (0.01, 60, 60, 12, 1, 3, 2, 0.032_133_628_26),
    (0.001, 1_440, 660, 12.6, 1, 4, 3, 0.021_350_444_78),
  ])
  func limits(
    rate: Double, routine: Int, fresh: Int, samples: Double, alarms: Int, warns: Int, stops: Int,
    falseStops: Double
  ) {
    let alarm = Alarm(
      healthyRate: rate, routine: routine, fresh: fresh, samplesPerYear: samples, alarms: alarms)
    #expect(alarm.warning == Alarm.Limit(cases: routine, errors: warns))
    #expect(alarm.stop == Alarm.Limit(cases: fresh, errors: stops))
    #expect(agrees(alarm.falseStopsPerYear, falseStops, within: 1e-8))
  }

  @Test func aHealthyLaneIsStoppedInLessThanOneYearOfTwenty() {
    var random = Dice(seed: 5)
    for _ in 0..<300 {
      let alarm = Alarm(
        healthyRate: Double.random(in: 0.000_1...0.2, using: &random),
        routine: Int.random(in: 1...2_000, using: &random),
        fresh: Int.random(in: 1...2_000, using: &random),
        samplesPerYear: Double.random(in: 0.5...250, using: &random))
      #expect(alarm.falseStopsPerYear <= Alarm.mostFalseStops + 1e-9)
      #expect(alarm.warning.chance(atRate: alarm.healthyRate) <= Alarm.mostWarnings + 1e-9)
      #expect(
        alarm.chanceOfBoth(atRate: min(1, 4 * alarm.healthyRate))
          >= alarm.chanceOfBoth(atRate: alarm.healthyRate) - 1e-12)
    }
  }

  @Test func aSmallSampleThatCannotTellNeverStops() {
    // One case a month: even when it is wrong, that is too likely for a healthy lane.
    let alarm = Alarm(healthyRate: 0.3, routine: 1, fresh: 1, samplesPerYear: 12)
    #expect(alarm.warning.errors == 2)
    #expect(alarm.falseStopsPerYear == 0)
  }
}
