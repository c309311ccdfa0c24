// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import Testing

@testable import Plans

/// What is known of a share that was not counted on cases like all others.
@Suite struct KnownRateTests {
  private func rate(_ answer: String) throws -> KnownRate {
    try #require(
      try RoadFiles.small("bbbbbbbbbb", ["proposal_error_rate: \(answer)"])
        .rate(.proposalErrorRate))
  }

  @Test func `cases that nobody looked at may be one way or the other`() throws {
    let all = try rate("{answer: 0.03, of: 1000}").estimate
    let part = try rate("{answer: 0.03, of: 1000, seen: {what: the hard ones, share: 0.6}}")
    #expect(isNear(part.estimate.low, all.low * 0.6))
    #expect(part.estimate.mid == 0.03)
    #expect(isNear(part.estimate.high, all.high * 0.6 + 0.4))
    // Nobody knows how large the part is.
    let some = try rate("{answer: 0.03, of: 1000, seen: {what: the hard ones}}")
    #expect(some.estimate == Estimate(low: 0, mid: 0.03, high: 1))
    let whole = try rate("{answer: 0.03, of: 1000, seen: {what: all, share: 1}}")
    #expect(whole.estimate == all)
  }

  @Test(arguments: [
    ("{answer: 0.01, of: 1000}", LaneGate.Basis.rate),
    ("{answer: 0.01, of: 1000, drawn: no}", .halfTarget),
    ("{answer: 0.01, of: 1000, seen: {what: the hard ones, share: 0.6}}", .halfTarget),
    ("{answer: 0.02, of: 1000, drawn: no}", .mended),
  ])
  func `what was picked or seen in part plans no gate`(
    _ answer: String, _ basis: LaneGate.Basis
  ) throws {
    let inputs = try RoadFiles.small(
      "aaaaaaaaaa", ["proposal_error_rate: \(answer)", "target_error_rate: 0.02"])
    let lane = try #require(LaneFigures.all(in: inputs).first)
    #expect(GateSubject(lane, in: inputs).basis == basis)
  }

  @Test func `what was picked is held to the target by its gate`() throws {
    func basis(_ more: String) throws -> [LaneErrors.Basis] {
      let inputs = try RoadFiles.small(
        "aaaaaaaaaa",
        [
          "volume_per_day: 100", "target_error_rate: 0.05",
          "proposal_error_rate: {answer: 0.01, of: 1000\(more)}",
        ])
      return YearlyCosts(
        [workPhase("steady", coverage: ["all": 0.05], alone: ["all"])], in: inputs
      ).errors.lanes.map(\.basis)
    }
    #expect(try basis("") == [.rate])
    #expect(try basis(", drawn: no") == [.gate])
  }

  @Test func `so many cases leave the rate itself`() throws {
    let rate = try rate("{answer: 0.03, of: 999999999999999}")
    #expect(rate.counted?.cases == 999_999_999_999_999)
    // 1.96 times the root of 0.03 × 0.97 ÷ 10¹⁵.
    #expect(isNear(rate.estimate.high - 0.03, 1.0573e-8, by: 1e-10))
    let counted = try #require(rate.counted)
    let binomial = BinomialTail.probability(ofAtMost: 3, in: 100, rate: 0.03)
    #expect(isNear(counted.chance(ofAtMost: 3, in: 100), binomial, by: 1e-4))
  }
}
