// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@testable import Plans

@Suite struct RoadStopTests {
  @Test func `what something stops is the first phase that needs it`() throws {
    let road = Road([
      .dated("shadow"), .dated("open", lane: "quick"), .dated("open", lane: "slow"),
    ])
    #expect(road.phase(stoppedBy: .lane("slow"))?.lane == "slow")
    #expect(road.phase(stoppedBy: .phase("open"))?.lane == "quick")
    #expect(road.phase(stoppedBy: .signature)?.id == "shadow")
    #expect(road.phase(stoppedBy: .phase("steady")) == nil)
    #expect(road.phases.map(\.part) == [.phase("shadow"), .lane("quick"), .lane("slow")])
  }
}
