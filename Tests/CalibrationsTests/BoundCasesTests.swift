// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Testing
import Values

@testable import Calibrations

@Suite struct BoundCasesTests {
  /// Ten days with a case each in two lanes; those of lane b take longer, and later days do.
  private func log() throws -> LogCounts {
    var log = LogCounts()
    let first = try #require(CalendarDate("2026-11-16"))
    for day in 0..<10 {
      let date = first.adding(days: day)
      for (lane, seconds) in [("a", Float(day)), ("b", Float(100 + day))] {
        var counts = GroupCounts()
        counts.cases = 1
        for group in [LogGroup.all, LogGroup(lane: lane), LogGroup(day: date)] {
          log.groups[group] = log.groups[group].map { $0 + counts } ?? counts
        }
        log.groups[LogGroup(lane: lane, day: date)] = counts
        log.times[LogGroup(lane: lane, segment: "s", day: date)] = CaseTimes(
          resolution: TimeList([seconds]))
      }
    }
    return log
  }

  // Five working days of a week of five are seven days of the calendar.
  @Test(arguments: [
    (String?.none, Int?.none, 20, 20, 10), (nil, 5, 14, 14, 7), ("a", nil, 10, 10, 10),
    ("a", 5, 7, 7, 7), ("a", 1, 2, 2, 2), ("b", 5, 7, 7, 0), ("c", 5, 0, 0, 0),
  ])
  func `a bound is about its lane in its window`(
    lane: String?, window: Int?, cases: Int, timed: Int, fast: Int
  ) throws {
    let found = BoundCases(of: lane, window: window, weekdays: 5, in: try log())
    #expect(found.counts.cases == cases)
    #expect(found.times.resolution.count == timed)
    #expect(found.times.resolution.count { $0 < 50 } == fast)
  }

  @Test func `without days all cases count`() {
    var log = LogCounts()
    var counts = GroupCounts()
    counts.cases = 3
    log.groups[LogGroup(lane: "a")] = counts
    log.times[LogGroup(lane: "a")] = CaseTimes(resolution: TimeList([1, 2]))
    let found = BoundCases(of: "a", window: 5, weekdays: 5, in: log)
    #expect(found.counts.cases == 3)
    #expect(found.times.resolution.count == 2)
  }
}
