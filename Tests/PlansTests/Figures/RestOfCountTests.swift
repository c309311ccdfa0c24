// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import Testing

@testable import Plans

/// What a count over all cases leaves for the kind that was not counted apart.
@Suite struct RestOfCountTests {
  private func rates(
    whole: String = "{answer: 0.024, of: 500}", first: String = "{answer: 0.01, of: 400}",
    shares: (String, String) = ("{count: 400, of: 500}", "{count: 100, of: 500}"),
    rest: String = ""
  ) throws -> [LaneErrorRate] {
    let lanes = """
      lanes:
        - {id: plain, share: \(shares.0), marks: [{field: amount, at_most: 9}], answers: {proposal_error_rate: \(first)}}
        - {id: odd, share: \(shares.1)\(rest)}
      """
    let inputs = try RoadFiles.small(
      "bbbbbbbbbb", ["proposal_error_rate: \(whole)"], rest: lanes)
    return LaneFigures.all(in: inputs).map(\.errorRate)
  }

  @Test func `the other kinds leave the rest of the errors in the rest of the cases`() throws {
    let odd = try #require(try rates().last?.known)
    #expect(odd.counted?.errors == 8)
    #expect(odd.counted?.cases == 100)
    #expect(isNear(odd.value, 0.08))
    // Where nobody counted the rest, the cases are the same all the same.
    let share = ("{count: 400, of: 500}", "0.2")
    #expect(try rates(shares: share).last?.known?.counted?.cases == 100)
  }

  @Test(arguments: [
    // Counted on other cases.
    ("{answer: 0.01, of: 300}", "{count: 400, of: 500}", "{count: 100, of: 500}"),
    ("{answer: 0.01, of: 400}", "{count: 400, of: 600}", "{count: 100, of: 500}"),
    ("{answer: 0.01, of: 400}", "{count: 400, of: 500}", "{count: 90, of: 500}"),
    // Picked, stated, or more errors than there are in all.
    ("{answer: 0.01, of: 400, drawn: no}", "{count: 400, of: 500}", "{count: 100, of: 500}"),
    ("0.01", "{count: 400, of: 500}", "{count: 100, of: 500}"),
    ("{answer: 0.05, of: 400}", "{count: 400, of: 500}", "{count: 100, of: 500}"),
  ])
  func `other cases leave nothing`(_ first: String, _ share: String, _ rest: String) throws {
    let odd = try rates(first: first, shares: (share, rest)).last
    #expect(odd?.known?.counted?.cases == 500)
  }

  @Test func `a kind's own count stands`() throws {
    let own = ", answers: {proposal_error_rate: {answer: 0.5, of: 10}}"
    #expect(try rates(rest: own).last?.known?.counted?.cases == 10)
    // "Not known" is an answer of its own.
    let unknown = ", answers: {proposal_error_rate: \"?\"}"
    #expect(try rates(rest: unknown).last == .unknown)
  }
}
