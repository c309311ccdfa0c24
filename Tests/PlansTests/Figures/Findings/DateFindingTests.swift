// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

@Suite struct DateFindingTests {
  private func dates(
    _ rule: FindingID, _ answers: [String] = [], _ rest: String, road: Road? = nil,
    unblocked: Road? = nil
  ) throws -> [Finding] {
    try findingContext(
      "bbbbbbbbbb", answers, rest: twoLanes(more: rest), road: road, unblocked: unblocked
    ).found(rule)
  }

  @Test func `an action before something has a date and a name`() throws {
    func found(_ action: String) throws -> Int {
      try dates(.actionUndated, [], "actions:\n  - {\(action)}").count
    }
    #expect(try found("what: Ask, who: Lead, due: 2027-01-01, before: shadow") == 0)
    #expect(try found("what: Ask, who: Lead, before: shadow") == 1)
    #expect(try found("what: Ask, due: 2027-01-01, before: {lane: quick}") == 1)
    #expect(try found("what: Ask") == 0)
  }

  @Test func `a date before the assessment is past`() throws {
    func found(_ date: String) throws -> [[FindingSubject]] {
      try dates(
        .dateInThePast, ["start_date: \(date)", "volume_per_day: {answer: \"?\", due: \(date)}"],
        "actions:\n  - {what: Ask, due: \(date)}"
      ).map(\.subjects)
    }
    // Assessed on 2026-11-22.
    #expect(try found("2026-11-22").isEmpty)
    // The start by itself; what is to be done and found out is one finding.
    #expect(
      try found("2026-11-21") == [
        [.question("start_date")],
        [.action(0), .question("volume_per_day"), .date(try day("2026-11-21"))],
      ])
  }

  @Test func `past dates of things to do are one finding that names some and counts the rest`()
    throws
  {
    func found(_ count: Int) throws -> [Finding] {
      let actions = (1...count).map {
        "  - {what: Ask \($0), due: 2026-11-\($0 < 3 ? "20" : "21")}"
      }
      return try dates(.dateInThePast, [], "actions:\n" + actions.joined(separator: "\n"))
    }
    let four = try #require(try found(4).first)
    #expect(four[.what] == .texts(["“Ask 1”", "“Ask 2”", "“Ask 3”", "“Ask 4”"]))
    let five = try found(5)
    #expect(five.count == 1)
    #expect(five.first?[.what] == .texts(["“Ask 1”", "“Ask 2”", "“Ask 3”", "2 more"]))
    #expect(five.first?.subjects.count == 7)
  }

  @Test func `an action after the phase that needs it moves the phase`() throws {
    func found(
      _ due: String, before: String = "shadow", road: Road? = nil, unblocked: Road? = nil
    ) throws -> Finding? {
      try dates(
        .dateTooLate, ["start_date: 2027-02-01"],
        "actions:\n  - {what: Ask, who: Lead, due: \(due), before: \(before)}", road: road,
        unblocked: unblocked
      ).first
    }
    // What is due on a day is there when it ends.
    #expect(try found("2027-01-31") == nil)
    #expect(try found("2027-02-01")?[.proposedDate] == .date(try day("2027-02-02")))
    // Due on a Friday or a Saturday: nobody works before the Monday.
    let finding = try #require(try found("2027-02-05"))
    #expect(finding[.otherDate] == .date(try day("2027-02-01")))
    #expect(finding[.proposedDate] == .date(try day("2027-02-08")))
    #expect(try found("2027-02-06")?[.proposedDate] == .date(try day("2027-02-08")))
    #expect(try found("2027-02-05", before: "{lane: quick}") == nil)
    // Something else holds the lane back until the Monday.
    let road = Road([.dated("open", lane: "quick", starts: try day("2027-02-08"))])
    let free = Road([.dated("open", lane: "quick", starts: try day("2027-02-03"))])
    let moved = try found("2027-02-05", before: "{lane: quick}", road: road, unblocked: free)
    #expect(moved?[.otherDate] == .date(try day("2027-02-03")))
    #expect(moved?[.proposedDate] == .date(try day("2027-02-08")))
    #expect(
      try found("2027-02-02", before: "{lane: quick}", road: road, unblocked: free) == nil)
  }

  @Test(arguments: ["2027-02-05", "2027-02-06", "2027-02-10"])
  func `a phase begins on the day that the finding proposes`(_ due: String) throws {
    let inputs = try RoadFiles.small(
      "bbbbbbbbbb", ["start_date: 2027-02-01", "volume_per_day: 100"],
      rest: twoLanes(more: "actions:\n  - {what: Ask, who: Lead, due: \(due), before: shadow}"))
    let figures = PlanFigures(inputs)
    let finding = try #require(figures.findings.first { $0.rule == .dateTooLate })
    let starts = try #require(figures.road.phases.first?.starts)
    #expect(finding[.proposedDate] == .date(starts))
    #expect(finding[.otherDate] == .date(try day("2027-02-01")))
  }

  @Test func `a start on a day off moves, one on a peak day stays`() throws {
    func found(_ start: String) throws -> Finding? {
      try dates(
        .dayOffOrPeak, ["start_date: \(start)"],
        "peak_dates: [2027-02-01]\nholidays: [2027-02-02]"
      ).first
    }
    let peak = try #require(try found("2027-02-01"))
    #expect(peak[.proposedDate] == nil)
    let holiday = try #require(try found("2027-02-02"))
    #expect(holiday[.proposedDate] == .date(try day("2027-02-03")))
    #expect(try found("2027-01-30")?[.proposedDate] == .date(try day("2027-02-01")))
    #expect(try found("2027-02-03") == nil)
  }

  @Test func `no gate is decided on a peak day or a day off`() throws {
    func found(_ decided: String) throws -> Finding? {
      let road = Road([.dated("shadow", decideOn: try day(decided))])
      return try dates(
        .dayOffOrPeak, [], "peak_dates: [2027-03-01, 2027-03-02]", road: road
      ).first
    }
    // A Saturday before two peak days.
    #expect(try found("2027-02-27")?[.proposedDate] == .date(try day("2027-03-03")))
    #expect(try found("2027-03-02")?.subjects.first == .phase("shadow"))
    #expect(try found("2027-03-03") == nil)
  }

  @Test func `peak dates are days on which people work, as many as was said`() throws {
    let days = "peak_dates: [2027-03-01, 2027-03-02, 2027-03-06]"
    let off = try #require(try dates(.peakDayOff, [], days).first)
    #expect(off.subjects == [.date(try day("2027-03-06"))])
    #expect(try dates(.peakDayOff, [], "peak_dates: [2027-03-01]").isEmpty)
    func differ(_ said: Int) throws -> Finding? {
      try dates(.peakDaysDiffer, ["peak_days_per_year: \(said)"], days).first
    }
    // The Saturday is none.
    #expect(try differ(2) == nil)
    #expect(try differ(3)?.number(.otherDays) == 2)
    #expect(try differ(1)?.number(.proposedCount) == 2)
    // A day of the next year is not of this one.
    #expect(
      try dates(
        .peakDaysDiffer, ["peak_days_per_year: 1"], "peak_dates: [2027-03-01, 2028-03-01]"
      ).isEmpty)
  }

  @Test(arguments: [("1", 2.0), ("2", 2), ("3", 3)])
  func `as many peak days are paid as the finding proposes`(_ said: String, _ days: Double) throws {
    let inputs = try RoadFiles.small(
      "bbbbbbbbbb",
      ["volume_per_day: 50", "peak_volume_per_day: 100", "peak_days_per_year: \(said)"],
      rest: "peak_dates: [2027-03-01, 2027-03-02, 2027-03-06, 2028-03-01]")
    #expect(PlanFigures(inputs).capacity.peak?.daysPerYear == days)
    // A Saturday and a day of the next year are none.
    let unsaid = try RoadFiles.small(
      "bbbbbbbbbb", ["volume_per_day: 50", "peak_volume_per_day: 100"],
      rest: "peak_dates: [2027-03-01, 2027-03-02, 2027-03-06, 2028-03-01]")
    #expect(PlanFigures(unsaid).capacity.peak?.daysPerYear == 2)
  }

  @Test func `a phase beyond ten years has its length and no dates`() throws {
    let figures = PlanFigures(
      try RoadFiles.small("bbbbbbbbbb", ["volume_per_day: 0.01", "start_date: 2027-02-01"]))
    let phase = try #require(figures.road.phases.first)
    // 149 cases of which one comes in a hundred days.
    #expect(phase.workingDays == 14_900)
    #expect(phase.starts == (try day("2027-02-01")))
    #expect(phase.ends == nil && phase.decideOn == nil)
    #expect(figures.road.phases.dropFirst().allSatisfy { $0.starts == nil })
  }
}
