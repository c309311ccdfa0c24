// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct RoadShapeTests {
  private static let good = "answers: {proposal_error_rate: 0.001}"
  private static let better = "answers: {proposal_error_rate: {answer: 0.0001, of: 9000}}"

  private static func road(
    _ answers: [String] = [], easy: [String] = [good], plain: [String] = [good],
    more: [String] = [], closed: Set<String> = []
  ) throws -> Road {
    try RoadFiles.small(
      "bbbbbbbbbb", ["volume_per_day: 400", "target_error_rate: 0.02"] + answers,
      rest: RoadFiles.laned(
        easy: ["share: 0.4"] + easy, plain: ["share: 0.3"] + plain, more: more)
    ).road(RoadBlocks(closedLanes: closed))
  }

  private static func steps(_ road: Road) -> [String] {
    road.phases.map { $0.lane.map { "open \($0)" } ?? $0.id }
  }

  @Test func `lanes open one by one, best odds first`() throws {
    #expect(
      Self.steps(try Self.road(plain: [Self.better]))
        == ["shadow", "broad", "open plain", "open easy", "steady"])
    #expect(
      Self.steps(try Self.road(easy: [Self.better]))
        == ["shadow", "broad", "open easy", "open plain", "steady"])
  }

  @Test(arguments: [
    ("c", "error_cost: 1", "b", "error_cost: 9", "plain"),
    ("b", "error_cost: 2", "b", "error_cost: 1", "plain"),
    ("b", "error_cost: 1", "b", "error_cost: 1", "easy"),
    ("b", "error_cost: \"?\"", "b", "error_cost: 1", "plain"),
  ])
  func `equal odds open by smaller harm`(
    impact: String, cost: String, other: String, otherCost: String, first: String
  ) throws {
    func lane(_ impact: String, _ cost: String) -> [String] {
      ["answers: {proposal_error_rate: 0.001, error_impact: \(impact), \(cost)}"]
    }
    let road = try Self.road(
      easy: lane(impact, cost), plain: lane(other, otherCost))
    #expect(road.phases.first { $0.id == "open" }?.lane == first)
  }

  @Test func `a lane is known to be unlikely, or takes too long, and stays at approve`() throws {
    let unlikely = try Self.road(easy: ["answers: {proposal_error_rate: 0.019}"])
    #expect(Self.steps(unlikely) == ["shadow", "broad", "open plain", "steady"])
    #expect(unlikely.lanesAtApprove.map(\.lane) == ["easy"])
    #expect(unlikely.lanesAtApprove.map(\.reason) == [.odds])
    #expect(unlikely.phases.allSatisfy { !$0.alone.contains("easy") && $0.coverage["easy"] == 1 })
    #expect(unlikely.alarms.map(\.lane) == ["plain"])

    let slow = try RoadFiles.small(
      "bbbbbbbbbb", ["volume_per_day: 5", "target_error_rate: 0.02"],
      rest: RoadFiles.laned(easy: ["share: 0.8"], plain: ["share: 0.1"])
    ).road()
    #expect(slow.lanesAtApprove.map(\.lane) == ["plain"])
    #expect(slow.lanesAtApprove.map(\.reason) == [.tooLong])
    #expect(slow.lanesAtApprove.first?.best == nil)
  }

  @Test func `closed lanes are skipped and worked as today`() throws {
    let road = try Self.road(closed: ["easy"])
    #expect(Self.steps(road) == ["shadow", "broad", "open plain", "steady"])
    #expect(road.closedLanes == ["easy"])
    #expect(road.lanesAtApprove.isEmpty)
    #expect(road.phases.allSatisfy { $0.asToday == ["easy"] && !$0.alone.contains("easy") })
    #expect(road.alarms.map(\.lane) == ["plain"])
    let none = try Self.road(closed: ["easy", "plain"])
    #expect(Self.steps(none) == ["shadow", "broad", "steady"])
    #expect(none.jointOdds == nil)
    #expect(none.repeatDays == 0)
    #expect(none.alarms.isEmpty)
  }

  @Test func `lanes are let go one after the other, and what is let go is watched`() throws {
    let road = try Self.road()
    #expect(
      road.phases.map(\.alone) == [[], [], [], ["easy"], ["easy", "plain"]])
    // Until its gate is passed people see each case.
    #expect(road.phases[2].coverage["easy"] == 1 && road.phases[3].coverage["plain"] == 1)
    let odds = road.phases.compactMap(\.gate?.odds)
    #expect(odds.count == 2)
    #expect(abs(try #require(road.jointOdds) - odds[0] * odds[1]) < 1e-12)
    // One in ten of 160 cases, while the other lane's sample is read.
    #expect(abs(try #require(road.phases[3].readingsPerDay["easy"]) - 16) < 1e-9)
    #expect(abs(try #require(road.phases[3].coverage["easy"]) - 0.1) < 1e-9)
    #expect(road.phases.allSatisfy { $0.coverage["others"] == 1 && !$0.alone.contains("others") })
  }

  @Test func `what a day of reading holds is shared by what is tested and what runs alone`() throws
  {
    // Thirty readings a day.
    let road = try Self.road(
      ["review_minutes: 6"], more: ["audit: {who: Reader, hours_per_day: 3}"])
    for phase in road.phases {
      let read = phase.readingsPerDay.values.reduce(0, +)
      #expect(read * 6 / 60 <= 3 + 1e-9)
    }
    let second = road.phases[3]
    #expect(second.lane == "plain")
    let gate = try #require(second.gate?.readingsPerDay?.value)
    #expect(second.readingsPerDay["plain"] == gate)
    #expect(gate <= 15 && second.readingsPerDay["easy"] == 15)
    // In steady operation 160 and 120 cases share all thirty.
    #expect(abs(try #require(road.phases.last?.readingsPerDay["easy"]) - 30 * 4 / 7) < 1e-9)
    #expect(abs(try #require(road.phases.last?.readingsPerDay["plain"]) - 30 * 3 / 7) < 1e-9)
  }

  @Test func `claims hold a lane back until its sample has counted`() throws {
    let claims = "steps: {Decide: {error_risk: {answer: b, note: Small sums}}}"
    let file = try RoadFiles.small(
      "bbbbbbbbbb", ["volume_per_day: 400"],
      rest: RoadFiles.laned(
        easy: ["share: 0.4", "answers: {\(claims), proposal_error_rate: 0.001}"],
        plain: ["share: 0.3", Self.good]
      ).replacing("reliability: a, error_risk: b", with: "reliability: b, error_risk: c"))
    let lanes = LaneFigures.all(in: file)
    #expect(lanes[0].goesAlone && lanes[0].controlUntilProven == .approve)
    let road = file.road()
    #expect(Self.steps(road) == ["shadow", "broad", "open easy", "steady"])
    #expect(road.phases.map { $0.alone.contains("easy") } == [false, false, false, true])
    #expect(road.phases[2].coverage["easy"] == 1)
  }

  @Test func `what runs alone today goes on until its gate`() throws {
    let road = try Self.road(["current_state: automated"], plain: [Self.better])
    #expect(Self.steps(road) == ["shadow", "broad", "open plain", "open easy", "steady"])
    #expect(
      road.phases.map(\.asToday) == [["easy", "plain"], ["easy", "plain"], ["easy"], [], []])
    #expect(road.phases.allSatisfy { $0.alone == ["easy", "plain"] })
    #expect(road.phases[1].coverage["easy"] == 0)
  }

  @Test func `a lane at its target is mended, others wait with it`() throws {
    let road = try Self.road(easy: ["answers: {proposal_error_rate: 0.02}"])
    #expect(Self.steps(road).prefix(3) == ["shadow", "mend", "broad"])
    #expect(road.phases[1].workingDays == 10)
    #expect(road.phases[1].volumeShare == 0)
    #expect(road.ours.contains(.mendDays))
    let gates = road.phases.compactMap(\.gate)
    #expect(gates.first { $0.lane == "easy" }?.basis == .mended)
    #expect(gates.first { $0.lane == "plain" }?.basis == .rate)
    // People approve the third lane anyway.
    let other = try Self.road(more: ["    answers: {proposal_error_rate: 0.5}"])
    #expect(!Self.steps(other).contains("mend"))
    #expect(!other.ours.contains(.mendDays))
  }

  @Test func `a lane of unknown share is no shorter than one that was counted`() throws {
    let road = try RoadFiles.small(
      "bbbbbbbbbb", ["volume_per_day: 400", "start_date: 2027-02-01"],
      rest: RoadFiles.laned(easy: ["share: \"?\"", Self.good], plain: ["share: 0.3", Self.good])
    ).road()
    let open = try #require(road.phases.first { $0.lane == "easy" })
    #expect(open.workingDays == nil)
    #expect(open.coverage["easy"] == 1)
    #expect(road.alarms.first { $0.lane == "easy" }?.limits == nil)
    #expect(road.ends == nil)
    #expect(road.repeatDays == nil)
  }
}
