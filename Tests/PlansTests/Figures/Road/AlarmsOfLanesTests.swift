// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing
import Values

@testable import Plans

@Suite struct AlarmsOfLanesTests {
  private static func chance(from errors: Int, of cases: Int, rate: Double) -> Double {
    1 - PlainSums.atMost(errors - 1, of: cases, rate: rate)
  }

  private static func expectTight(_ alarm: LaneAlarm, healthy: Double, alarms: Int) throws {
    let limits = try #require(alarm.limits)
    #expect(abs(limits.healthyRate - healthy) < 1e-12)
    let (warning, stop) = (limits.warning, limits.stop)
    let warns = chance(from: warning.errors, of: warning.cases, rate: healthy)
    #expect(warns <= 0.1 + 1e-9)
    #expect(chance(from: warning.errors - 1, of: warning.cases, rate: healthy) > 0.1)
    func yearly(_ errors: Int) -> Double {
      let both = warns * chance(from: errors, of: stop.cases, rate: healthy)
      var clean = 1.0
      for _ in 0..<Int(limits.samplesPerYear) { clean *= 1 - both }
      return 1 - clean
    }
    let most = 0.05 / Double(alarms)
    #expect(yearly(stop.errors) < most)
    #expect(yearly(stop.errors - 1) > most * 0.9)
  }

  @Test func `a lane's alarm is as tight as a healthy year allows`() throws {
    let road = try RoadFiles.loans().road()
    #expect(road.alarms.map(\.lane) == ["clear-approval"])
    let alarm = try #require(road.alarms.first)
    // One in ten of 155 in twenty days; twice as many in ten.
    #expect(alarm.drawnShare == Planned(0.1, isOurs: true))
    #expect(alarm.limits?.warning.cases == 310)
    #expect(alarm.limits?.stop.cases == 310)
    try Self.expectTight(alarm, healthy: 0.009, alarms: 1)
    #expect(try #require(alarm.falseStopsPerYear) < 0.05)
    for (times, chance) in [
      (1.0, alarm.chanceAtTarget), (2, alarm.chanceAtTwice), (3, alarm.chanceAtThrice),
    ] {
      let limits = try #require(alarm.limits)
      let both =
        Self.chance(from: limits.warning.errors, of: 310, rate: times * 0.018)
        * Self.chance(from: limits.stop.errors, of: 310, rate: times * 0.018)
      #expect(abs(try #require(chance) - both) < 1e-9)
    }
  }

  @Test func `samples a year are those of the working days after the start`() throws {
    let inputs = try RoadFiles.loans()
    let alarm = try #require(inputs.road().alarms.first)
    let start = try #require(CalendarDate("2027-02-01"))
    let days = DayLoop(holidays: inputs.calendar.holidays)
    let year = days.count(from: start, to: start.adding(days: 364))
    #expect(try #require(alarm.limits).samplesPerYear == Double(year) / 20)
  }

  @Test func `lanes share the hours of readers by their cases, and a year's false stops`() throws {
    let road = try RoadFiles.chat().road()
    #expect(road.alarms.map(\.lane) == ["answer", "booking"])
    // Sixty readings a day for 754 and 312 cases.
    let draws = [60.0 * 754 / 1_066, 60.0 * 312 / 1_066]
    for (alarm, draw) in zip(road.alarms, draws) {
      #expect(abs(try #require(alarm.drawnPerDay) - draw) < 1e-9)
      let limits = try #require(alarm.limits)
      #expect(limits.warning.cases == Int(draw * 20))
      // All the hours for ten days, while the other lane's reading rests.
      #expect(limits.stop.cases == 600)
      // 6 of 40 missed: as those see it who miss least, 5.7%.
      try Self.expectTight(alarm, healthy: 0.015 * (1 - 0.057_102_258_154_525_86), alarms: 2)
    }
    let quiet = road.alarms.reduce(1) { $0 * (1 - ($1.falseStopsPerYear ?? 1)) }
    #expect(1 - quiet < 0.05)
  }

  /// One in twenty of 60 cases are sixty in twenty days.
  @Test(arguments: [(150.0, 60, 20), (149, 60, 21), (151, 60, 20), (160, 64, 20), (5, 60, 600)])
  func `a routine sample has sixty cases at least`(volume: Double, cases: Int, days: Int) throws {
    let road = try RoadFiles.small(
      "bbbabbbbbb", ["volume_per_day: \(volume)", "target_error_rate: 0.1"],
      rest: RoadFiles.laned(
        easy: ["share: 0.4", "answers: {proposal_error_rate: 0.001}"], plain: ["share: 0"])
    ).road()
    let alarm = try #require(road.alarms.first)
    #expect(alarm.lane == "easy")
    #expect(alarm.limits?.warning.cases == cases)
    #expect(alarm.routineDays == days)
    // Without a start no holiday is known.
    #expect(alarm.limits?.samplesPerYear == 260 / Double(days))
    #expect(road.ours.contains(.weeksOfYear))
  }

  @Test func `what readers miss is reckoned at the bad end both ways`() throws {
    func alarm(_ missing: String) throws -> LaneAlarm {
      let road = try RoadFiles.small(
        "bbbbbbbbbb", ["volume_per_day: 4000", "target_error_rate: 0.02"] + [missing],
        rest: RoadFiles.laned(
          easy: ["share: 0.5", "answers: {proposal_error_rate: 0.0001}"], plain: ["share: 0"])
      ).road()
      return try #require(road.alarms.first)
    }
    let known = try alarm("reviewer_miss_rate: 0.1")
    let unknown = try alarm("reviewer_miss_rate: \"?\"")
    #expect(abs(try #require(known.limits).healthyRate - 0.009) < 1e-12)
    #expect(try #require(unknown.limits).healthyRate == 0.01)
    let limits = try #require(unknown.limits)
    #expect(unknown.chanceAtTwice == limits.chanceOfBoth(atRate: 2 * 0.02 * 0.7))
  }
}
