// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

/// Who hears those who ask for a person, within what time cases are taken up, and by whom after that.
@Suite struct HearingTests {
  private static let roles = [
    "decision_owner: Head", "reviewer_role: Clerk", "escalation_contact: Lead",
    "risk_owner: Risk", "adverse_outcomes: yes", "volume_per_day: 100", "handling_minutes: 6",
  ]

  private func plan(_ more: String, last: [String] = [], answers: [String] = []) throws -> Plan {
    try Shipped.planner().plan(
      for: answerFile("bbbbbbbbbb", Self.roles + answers, rest: twoLanes(last: last, more: more)))
  }

  private func hearers(_ more: String) throws -> Set<String> {
    let rows = try plan(more).figures.capacity.steady.rows.filter { $0.kind == .requests }
    return Set(rows.compactMap(\.role.name))
  }

  @Test func `whoever hears disputes has the hours for it`() throws {
    #expect(try hearers("") == ["Lead"])
    #expect(try hearers("participants: [Ann]\nappeal: {who: Ann}") == ["Ann"])
    // A body outside the house hears nobody for the house.
    #expect(try hearers("participants: [Ann]\nappeal: {who: Ombudsman}") == ["Lead"])
    // Who decides cannot hear them again; the risk owner had no part.
    #expect(try hearers("appeal: {who: Clerk}") == ["Risk"])
  }

  @Test func `a limit that all kinds share is told, and that of each kind elsewhere`() throws {
    func limits(_ last: [String]) throws -> (Set<String>, Bool) {
      let plan = try plan("", last: last, answers: ["review_sla_minutes: 240"])
      let limits = Set(plan.figures.lanes.map { plan.figures.takeUpLimit(of: $0).value })
      let timeouts = try #require(plan.metrics.first { $0.id == "review_timeout_rate" })
      return (limits, limits.contains { timeouts.formula.contains($0) })
    }
    let shared = try limits([])
    #expect(shared.0.count == 1 && shared.1)
    let own = try limits(["time_limit: 2 service days"])
    #expect(own.0.count == 2 && own.0.contains("2 service days") && !own.1)
  }

  @Test func `a case goes on to the backup of its own kind`() throws {
    func names(_ last: [String]) throws -> String {
      let points = try plan("", last: last).escalation.controlPoints
      let point = try #require(points.first { $0.step == "Decide" })
      return try #require(point.triggers.first { $0.kind == .exception }).when
    }
    #expect(try names([]).contains("Lead"))
    let own = try names(["backup: Treasurer"])
    #expect(own.contains("Treasurer") && !own.contains("Lead"))
  }
}
