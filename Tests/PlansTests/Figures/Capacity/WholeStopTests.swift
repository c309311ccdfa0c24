// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Testing

@testable import Plans

/// What it takes when everything stops at once.
@Suite struct WholeStopTests {
  @Test func `a system that stops proposes nothing, so that people do every case`() throws {
    let loans = CapacityFigures(ModelPhases.loans, in: try CapacityModel.loans.inputs())
    let stop = try #require(loans.wholeStop)
    let ways = loans.waysBack.filter(\.isLastPhase)
    #expect(ways.count > 1)
    let signatures = loans.steady.rows.filter { $0.kind == .secondSignatures }.hours.mid
    let byHand = try #require(loans.today.hoursByHand)
    #expect(abs(stop.ordinary.hours - (byHand + signatures)) < 1e-6)
    let each = ways.compactMap(\.ordinary.morePeople).max() ?? 0
    #expect(stop.ordinary.morePeople.map { $0 >= each } == true)
    #expect(stop.peak.map { $0.hours > stop.ordinary.hours } == true)
  }

  @Test func `one way back needs no sum`() throws {
    let inputs = try RoadFiles.small("aaaaaaaaaa", ["volume_per_day: 10", "review_minutes: 6"])
    #expect(PlanFigures(inputs).capacity.wholeStop == nil)
  }
}
