// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing
import Values

@testable import Plans

@Suite struct ScheduleTests {
  /// A known rate far below the target, so that samples are small.
  private static let good = ["proposal_error_rate: 0.001", "reviewer_miss_rate: 0"]

  @Test(arguments: [
    ("babbbbbbbb", 59), ("bbbbbbbbbb", 149), ("bcbbbbbbbb", 299), ("b?bbbbbbbb", 299),
  ])
  func `the harm of an error sets what is read first`(letters: String, cases: Int) throws {
    let plan = try plan(letters)
    #expect(plan.schedule.phases.first?.sampleSize == cases)
    #expect(plan.schedule.phases.first?.figures.gate?.allowedErrors == nil)
    #expect(plan.assumptions.contains { $0.field == "target_error_rate" })
  }

  @Test func `a given target sets it too`() throws {
    let plan = try plan("bbbbbbbbbb", ["target_error_rate: 0.005"])
    #expect(plan.schedule.phases.first?.sampleSize == 598)
    #expect(!plan.assumptions.contains { $0.field == "target_error_rate" })
  }

  @Test func `every later sample says how many may be wrong`() throws {
    let schedule = try plan("bbbbbbbbbb").schedule
    // Nobody knows what readers miss: 2% × 0.7; nobody knows the rate: half of that.
    let own = try #require(
      PlainSums.gate(rate: 0.014, risk: 0.05, most: .max) { k, n in
        PlainSums.atMost(k, of: n, rate: 0.007)
      })
    #expect(schedule.phases.map(\.sampleSize) == [149, own.n, own.n, own.n, nil])
    #expect(
      schedule.phases.map { $0.figures.gate?.allowedErrors } == [nil, own.k, own.k, own.k, nil])
    for phase in schedule.phases[1...3] {
      let told = phase.exit.filter { $0.contains("\(own.k) wrong") && $0.contains("1,386") }
      #expect(told.count == 1 && own.n == 1_386)
    }
  }

  @Test func `a sample that forgives nothing is told without a number`() throws {
    // Of 149 cases none may be wrong; at one in a thousand that is passed 86% of the time.
    let phase = try plan("bbbbbbbbbb", Self.good).schedule.phases[1]
    #expect(phase.sampleSize == 149)
    #expect(phase.figures.gate?.allowedErrors == 0)
    let told = phase.exit.filter { $0.contains("149 checked cases") }
    #expect(told.count == 1 && told.allSatisfy { !$0.contains("at most") })
  }

  @Test func `each verdict has its own phases`() throws {
    func ids(_ letters: String) throws -> [String] {
      try plan(letters).schedule.phases.map(\.id)
    }
    #expect(try ids("aaaaaaaaaa") == ["prove", "release", "watch"])
    #expect(try ids("bbbbbbbbbb") == ["shadow", "broad", "triggered", "narrowed", "steady"])
    #expect(try ids("cccccccccc") == ["train", "sample", "assess-again"])
  }

  @Test func `coverage falls from phase to phase`() throws {
    let coverage = try plan("bbbbbbbbbb").schedule.phases.compactMap(\.coverage)
    #expect(coverage.count == 5)
    #expect(coverage.first == 1)
    #expect(coverage == coverage.sorted(by: >))
    #expect((coverage.last ?? 1) < 1)
  }

  @Test func `coverage stays whole where every case is approved`() throws {
    let plan = try plan("bcccaabbab")
    #expect(plan.verdict == .manual)
    let approved = try Self.approvedPlan()
    #expect(approved.schedule.phases.map(\.id) == ["shadow", "broad", "steady"])
    #expect(approved.schedule.phases.map(\.coverage) == [1, 1, 1])
    #expect(texts(in: approved.metrics).contains { $0.contains("every case is seen") })
  }

  private static func approvedPlan() throws -> Plan {
    try plan("bccbaabbab")
  }

  @Test func `a phase lasts as long as its sample, at least its minimum`() throws {
    // 149 cases at 10 a day take 15 days; without hours for reading, ten days where there are more.
    func days(_ volume: String) throws -> [Int?] {
      try plan("bbbbbbbbbb", Self.good + ["volume_per_day: \(volume)"]).schedule.phases
        .map(\.workingDays)
    }
    #expect(try days("10").first == 15)
    // A quarter of 10 is 2.5 a day, half is 5 a day.
    #expect(try days("10") == [15, 60, 30, 15, 60])
    // 149 ÷ 10 is 15 a day at most; 7 whole ones of a quarter of 29.8.
    #expect(try days("29.8") == [10, 22, 11, 10, 60])
    #expect(try days("1000") == [10, 10, 10, 10, 60])
  }

  @Test func `hours for reading set the pace`() throws {
    // One hour a day reads 12 cases of five minutes: 149 take 13 days.
    let phases = try plan(
      "bbbbbbbbbb",
      Self.good + ["volume_per_day: 1000", "review_minutes: 5", "handling_minutes: 5"],
      rest: "audit: {who: Quality manager, hours_per_day: 1}"
    ).schedule.phases
    #expect(phases.map(\.workingDays) == [13, 13, 13, 13, 60])
  }

  @Test(arguments: [("0.02", true), ("0.0199", false)])
  func `a rate at the target is mended first`(rate: String, isMended: Bool) throws {
    let plan = try plan(
      "bbbbbbbbbb", ["proposal_error_rate: \(rate)", "reviewer_miss_rate: 0"])
    #expect(plan.schedule.phases.contains { $0.id == "mend" } == isMended)
    // Of samples that read a known rate just below the target none has even odds.
    #expect(plan.figures.road.lanesAtApprove.isEmpty == isMended)
  }

  @Test func `holidays that are given are skipped`() throws {
    let dated = try plan("bbbbbbbbbb", ["volume_per_day: 3000", "start_date: 2027-01-04"])
    let given = try plan(
      "bbbbbbbbbb", ["volume_per_day: 3000", "start_date: 2027-01-04"],
      rest: "holidays: [2027-01-06]")
    #expect(given.schedule.phases[0].figures.ends?.description == "2027-01-18")
    #expect(dated.schedule.phases[0].figures.ends?.description == "2027-01-15")
  }

  @Test func `what cannot be proven in time stays with people`() throws {
    // A quarter of 13.3 cases a day gives 199 in sixty days; 213 are needed, which 14.2 give.
    let few = try plan("bbbbbbbbbb", ["volume_per_day: 13.3"])
    #expect(few.figures.road.lanesAtApprove.map(\.reason) == [.tooLong])
    #expect(few.schedule.phases.map(\.id) == ["shadow", "broad", "steady"])
    // No exit names a sample that the phase does not draw.
    #expect(!few.schedule.phases[1].exit.contains { $0.contains("one look") })
    let enough = try plan("bbbbbbbbbb", ["volume_per_day: 14.3"])
    #expect(enough.figures.road.lanesAtApprove.isEmpty)
  }

  @Test func `without a volume durations stay open`() throws {
    let plan = try plan("bbbbbbbbbb", ["start_date: 2027-01-04"])
    let phases = plan.schedule.phases
    #expect(phases[0].workingDays == nil)
    #expect(phases[0].starts?.description == "2027-01-04")
    #expect(phases[0].figures.ends == nil)
    #expect(phases[1].starts == nil)
    #expect(plan.openQuestions.contains { $0.field == "volume_per_day" })
  }

  @Test func `dates skip weekends, with days to decide between`() throws {
    // 2027-01-08 is a Friday, so ten working days end on a Thursday.
    let phases = try plan(
      "bbbbbbbbbb", ["volume_per_day: 3000", "start_date: 2027-01-08"]
    ).schedule.phases
    let calendar = DayLoop()
    var day = try #require(CalendarDate("2027-01-08"))
    for phase in phases {
      let length = try #require(phase.workingDays)
      let ends = calendar.last(of: length, from: day)
      #expect(phase.starts == day)
      #expect(phase.figures.ends == ends)
      #expect(phase.figures.decideOn == calendar.decision(after: ends))
      day = calendar.first(from: calendar.decision(after: ends).adding(days: 1))
    }
  }

  @Test func `a start on a weekend moves to Monday`() throws {
    let schedule = try plan(
      "bbbbbbbbbb", ["volume_per_day: 1000", "start_date: 2027-01-09"]
    ).schedule
    #expect(schedule.phases[0].starts?.description == "2027-01-11")
  }

  @Test func `without a start date phases are counted in weeks`() throws {
    // Ten days each, and two to decide: 0–9, 12–21, 24–33, 36–45, 48–107.
    let phases = try plan("bbbbbbbbbb", ["volume_per_day: 3000"]).schedule.phases
    #expect(phases.map(\.starts) == [nil, nil, nil, nil, nil])
    #expect(phases.map { $0.figures.weeks(of: 5) } == [1...2, 3...5, 5...7, 8...10, 10...22])
    let six = try plan(
      "bbbbbbbbbb", ["volume_per_day: 3000"],
      rest: "weekdays: [mon, tue, wed, thu, fri, sat]")
    #expect(
      six.schedule.phases.map { $0.figures.weeks(of: 6) } == [1...2, 3...4, 5...6, 7...8, 9...18])
  }

  @Test func `absurd volumes neither crash nor date the next century`() throws {
    let schedule = try plan(
      "bbbbbbbbbb",
      ["volume_per_day: 0.000001", "target_error_rate: 0.000001", "start_date: 2027-01-04"]
    ).schedule
    #expect(schedule.phases.dropFirst().allSatisfy { $0.starts == nil && $0.figures.ends == nil })
  }

  @Test func `the next assessment is due as the last phase is decided`() throws {
    let plan = try plan("bbbbbbbbbb", ["volume_per_day: 1000", "start_date: 2027-01-04"])
    let decided = try #require(plan.schedule.phases.last?.figures.decideOn)
    #expect(plan.portfolio.assessAgain == "on \(decided)")
  }
}
