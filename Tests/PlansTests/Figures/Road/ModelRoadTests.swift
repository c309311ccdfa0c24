// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@testable import Plans

/// The roads of the two files that were planned by hand.
@Suite struct ModelRoadTests {
  private static func dates(_ road: Road) -> [String] {
    road.phases.map { phase in
      let days = [phase.starts, phase.ends, phase.decideOn].map { $0.map { "\($0)" } ?? "-" }
      return ([phase.lane ?? phase.id] + days).joined(separator: " ")
    }
  }

  @Test func `loans: one lane opens after people have seen every case`() throws {
    let road = try RoadFiles.loans().road()
    #expect(
      Self.dates(road) == [
        "shadow 2027-02-01 2027-02-12 2027-02-16", "broad 2027-02-17 2027-02-23 2027-02-25",
        // The seven have room for 22 readings a day, of 16 minutes each, beside 31 hours of other work.
        "clear-approval 2027-02-26 2027-03-25 2027-03-30",
        "steady 2027-03-31 2027-06-25 2027-06-29",
      ])
    #expect(road.phases[0].sampleSize == 149)
    let gate = try #require(road.phases[2].gate)
    // scipy 1.17.1: betabinom with one error of 350, tested at 2% × 0.9.
    #expect((gate.sampleSize, gate.allowedErrors) == (429, 3))
    #expect(abs(gate.odds - 0.831_975_136_6) < 1e-9)
    #expect(gate.secondTry?.sampleSize == 566)
    #expect(road.jointOdds == gate.odds)
    // Of what passes in the end 0.14 have a second try of 26 days and two to decide, 4.0 days; the
    // readings of the kind that opens are hardly ever once more: five days in all.
    #expect(road.endsWithRepeats?.description == "2027-04-07")
    // As many as one officer more can take beside a day that is full: the plan by hand has 77.
    #expect(road.phases[1].volumeCap == 66)
  }

  @Test func `loans: with no legal ground nothing opens`() throws {
    let road = try RoadFiles.loans().road(RoadBlocks(closedLanes: ["clear-approval"]))
    #expect(road.phases.map(\.id) == ["shadow", "broad", "steady"])
    #expect(road.jointOdds == nil)
    #expect(road.alarms.isEmpty)
  }

  @Test func `chat: what runs today is mended before it is let go on`() throws {
    let road = try RoadFiles.chat().road()
    #expect(
      Self.dates(road) == [
        "shadow 2027-02-01 2027-02-05 2027-02-08", "mend 2027-02-09 2027-02-19 2027-02-22",
        // The first two service days of March are peak days.
        "broad 2027-02-23 2027-02-27 2027-03-03", "answer 2027-03-04 2027-04-03 2027-04-06",
        // Half of the readers' hours go to the lane that has passed.
        "booking 2027-04-07 2027-06-10 2027-06-14", "steady 2027-06-15 2027-08-23 2027-08-25",
      ])
    let gates = road.phases.compactMap(\.gate)
    for gate in gates {
      // Exact sums of 40 digits: 6 of 40 missed are 29.8% at most, so the test is at 3% × 0.702; the odds
      // are those at half of 3% × 0.85.
      #expect((gate.sampleSize, gate.allowedErrors) == (1_544, 23))
      #expect(gate.basis == .mended)
      #expect(abs(gate.odds - 0.809_343_353_4) < 1e-9)
      #expect(try #require(gate.oddsToday) < 1e-8)
    }
    #expect(gates.map(\.workingDays) == [26, 52])
    #expect(gates.map(\.secondTry?.workingDays) == [33, 66])
    #expect(abs(try #require(road.jointOdds) - 0.655_036_663_6) < 1e-9)
    // Of what passes in the end 0.16 of 35 and of 68 days are 16.5, so seventeen days.
    #expect(road.endsWithRepeats?.description == "2027-07-05")
    // Its lanes answer customers today, and go on until their gate.
    #expect(road.phases.map(\.asToday).map(\.count) == [2, 2, 2, 1, 0, 0])
  }
}
