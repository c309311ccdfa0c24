// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@testable import Plans

@Suite struct RoadFactsTests {
  private func phase(_ id: String, lane: String? = nil, starts: String) throws -> PhaseFigures {
    PhaseFigures(
      id: id, lane: lane, volumeShare: 1, volumeCap: nil, coverage: [:], alone: [], asToday: [],
      readingsPerDay: [:],
      sampleSize: nil, gate: lane.map { .of($0, oddsToday: nil) }, workingDays: 10, offset: 0,
      starts: try day(starts), ends: nil, decideOn: nil, movedBy: nil)
  }

  @Test func `phases are told with the day on which nothing would hold them back`() throws {
    let road = RoadFacts(
      phases: [
        try phase("shadow", starts: "2027-02-01"),
        try phase("open", lane: "quick", starts: "2027-03-15"),
        try phase("open", lane: "slow", starts: "2027-04-12"),
      ],
      unblocked: [
        try phase("open", lane: "slow", starts: "2027-03-29"),
        try phase("shadow", starts: "2027-02-01"),
      ])
    #expect(road.phase(stoppedBy: .lane("slow"))?.startsUnblocked == (try day("2027-03-29")))
    #expect(road.phase(stoppedBy: .lane("quick"))?.startsUnblocked == nil)
    #expect(road.phase(stoppedBy: .signature)?.id == "shadow")
    #expect(road.phase(stoppedBy: .phase("steady")) == nil)
    #expect(road.gates.map(\.lane) == ["quick", "slow"])
  }
}
