// SPDX-License-Identifier: GPL-3.0-or-later
import Testing
import Values

@testable import Plans

/// New versions of what is bought against the tests of the road.
@Suite struct VersionFindingTests {
  private func found(
    _ every: String, test days: Int?, lane: String = "quick"
  ) throws -> [Finding] {
    let gate = LaneGate(
      lane: lane, basis: .rate, target: 0.02, missRate: 0.3,
      firstTry: GateTry(
        risk: 0.05, sampleSize: 100, allowedErrors: 0, odds: 0.8, readingsPerDay: nil,
        workingDays: days),
      secondTry: nil, oddsAtHalf: 0.8, oddsAtTwoThirds: 0.7, oddsToday: nil)
    return try findingContext(
      "bbbbbbbbbb", rest: twoLanes(more: "vendor: {answer: A model, every: \(every)}"),
      road: Road([.dated("shadow"), .dated("open", lane: "quick", gate: gate)])
    ).found(.versionOutrunsTest)
  }

  @Test func `a test that ends no earlier than the next version leaves nothing alone`() throws {
    // Two working days to decide.
    let never = try #require(try found("20 service days", test: 18).first)
    #expect(never.subjects == [.lane("quick")])
    #expect(never[.allowed] == nil)
    #expect(never.number(.days) == 18 && never.number(.otherDays) == 20)
    let hardly = try #require(try found("20 service days", test: 17).first)
    #expect(hardly.number(.allowed) == 1)
  }

  @Test func `a test is told where it takes longer than what runs alone after it`() throws {
    #expect(try found("20 service days", test: 10).first?.number(.allowed) == 8)
    #expect(try found("20 service days", test: 9).isEmpty)
    #expect(try found("20 service days", test: nil).isEmpty)
  }

  @Test func `weeks are counted in working days, and hours are no time for a test`() throws {
    #expect(try found("4 weeks", test: 18).first?.number(.otherDays) == 20)
    #expect(try found("28 days", test: 18).first?.number(.otherDays) == 20)
    // Seventeen days, five of each seven: part of a week counts as well.
    #expect(try found("2.5 weeks", test: 10).first?.number(.otherDays) == 12)
    #expect(try found("2 weeks", test: 10).first?.number(.otherDays) == 10)
    #expect(try found("999999999999999 weeks", test: 18).isEmpty)
    #expect(try found("30 hours", test: 18).isEmpty)
  }

  @Test func `a test of all cases is of no kind of its own`() throws {
    #expect(try found("20 service days", test: 18, lane: "all").map(\.subjects) == [[]])
  }
}
