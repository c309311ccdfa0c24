// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Plans

/// Hours and people on the roads that are planned, rather than on phases made by hand.
@Suite struct RoadCapacityTests {
  /// The first lane is closed until there is a legal ground: it is worked as today to the end.
  @Test func aClosedLaneStaysWithThePeopleOfToday() throws {
    let inputs = try CapacityModel.loans.inputs()
    let road = inputs.road(RoadBlocks(closedLanes: ["clear-approval"]))
    let capacity = CapacityFigures(road.phases, in: inputs)
    // At the pace of the seven, who have 37.128 hours for 300.7 applications of 16 minutes.
    let pace = 37.128 / (300.7 * 16 / 60)
    #expect(
      capacity.steady.hours(.asToday).rounded(to: 6) == (155.0 * 16 / 60 * pace).rounded(to: 6))
    #expect(capacity.waysBack.allSatisfy { $0.lane != "clear-approval" })
    let open = CapacityFigures(inputs.road().phases, in: inputs)
    #expect(open.steady.hours(.asToday) == 0)
    #expect(open.steady.hours(.reviews).rounded(to: 1) == 29.1)
    #expect(open.steady.hours(.drawn).rounded(to: 1) == 3.1)
    #expect(try open.wayBack("clear-approval", "steady").ordinary.hours == 31)
  }

  /// What is drawn by the road and here is one sample.
  @Test func whatTheRoadReadsIsCountedOnce() throws {
    for model in [CapacityModel.loans, .chat] {
      let inputs = try model.inputs()
      let road = inputs.road()
      let capacity = CapacityFigures(road.phases, in: inputs)
      for (phase, figures) in zip(road.phases, capacity.phases) {
        for lane in phase.alone.subtracting(phase.asToday) where phase.volumeShare > 0 {
          let rows = figures.day.rows.filter { $0.lane == lane }
          #expect(
            rows.allSatisfy { $0.kind != .blindReadings && $0.kind != .triggered }, "\(phase)")
          let drawn = rows.filter { $0.kind == .drawn }.compactMap(\.casesPerDay?.mid)
          #expect(drawn.reduce(0, +) >= (phase.readingsPerDay[lane] ?? 0) - 1e-6)
        }
        #expect(figures.day.isComplete)
      }
    }
  }

  @Test func theRoadOfChatsNeedsNineteenInTheEnd() throws {
    let inputs = try CapacityModel.chat.inputs()
    let capacity = CapacityFigures(inputs.road().phases, in: inputs)
    #expect(capacity.steady.agents?.together.needed == 19)
    #expect(capacity.steady.hours(of: "Quality manager")?.rounded(to: 1) == 6)
  }
}
