// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import Testing

@testable import Plans

/// What is known of cases that are drawn from several kinds.
@Suite struct DrawRateTests {
  private func inputs(
    first: String = "{answer: 0.01, of: 400}", second: String = "{answer: 0.08, of: 100}",
    shares: (String, String) = ("{count: 400, of: 500}", "{count: 100, of: 500}"),
    whole: [String] = []
  ) throws -> PlanInputs {
    let lanes = """
      lanes:
        - {id: plain, share: \(shares.0), marks: [{field: amount, at_most: 9}], answers: {proposal_error_rate: \(first)}}
        - {id: odd, share: \(shares.1), answers: {proposal_error_rate: \(second)}}
      """
    return try RoadFiles.small("bbbbbbbbbb", ["volume_per_day: 100"] + whole, rest: lanes)
  }

  private func drawn(_ inputs: PlanInputs) -> KnownRate? {
    LaneErrorRate(ofDrawFrom: LaneFigures.all(in: inputs), in: inputs)?.known
  }

  @Test func `parts of one sample are one count`() throws {
    let rate = try #require(drawn(try inputs()))
    #expect(rate.counted == UncertainRate(errors: 12, cases: 500))
    #expect(isNear(rate.value, 0.024))
  }

  @Test func `counts of other cases weigh by their shares`() throws {
    let rate = try #require(drawn(try inputs(second: "{answer: 0.08, of: 50}")))
    #expect(isNear(rate.value, 0.8 * 0.01 + 0.2 * 0.08))
    // Fewer cases say less than one sample of 500 would.
    let counted = try #require(rate.counted)
    #expect(counted.cases < 500 && counted.cases > 50)
    #expect(isNear((Double(counted.errors) + 0.5) / Double(counted.cases + 1), 0.0267, by: 2e-3))
    // What was only stated has no spread to weigh.
    let stated = try #require(drawn(try inputs(second: "0.08")))
    #expect(isNear(stated.value, 0.024))
    #expect(stated.counted == nil)
  }

