// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@testable import Plans

@Suite struct RoadWithoutLanesTests {
  @Test func `without lanes reviews are narrowed step by step, each with a gate`() throws {
    let road = try RoadFiles.small(
      "bbbbbbbbbb", ["volume_per_day: 1001", "proposal_error_rate: 0.001"]
    ).road()
    #expect(road.phases.map(\.id) == ["shadow", "broad", "triggered", "narrowed", "steady"])
    #expect(road.phases.map { $0.gate == nil } == [true, false, false, false, true])
    #expect(road.phases.map(\.volumeCap) == [nil, 250, 500, nil, nil])
    #expect(road.phases.map(\.volumeShare) == [0, 0.25, 0.5, 1, 1])
    let all = LaneInputs.allCases
    #expect(road.phases.map(\.alone) == [[], [], [all], [all], [all]])
    #expect(road.phases.map { $0.coverage[all] } == [1, 1, 0.5, 0.3, 0.2])
    #expect(road.alarms.map(\.lane) == [all])
    // The least days of the playbook count as well.
    #expect(road.phases[2].workingDays == 10)
  }

  @Test func `where every case is approved anyway no phase relaxes it`() throws {
    let road = try RoadFiles.small(
      "bbbbbbbbbb", ["volume_per_day: 1000"],
      rest: """
        steps:
          - name: Decide
            actor: system
            decides: yes
            answers: {reliability: b, error_risk: c, judgment: b, customer_sensitivity: b}
        """
    ).road()
    #expect(road.phases.map(\.id) == ["shadow", "broad", "steady"])
    #expect(road.lanesAtApprove.isEmpty)
    #expect(road.phases.allSatisfy { $0.coverage[LaneInputs.allCases] == 1 && $0.alone.isEmpty })
    #expect(road.alarms.isEmpty)
  }

  @Test func `without lanes a hopeless gate keeps every case at approve`() throws {
    let road = try RoadFiles.small(
      "bbbbbbbbbb",
      ["volume_per_day: 1000", "proposal_error_rate: 0.019", "target_error_rate: 0.02"]
    ).road()
    #expect(road.phases.map(\.id) == ["shadow", "broad", "steady"])
    #expect(road.lanesAtApprove.map(\.reason) == [.odds])
    #expect(road.phases.allSatisfy { $0.gate == nil && $0.alone.isEmpty })
  }

  @Test func `full automation proves itself under a cap`() throws {
    let road = try RoadFiles.small(
      "aaaaaaaaaa",
      [
        "pattern: document-processing", "volume_per_day: 1003", "target_error_rate: 0.02",
        "reviewer_miss_rate: 0",
      ]
    ).road()
    #expect(road.phases.map(\.id) == ["prove", "release", "watch"])
    #expect(road.phases.map(\.volumeCap) == [200, 601, nil])
    #expect(road.phases.allSatisfy { $0.alone == [LaneInputs.allCases] })
    #expect(road.phases[0].gate?.sampleSize == 969)
    // 969 cases in ten days; of 601 one in five is checked afterwards.
    #expect(road.phases[0].gate?.readingsPerDay == Planned(97, isOurs: true))
    #expect(road.phases[1].gate?.readingsPerDay == Planned(97, isOurs: true))
    #expect(road.alarms.count == 1)
  }

  @Test func `where few cases run, full automation waits for its sample`() throws {
    let road = try RoadFiles.small(
      "aaaaaaaaaa",
      [
        "pattern: document-processing", "volume_per_day: 100", "target_error_rate: 0.02",
        "reviewer_miss_rate: 0",
      ]
    ).road()
    // One in five of a cap of 60 is twelve a day, 720 in sixty days.
    let gate = try #require(road.phases[1].gate)
    #expect(gate.sampleSize <= 720)
    #expect(gate.odds < 0.8)
    #expect(gate.readingsPerDay == Planned(12, isOurs: false))
  }

  @Test func `a manual plan samples what people decide today`() throws {
    let road = try RoadFiles.small(
      "cccccccccc",
      [
        "volume_per_day: 1000", "error_rate_today: 0.004", "proposal_error_rate: 0.5",
        "target_error_rate: 0.02", "reviewer_miss_rate: 0",
      ]
    ).road()
    #expect(road.phases.map(\.id) == ["train", "sample", "assess-again"])
    let gate = try #require(road.phases[1].gate)
    #expect(gate.basis == .rate)
    let own = try #require(
      PlainSums.gate(rate: 0.02, risk: 0.05, most: 12_000) {
        PlainSums.atMost($0, of: $1, rate: 0.004)
      })
    #expect((gate.sampleSize, gate.allowedErrors) == (own.n, own.k))
    #expect(road.phases.allSatisfy { $0.alone.isEmpty })
    #expect(road.alarms.isEmpty)
    #expect(road.phases[1].workingDays == 20)
  }

  @Test(arguments: [
    ("0.019", ["prove", "watch"]), ("0.02", ["mend", "prove", "release", "watch"]),
  ])
  func `full automation stays at approve or is mended first`(
    rate: String, phases: [String]
  ) throws {
    let road = try RoadFiles.small(
      "aaaaaaaaaa",
      [
        "pattern: document-processing", "volume_per_day: 4000", "target_error_rate: 0.02",
        "proposal_error_rate: \(rate)", "reviewer_miss_rate: 0",
      ]
    ).road()
    #expect(road.phases.map(\.id) == phases)
    let stays = rate == "0.019"
    #expect(road.lanesAtApprove.map(\.reason) == (stays ? [.odds] : []))
    #expect(road.alarms.isEmpty == stays)
    #expect(road.phases.compactMap(\.gate).allSatisfy { $0.basis == .mended })
    for phase in road.phases where stays {
      #expect(phase.alone.isEmpty && phase.coverage[LaneInputs.allCases] == 1)
    }
    if !stays { #expect(road.phases[0].alone.isEmpty) }
  }

  @Test func `lanes of full automation are proven together and watched one by one`() throws {
    let lanes = RoadFiles.laned(
      easy: ["share: 0.6", "answers: {target_error_rate: 0.01}"], plain: ["share: 0.3"]
    ).replacing("error_risk: b", with: "error_risk: a")
      .replacing("customer_sensitivity: b", with: "customer_sensitivity: a")
      .replacing("    control: approve", with: "    name: Others")
      .replacing("    name: Others\n    name: Others", with: "    name: Others")
    let inputs = try RoadFiles.small(
      "aaaaaaaaaa",
      [
        "pattern: document-processing", "volume_per_day: 1000", "target_error_rate: 0.02",
        "reviewer_miss_rate: 0", "start_date: 2027-02-01",
      ], rest: lanes)
    let due = try #require(CalendarDate("2027-02-15"))
    let road = inputs.road(RoadBlocks(notBefore: ["plain": due]))
    #expect(road.phases.map(\.id) == ["prove", "release", "watch"])
    let gate = try #require(road.phases[0].gate)
    #expect(gate.lane == LaneInputs.allCases)
    #expect(gate.target == 0.01)
    let read = try #require(gate.readingsPerDay).value
    #expect(abs(try #require(road.phases[0].readingsPerDay["easy"]) - 0.6 * read) < 1e-9)
    #expect(road.phases[0].alone == ["easy", "plain", "others"])
    #expect(road.phases[0].movedBy?.block == "plain")
    #expect(road.phases[0].starts == due.adding(days: 1))
    #expect(road.phases[1].movedBy == nil)
    #expect(road.alarms.map(\.lane) == ["easy", "plain", "others"])
  }
}
