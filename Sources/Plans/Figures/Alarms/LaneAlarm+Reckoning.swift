// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Values

extension LaneAlarm {
  /// The alarms of the lanes that go alone, one each; together they share the false stops of a year.
  static func all(
    for lanes: [LaneFigures], missing: ReviewersMiss, in inputs: PlanInputs
  ) -> [LaneAlarm] {
    let perDay = RoutineDraw.perDay(of: lanes, within: inputs.auditHours)
    return lanes.map { lane in
      let drawn = perDay[lane.id]
      let routine = drawn.flatMap(RoutineSample.init)
      let fresh = drawn.map { freshSample(of: lane, drawnPerDay: $0, hours: inputs.auditHours) }
      let limits = routine.flatMap { routine in
        fresh.map { fresh in
          Alarm(
            healthyRate: lane.target.value * RoadValue.healthyPart.value
              * (1 - missing.counted.low),
            routine: routine.cases, fresh: fresh,
            samplesPerYear: inputs.workingDaysAfterStart / Double(routine.days),
            alarms: lanes.count)
        }
      }
      let seen = lane.target.value * (1 - min(missing.counted.high, ReviewersMiss.most))
      func chance(_ times: Double) -> Double? {
        limits?.chanceOfBoth(atRate: min(1, times * seen))
      }
      return LaneAlarm(
        lane: lane.id, drawnShare: Planned(lane.drawnShare, isOurs: true),
        drawnPerDay: drawn, routineDays: routine?.days, freshDays: RoadValue.freshDays.count,
        limits: limits, chanceAtTarget: chance(1), chanceAtTwice: chance(2),
        chanceAtThrice: chance(3))
    }
  }

  /// All the hours for reading, or twice the routine draw, never more than the cases that come.
  private static func freshSample(
    of lane: LaneFigures, drawnPerDay: Double, hours: Double?
  ) -> Int {
    let wanted: Double =
      switch Readings.Hours(hours, minutes: lane.readingMinutes) {
      case .allow(let readings): readings
      case .notGiven, .notKnown: drawnPerDay * RoadValue.freshDraw.value
      }
    let perDay = min(wanted, lane.knownCasesPerDay ?? wanted)
    let cases = (perDay * RoadValue.freshDays.value).roundedDownForgivingly
    return Int(min(max(1, cases), Double(SampleSize.limit)))
  }
}

/// A routine sample: so many cases in so many working days.
private struct RoutineSample {
  let cases: Int
  let days: Int

  /// Nil where nothing is drawn.
  init?(drawnPerDay: Double) {
    guard drawnPerDay > 0 else { return nil }
    let cases = (drawnPerDay * RoadValue.routineDays.value).roundedDownForgivingly
    if cases >= RoadValue.leastRoutine.value {
      self.cases = Int(min(cases, Double(SampleSize.limit)))
      days = RoadValue.routineDays.count
    } else {
      self.cases = RoadValue.leastRoutine.count
      days = Int(min((RoadValue.leastRoutine.value / drawnPerDay).roundedUpForgivingly, 1e9))
    }
  }
}

extension PlanInputs {
  /// Working days of the twelve months after the start; without one, of a year without holidays.
  fileprivate var workingDaysAfterStart: Double {
    guard let startDate else {
      return RoadValue.weeksOfYear.value * Double(calendar.weekdays.count)
    }
    return Double(calendar.count(from: startDate, through: startDate.adding(days: 364)))
  }
}
