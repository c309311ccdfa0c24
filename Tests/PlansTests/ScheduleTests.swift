// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing
import Values

@testable import Plans

@Suite struct ScheduleTests {
  @Test(arguments: [
    ("babbbbbbbb", 59), ("bbbbbbbbbb", 149), ("bcbbbbbbbb", 299), ("b?bbbbbbbb", 299),
  ])
  func `the harm of an error sets the sample`(letters: String, cases: Int) throws {
    let plan = try plan(letters)
    #expect(plan.schedule.sampleSize == cases)
    #expect(plan.schedule.phases.first?.sampleSize == cases)
    #expect(plan.assumptions.contains { $0.field == "target_error_rate" })
  }

  @Test func `a given target sets the sample`() throws {
    let plan = try plan("bbbbbbbbbb", ["target_error_rate: 0.005"])
    #expect(plan.schedule.sampleSize == 598)
    #expect(!plan.assumptions.contains { $0.field == "target_error_rate" })
  }

  @Test func `larger samples forgive errors`() throws {
    let looks = try plan("bbbbbbbbbb").schedule.oneLooks
    #expect(looks.map(\.sampleSize) == [149, 236, 313, 386])
    #expect(looks.map(\.allowedErrors) == [0, 1, 2, 3])
    #expect(looks.allSatisfy { (0.2...0.5).contains($0.chanceToPass) })
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
    let coverage = try plan("bbbbbbbbbb").schedule.phases.map(\.coverage)
    #expect(coverage.first == 1)
    #expect(coverage == coverage.sorted(by: >))
    #expect((coverage.last ?? 1) < 1)
  }

  @Test func `coverage stays whole where every case is approved`() throws {
    let plan = try plan("bcccaabbab")
    #expect(plan.verdict == .manual)
    let approved = try Self.approvedPlan()
    #expect(approved.schedule.phases.map(\.coverage) == [1, 1, 1, 1, 1])
    #expect(approved.schedule.volumeNotes.contains { $0.contains("100%") })
    #expect(texts(in: approved.metrics).contains { $0.contains("every case is seen") })
  }

  @Test func `where every case is approved, every case counts`() throws {
    // 299 cases at 5 and at 10 a day.
    let phases = try plan("bccbaabbab", ["volume_per_day: 10"]).schedule.phases
    #expect(phases.map(\.workingDays) == [30, 120, 60, 30, 60])
    let samples = phases[2].exit.filter { $0.contains("299 checked cases") }
    #expect(samples.allSatisfy { !$0.contains("that no trigger caught") } && !samples.isEmpty)
  }

  private static func approvedPlan() throws -> Plan {
    try plan("bccbaabbab")
  }

  @Test func `a phase lasts as long as its sample, at least its minimum`() throws {
    // Shadow compares every case of the day: 149 cases at 10 a day take 15 days.
    let phases = try plan("bbbbbbbbbb", ["volume_per_day: 10"]).schedule.phases
    #expect(phases[0].workingDays == 15)
    // A quarter of the volume: 149 / 2.5.
    #expect(phases[1].workingDays == 60)
    #expect(try plan("bbbbbbbbbb", ["volume_per_day: 149"]).schedule.phases[0].workingDays == 5)
    #expect(try plan("bbbbbbbbbb", ["volume_per_day: 29.8"]).schedule.phases[0].workingDays == 5)
    #expect(try plan("bbbbbbbbbb", ["volume_per_day: 29.7"]).schedule.phases[0].workingDays == 6)
  }

  @Test func `once triggers choose, the random draw alone counts`() throws {
    // Steady operation plans a tenth for triggers: 50% of 20 cases leave 8 to chance, 30% of 40 too.
    let phases = try plan("bbbbbbbbbb", ["volume_per_day: 40"]).schedule.phases
    #expect(phases[2].workingDays == 19)
    #expect(phases[3].workingDays == 19)
    // The blind share is 5% or 15% as errors show at once or could repeat unseen: 6 or 10 a day.
    let seen = try plan("bbbabbbbbb", ["volume_per_day: 40"]).schedule.phases
    #expect(seen[3].workingDays == 25)
    let unseen = try plan("bbbcbbbbbb", ["volume_per_day: 40"]).schedule.phases
    #expect(unseen[3].workingDays == 15)
  }

