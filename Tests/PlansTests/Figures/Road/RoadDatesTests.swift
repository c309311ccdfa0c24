// SPDX-License-Identifier: GPL-3.0-or-later
import SeededDice
import Testing
import Values

@testable import Plans

@Suite struct RoadDatesTests {
  private static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(text))
  }

  private static let answers = [
    "volume_per_day: 400", "target_error_rate: 0.02", "start_date: 2027-02-01",
  ]
  private static let lanes = RoadFiles.laned(
    easy: ["share: 0.4", "answers: {proposal_error_rate: 0.0001}"],
    plain: ["share: 0.3", "answers: {proposal_error_rate: 0.001}"])

  /// Every day again by a loop from day to day.
  private static func expectDates(_ road: Road, _ days: DayLoop, from start: CalendarDate) throws {
    let first = days.first(from: start)
    var next = first
    for phase in road.phases {
      let starts = try #require(phase.starts)
      let expected = phase.movedBy.map { days.begins(after: $0.due) } ?? days.first(from: next)
      #expect(starts == expected, "\(phase.id)")
      #expect(phase.movedBy.map { $0.due >= next && $0.from == next } ?? true)
      let length = try #require(phase.workingDays)
      let ends = days.last(of: length, from: starts)
      #expect(phase.ends == ends)
      let decides = days.decision(after: ends)
      #expect(phase.decideOn == decides)
      #expect(!days.peaks.contains(decides))
      #expect(phase.offset == days.count(from: first, to: starts) - 1)
      next = days.first(from: decides.adding(days: 1))
    }
    #expect(road.ends == road.phases.last?.starts)
    #expect(road.assessAgain == road.phases.last?.decideOn)
    let ends = try #require(road.ends)
    let repeats = try #require(road.repeatDays)
    #expect(
      road.endsWithRepeats == days.last(of: Int(repeats.rounded(.up)) + 1, from: ends))
  }

  @Test func `phases follow each other on working days`() throws {
    let inputs = try RoadFiles.small("bbbbbbbbbb", Self.answers, rest: Self.lanes)
    let road = inputs.road()
    #expect(road.phases[0].starts?.description == "2027-02-01")
    #expect(road.phases[0].ends?.description == "2027-02-12")
    #expect(road.phases[0].decideOn?.description == "2027-02-16")
    #expect(road.phases[1].starts?.description == "2027-02-17")
    try Self.expectDates(road, DayLoop(), from: Self.day("2027-02-01"))
  }

  @Test func `weekends, holidays and peak days in any order`() throws {
    var dice = Dice(seed: 53)
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let start = try Self.day("2027-02-01")
    for _ in 0..<25 {
      let offset = Int.random(in: 0...20, using: &dice)
      let from = start.adding(days: offset)
      let weekdays = Set(
        (0..<Int.random(in: 1...6, using: &dice)).map { _ in
          Int.random(in: 0...6, using: &dice)
        })
      func some(_ count: Int) -> Set<CalendarDate> {
        Set((0..<count).map { _ in start.adding(days: Int.random(in: 0...200, using: &dice)) })
      }
      let (holidays, peaks) = (some(25), some(60))
      func list(_ days: Set<CalendarDate>) -> String {
        days.sorted().map(\.description).joined(separator: ", ")
      }
      let inputs = try RoadFiles.small(
        "bbbbbbbbbb",
        Self.answers.filter { !$0.hasPrefix("start") } + ["start_date: \(from)"],
        rest: Self.lanes + """

          weekdays: [\(weekdays.sorted().map { names[$0] }.joined(separator: ", "))]
          holidays: [\(list(holidays))]
          peak_dates: [\(list(peaks))]
          """)
      let due = start.adding(days: Int.random(in: 0...120, using: &dice))
      let road = inputs.road(RoadBlocks(notBefore: ["plain": due, "broad": from]))
      try Self.expectDates(
        road, DayLoop(weekdays: weekdays, holidays: holidays, peaks: peaks), from: from)
    }
  }

  @Test func `a decision waits for the first day that is no peak`() throws {
    let inputs = try RoadFiles.small(
      "bbbbbbbbbb", Self.answers,
      rest: Self.lanes + "\npeak_dates: [2027-02-15, 2027-02-16, 2027-02-17]")
    let road = inputs.road()
    #expect(road.phases[0].decideOn?.description == "2027-02-18")
    #expect(road.phases[1].starts?.description == "2027-02-19")
  }

  @Test(arguments: [
    ("2027-02-16", "2027-02-17", false), ("2027-02-17", "2027-02-18", true),
    ("2027-02-18", "2027-02-19", true), ("2027-02-20", "2027-02-22", true),
  ])
  func `a phase does not begin before what it waits for`(
    due: String, starts: String, moves: Bool
  ) throws {
    let inputs = try RoadFiles.small("bbbbbbbbbb", Self.answers, rest: Self.lanes)
    let road = inputs.road(RoadBlocks(notBefore: ["broad": try Self.day(due)]))
    let broad = road.phases[1]
    #expect(broad.starts?.description == starts)
    #expect(broad.movedBy?.block == (moves ? "broad" : nil))
    #expect(broad.movedBy?.due.description == (moves ? due : nil))
    try Self.expectDates(road, DayLoop(), from: Self.day("2027-02-01"))
  }

  @Test func `a blocked lane lets the others go first`() throws {
    let inputs = try RoadFiles.small("bbbbbbbbbb", Self.answers, rest: Self.lanes)
    let free = inputs.road()
    #expect(free.phases.compactMap(\.lane) == ["easy", "plain"])
    let opens = try #require(free.phases[2].starts)
    // What is due on the day before it can begin holds nothing back.
    let due = inputs.road(RoadBlocks(notBefore: ["easy": opens.adding(days: -1)]))
    #expect(due.phases.compactMap(\.lane) == ["easy", "plain"])
    #expect(due.phases[2].movedBy == nil)
    let held = inputs.road(RoadBlocks(notBefore: ["easy": opens]))
    #expect(held.phases.compactMap(\.lane) == ["plain", "easy"])
    #expect(held.phases.allSatisfy { $0.movedBy == nil })
    let both = inputs.road(
      RoadBlocks(
        notBefore: ["easy": try Self.day("2027-09-01"), "plain": try Self.day("2027-06-01")]))
    #expect(both.phases.compactMap(\.lane) == ["plain", "easy"])
    #expect(both.phases.compactMap(\.movedBy?.block) == ["plain", "easy"])
    try Self.expectDates(both, DayLoop(), from: Self.day("2027-02-01"))
  }

  @Test func `mending ends when the last of its actions is due`() throws {
    let mended = RoadFiles.laned(
      easy: ["share: 0.4", "answers: {proposal_error_rate: 0.03}"],
      plain: ["share: 0.3", "answers: {proposal_error_rate: 0.001}"])
    func road(_ actions: [String], _ answers: [String] = Self.answers) throws -> Road {
      let lines = actions.map { "\n  - \($0)" }.joined()
      return try RoadFiles.small(
        "bbbbbbbbbb", answers, rest: mended + (actions.isEmpty ? "" : "\nactions:" + lines)
      ).road()
    }
    // The phase begins on 17 February.
    let due = try road([
      "{what: Mend, who: A, due: 2027-03-10, before: {lane: easy}}",
      "{what: Draw, who: A, due: 2027-03-05, before: broad}",
      "{what: Other, who: A, due: 2027-05-01, before: {lane: plain}}",
      "{what: Late, who: A, due: 2027-06-01, before: steady}",
    ])
    #expect(due.phases[1].id == "mend")
    #expect(due.phases[1].starts?.description == "2027-02-17")
    #expect(due.phases[1].ends?.description == "2027-03-10")
    #expect(!due.ours.contains(.mendDays))
    let past = try road(["{what: Mend, who: A, due: 2027-02-01, before: open}"])
    #expect(past.phases[1].workingDays == 5)
    let none = try road([])
    #expect(none.phases[1].workingDays == 10)
    // Nobody knows how long it is until a day, where no day is the first.
    let undated = try road(
      ["{what: Mend, who: A, due: 2027-03-10, before: open}"], Array(Self.answers.prefix(2)))
    #expect(undated.phases[1].workingDays == nil)
    #expect(undated.phases[2].offset == nil)
  }

  @Test func `without a start there are working days and no dates`() throws {
    let inputs = try RoadFiles.small(
      "bbbbbbbbbb", Array(Self.answers.prefix(2)), rest: Self.lanes)
    let road = inputs.road(RoadBlocks(notBefore: ["broad": try Self.day("2030-01-01")]))
    var offset = 0
    for phase in road.phases {
      #expect(phase.starts == nil && phase.ends == nil && phase.decideOn == nil)
      #expect(phase.offset == offset)
      #expect(phase.movedBy == nil)
      offset += try #require(phase.workingDays) + 2
    }
    #expect(road.ends == nil && road.endsWithRepeats == nil && road.assessAgain == nil)
    #expect(road.repeatDays != nil)
  }

  @Test func `without a volume the first phase has a start and no end`() throws {
    let road = try RoadFiles.small(
      "bbbbbbbbbb", Array(Self.answers.dropFirst()), rest: Self.lanes
    ).road()
    #expect(road.phases[0].starts?.description == "2027-02-01")
    #expect(road.phases[0].sampleSize == 149)
    #expect(road.phases[0].workingDays == nil && road.phases[0].ends == nil)
    #expect(road.phases.dropFirst().allSatisfy { $0.starts == nil && $0.offset == nil })
    #expect(road.phases.compactMap(\.gate).allSatisfy { $0.workingDays == nil })
    #expect(road.alarms.allSatisfy { $0.limits == nil && $0.drawnPerDay == nil })
  }

  @Test func `what lies ten years ahead has no date`() throws {
    let inputs = try RoadFiles.small("bbbbbbbbbb", Self.answers, rest: Self.lanes)
    let road = inputs.road(RoadBlocks(notBefore: ["steady": try Self.day("9999-01-01")]))
    #expect(road.phases.last?.starts == nil)
    #expect(road.phases.last?.movedBy?.block == "steady")
    #expect(road.phases.dropLast().allSatisfy { $0.starts != nil })
  }
}
