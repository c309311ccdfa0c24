// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas
import Testing

@testable import Calibrations

@Suite struct OverrideRuleTests {
  private let log = {
    var log = LogCounts()
    log.logged = [.overridden]
    return log
  }()
  /// The surer, the righter.
  private let ranking = Reliability([
    .init(confidence: 0.5, weight: 100, right: 20), .init(confidence: 0.9, weight: 100, right: 95),
  ])
  private let noRanking = Reliability([
    .init(confidence: 0.5, weight: 100, right: 70), .init(confidence: 0.9, weight: 100, right: 71),
  ])

  private func rule(
    _ overridden: Int, of cases: Int, _ reliability: Reliability? = nil,
    _ change: (inout GroupCounts) -> Void = { _ in }
  ) throws -> OverrideRule {
    var counts = GroupCounts()
    counts.overridden = PartCount(overridden, of: cases)
    change(&counts)
    return try #require(
      OverrideRule(counts, limit: 0.1, reliability: reliability, in: log))
  }

  @Test func `a rate above the limit by chance is not high`() throws {
    #expect(!(try rule(60, of: 500).isHigh))
    #expect(try rule(62, of: 500).isHigh)
    #expect(try rule(60, of: 500).cause == nil)
  }

  @Test func `a good ranking asks for another threshold, a worthless one for another model`() throws
  {
    #expect(try rule(200, of: 500, ranking).cause == .threshold)
    #expect(try rule(200, of: 500, noRanking).cause == .model)
    #expect(try rule(200, of: 500).cause == .unknown)
  }

  @Test func `overridden proposals that were right are a matter of people`() throws {
    let people = try rule(200, of: 500, ranking) { $0.overriddenWrong = PartCount(20, of: 100) }
    #expect(people.cause == .people)
    let half = try rule(200, of: 500, ranking) { $0.overriddenWrong = PartCount(45, of: 100) }
    #expect(half.cause == .threshold)
    let few = try rule(200, of: 500, ranking) { $0.overriddenWrong = PartCount(0, of: 19) }
    #expect(few.cause == .threshold)
  }

  @Test func `one reason behind most of them is a matter of the workflow`() throws {
    let rules = try rule(200, of: 500, ranking) {
      $0.overrideReasons = ["tax code": 101, "amount": 99]
    }
    #expect(rules.cause == .workflow)
    #expect(rules.reason == "tax code")
    let half = try rule(200, of: 500, ranking) {
      $0.overrideReasons = ["tax code": 100, "amount": 100]
    }
    #expect(half.cause == .threshold)
    #expect(half.reason == nil)
  }

  @Test func `without overrides in the log there is no rule`() {
    #expect(
      OverrideRule(GroupCounts(), limit: 0.1, reliability: nil, in: log) == nil)
    var counts = GroupCounts()
    counts.overridden = PartCount(1, of: 2)
    #expect(OverrideRule(counts, limit: 0.1, reliability: nil, in: LogCounts()) == nil)
  }
}