  @Test(arguments: [(0.019, true), (0.012, false)])
  func `a rate close to the target is not helped by larger samples`(
    rate: Double, isClose: Bool
  ) throws {
    let plan = try plan("bbbbbbbbbb", ["override_rate_today: \(rate)"])
    let note = try #require(plan.schedule.sampling.first { $0.contains("that your answers give") })
    #expect(note.contains("helps little") == isClose)
    #expect(plan.decision.warnings.contains(note))
  }

  @Test func `dated plans say that holidays are not skipped`() throws {
    let dated = try plan("bbbbbbbbbb", ["volume_per_day: 3000", "start_date: 2027-01-04"])
    #expect(dated.schedule.volumeNotes == ["Dates skip weekends, not public holidays."])
  }

  @Test func `small volumes are called unrealistic in words`() throws {
    let schedule = try plan("bbbbbbbbbb", ["volume_per_day: 3"]).schedule
    #expect(schedule.phases[0].duration == "50 working days (ten weeks)")
    #expect(schedule.volumeNotes.contains { $0.contains("149 cases") && $0.contains("weeks") })
    #expect(try plan("bbbbbbbbbb", ["volume_per_day: 3000"]).schedule.volumeNotes.isEmpty)
  }

  @Test func `without a volume durations stay open`() throws {
    let plan = try plan("bbbbbbbbbb", ["start_date: 2027-01-04"])
    let phases = plan.schedule.phases
    #expect(phases[0].workingDays == nil)
    #expect(phases[0].starts?.description == "2027-01-04")
    #expect(phases[0].ends == nil)
    #expect(phases[1].starts == nil)
    #expect(phases[1].weeks == nil)
    #expect(plan.schedule.volumeNotes.contains { $0.contains("daily volume") })
    #expect(plan.openQuestions.contains { $0.field == "volume_per_day" })
  }

  @Test func `dates skip weekends`() throws {
    // 2027-01-08 is a Friday, so five working days end on Thursday.
    let phases = try plan(
      "bbbbbbbbbb", ["volume_per_day: 1000", "start_date: 2027-01-08"]
    ).schedule.phases
    #expect(phases[0].starts?.description == "2027-01-08")
    #expect(phases[0].ends?.description == "2027-01-14")
    #expect(phases[1].starts?.description == "2027-01-15")
    #expect(phases.allSatisfy { ($0.starts?.weekday ?? 0) < 5 && ($0.ends?.weekday ?? 0) < 5 })
  }

  @Test func `a start on a weekend moves to Monday and says so`() throws {
    let schedule = try plan(
      "bbbbbbbbbb", ["volume_per_day: 1000", "start_date: 2027-01-09"]
    ).schedule
    #expect(schedule.phases[0].starts?.description == "2027-01-11")
    #expect(schedule.volumeNotes.contains { $0.contains("2027-01-09 is not a working day") })
  }

  @Test func `without a start date phases are counted in weeks`() throws {
    let phases = try plan("bbbbbbbbbb", ["volume_per_day: 1000"]).schedule.phases
    #expect(phases.map(\.starts) == [nil, nil, nil, nil, nil])
    #expect(phases.map(\.weeks) == [1...1, 2...2, 3...4, 5...6, 7...18])
  }

  @Test func `absurd volumes neither crash nor date the next century`() throws {
    let schedule = try plan(
      "bbbbbbbbbb",
      ["volume_per_day: 0.000001", "target_error_rate: 0.000001", "start_date: 2027-01-04"]
    ).schedule
    #expect(schedule.phases.dropFirst().allSatisfy { $0.starts == nil && $0.ends == nil })
    #expect(schedule.volumeNotes.contains { $0.contains("not realistic") })
  }

  /// 2,994 cases at three a day end after some ten years, within the phase that needs them.
  @Test(arguments: [(3, false), (30, true)])
  func `a schedule beyond ten years is in weeks throughout`(volume: Int, isDated: Bool) throws {
    let phases = try plan(
      "bbbbbbbbbb",
      ["volume_per_day: \(volume)", "target_error_rate: 0.002", "start_date: 2027-01-04"]
    ).schedule.phases
    #expect(phases.map { $0.starts != nil } == phases.map { _ in isDated })
    #expect(phases.map { $0.ends != nil } == phases.map { _ in isDated })
    #expect(phases.allSatisfy { $0.weeks != nil })
  }

  @Test func `the next assessment is due as the last phase ends`() throws {
    let plan = try plan("bbbbbbbbbb", ["volume_per_day: 1000", "start_date: 2027-01-04"])
    let ends = try #require(plan.schedule.phases.last?.ends)
    #expect(plan.decision.assessAgain.contains("on \(ends)"))
  }
}