  @Test func `a kind without its own count leaves the workflow's`() throws {
    let whole = ["proposal_error_rate: {answer: 0.05, of: 300}"]
    let open = try inputs(second: "\"?\"", whole: whole)
    #expect(drawn(open) == nil)
    let lanes = LaneFigures.all(in: open)
    #expect(GateSubject.errorRate(of: lanes, in: open).known?.counted?.cases == 300)
    let known = try inputs(whole: whole)
    #expect(
      GateSubject.errorRate(of: LaneFigures.all(in: known), in: known).known?.counted?.cases
        == 500)
  }

  @Test func `picked cases of one kind speak for no draw`() throws {
    let rate = try #require(drawn(try inputs(second: "{answer: 0.08, of: 100, drawn: no}")))
    #expect(!rate.speaksForAll)
    #expect(try #require(drawn(try inputs())).speaksForAll)
  }

  @Test func `a mark counts the kinds that could go alone`() throws {
    func mark(_ plain: String, _ others: String) throws -> (ReadingMark?, PhaseFigures) {
      let figures = PlanFigures(
        try RoadFiles.small(
          "bbbbbbbbbb",
          ["target_error_rate: 0.02", "volume_per_day: 1000", "handling_minutes: 6"],
          rest: RoadFiles.laned(
            easy: ["share: 0.4", "answers: {proposal_error_rate: {answer: 0, of: 300}}"],
            plain: ["share: 0.4", "answers: {proposal_error_rate: \(plain)}"],
            more: ["    share: 0.2", "    answers: {proposal_error_rate: \(others)}"])))
      let shadow = try #require(figures.road.phases.first)
      return (ReadingMark(shadow, in: figures), shadow)
    }
    let (found, shadow) = try mark("{answer: 0.005, of: 400}", "{answer: 0.5, of: 100}")
    let own = try #require(found)
    #expect(own.lanes == ["easy", "plain"])
    let all = Double(try #require(shadow.sampleSize))
    #expect(own.cases == Int((all * 0.8).rounded(.down)))
    #expect(isNear(own.rate, 0.0025))
    // What people approve in any case changes nothing of it.
    let (other, _) = try mark("{answer: 0.005, of: 400}", "{answer: 0.01, of: 100}")
    #expect(try #require(other).odds == own.odds)
    #expect(try #require(own.odds) > 0.5)
    let (worse, _) = try mark("{answer: 0.015, of: 400}", "{answer: 0.01, of: 100}")
    #expect(try #require(worse?.odds) < (try #require(own.odds)))
  }

  @Test func `hours that bring a test in reach are told in halves, the first that do`() throws {
    func held(_ hours: String) throws -> LaneAtApprove? {
      try RoadFiles.small(
        "bbbbbbbbbb",
        [
          "timing: batch", "current_state: assisted", "reviewer_role: Clerk", "reviewers: 9",
          "volume_per_day: 1000", "handling_minutes: 9", "review_minutes: 9",
          "start_date: 2027-01-11", "target_error_rate: 0.01",
          "proposal_error_rate: {answer: 0.004, of: 1000}",
        ],
        rest: RoadFiles.laned(
          easy: ["share: 0.4"], plain: ["share: 0.3", "control: approve"],
          more: ["audit: {who: Auditor, hours_per_day: \(hours)}"])
      ).road().lanesAtApprove.first { $0.lane == "easy" }
    }
    let short = try #require(try held("1"))
    let enough = try #require(short.hoursInReach)
    #expect(enough > 1 && enough * 2 == (enough * 2).rounded())
    #expect(try held("\(enough)") == nil)
    #expect(try held("\(enough - 0.5)")?.hoursInReach == enough)
    #expect(try held("0.1")?.hoursInReach == enough)
  }

  @Test(arguments: [
    (["worked_today: 0.2"], true), (["worked_today: 1"], false), ([], false),
  ])
  func `what people do not see today goes on as today until its test is in reach`(
    _ worked: [String], _ asToday: Bool
  ) throws {
    func held(_ worked: [String]) throws -> PlanInputs {
      try RoadFiles.small(
        "bbbbbbbbbb",
        [
          "timing: batch", "current_state: assisted", "reviewer_role: Clerk", "reviewers: 9",
          "volume_per_day: 1000", "handling_minutes: 9", "review_minutes: 9",
          "start_date: 2027-01-11", "target_error_rate: 0.01",
          "proposal_error_rate: {answer: 0.004, of: 1000}",
        ],
        rest: RoadFiles.laned(
          easy: ["share: 0.4"], plain: ["share: 0.3", "control: approve"],
          more: ["audit: {who: Auditor, hours_per_day: 1}"] + worked))
    }
    let figures = PlanFigures(try held(worked))
    let easy = try #require(figures.lanes.first { $0.id == "easy" })
    #expect(figures.road.isHeld(easy) && figures.road.goesOnAsToday(easy) == asToday)
    #expect(figures.road.phases.allSatisfy { $0.asToday.contains("easy") == asToday })
    let seen = figures.capacity.steady.rows.filter { $0.lane == "easy" && $0.kind == .reviews }
    #expect(seen.isEmpty == asToday)
    let plain = try #require(figures.lanes.first { $0.id == "plain" })
    #expect(!figures.road.goesOnAsToday(plain))
    // What a fifth of the cases takes today is less than what the other lanes take then.
    let hours = figures.capacity.steady.hoursAsToday.mid
    #expect(hours == 0)
    guard asToday else { return }
    let all = PlanFigures(try held(["worked_today: 0.9"])).capacity
    // Nine of ten cases, of which six are of the other lanes: three quarters of the rest, at today's pace.
    let each = try #require(all.steady.rows.first { $0.kind == .asToday }?.casesPerDay?.mid)
    #expect(abs(each - 400 * (0.9 - 0.6) / (0.9 * 0.4)) < 1e-6)
  }

  @Test(arguments: [
    // 30 minutes a day at 9 minutes are 200 in 60 days, and 427 are needed at 30%.
    (0.5, 9.0, 1_000.0, 0.3, 200, 427, true), (0.5, 4.0, 1_000.0, 0.3, 450, 427, true),
    (0.5, 9.0, 3.0, 0.3, 180, 427, false), (0.5, 9.0, 1_000.0, 0.0, 200, 299, true),
  ])
  func `a test is held against what can be read of it`(
    hours: Double, minutes: Double, cases: Double, missing: Double, readable: Int, smallest: Int,
    byHours: Bool
  ) throws {
    let subject = GateSubject(
      lane: "easy", casesPerDay: cases, target: 0.01, errorRate: .unknown, readingMinutes: minutes)
    let readings = Readings(hours: Readings.Hours(hours, minutes: minutes), casesPerDay: cases)
    let reach = try #require(
      TestReach(for: subject, missing: missing, reading: readings, hours: hours))
    #expect(reach.readable == readable)
    #expect(reach.smallest == smallest)
    #expect(reach.hours == (byHours ? hours : nil))
    #expect(reach.minutes == (byHours ? minutes : nil))
    // A test fits where the smallest can be read.
    let gate = LaneGate(for: subject, missing: missing, likely: missing, reading: readings)
    #expect((gate == nil) == (readable < smallest))
    let unbound = Readings(hours: .notGiven(room: nil), casesPerDay: nil)
    #expect(TestReach(for: subject, missing: 0, reading: unbound, hours: nil) == nil)
  }
}
