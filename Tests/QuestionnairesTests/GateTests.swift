// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing
import Values

@Suite struct GateTests {
  private func onlyGate(_ rest: String) throws -> Gate {
    let text = scored("one") + "gates:\n" + gate("x", when: "one: c", rest)
    return try #require(try merged(["base": text]).gates.first)
  }

  @Test(arguments: [
    ("2026-02-04", false), ("2026-02-05", true), ("2026-06-01", true), ("2026-12-31", true),
    ("2027-01-01", false),
  ])
  func inForceFromAndUntilInclusive(day: String, isInForce: Bool) throws {
    let gate = try onlyGate("duty: review, from: 2026-02-05, until: 2026-12-31")
    #expect(gate.isInForce(on: CalendarDate(day)) == isInForce)
  }

  @Test func openEnds() throws {
    #expect(
      try onlyGate("duty: review, from: 2026-02-05").isInForce(on: CalendarDate("9999-12-31")))
    #expect(
      try onlyGate("duty: review, until: 2026-02-05").isInForce(on: CalendarDate("0001-01-01")))
    #expect(try onlyGate("duty: review").isInForce(on: CalendarDate("2026-11-22")))
  }

  @Test func withoutADayItApplies() throws {
    #expect(try onlyGate("duty: review, from: 9999-01-01").isInForce(on: nil))
  }

  @Test(arguments: [
    ("requires: manual", Verdict.manual, Verdict.manual),
    ("requires: human-in-the-loop", .humanInTheLoop, .humanInTheLoop),
    ("controls: review-on-trigger", .humanInTheLoop, .humanInTheLoop),
    ("duty: decide", .fullAutomation, .humanInTheLoop),
    ("duty: review", .fullAutomation, .humanInTheLoop),
    ("duty: explain", .fullAutomation, .fullAutomation),
    ("duty: review, applies_to: adverse", .fullAutomation, .humanInTheLoop),
    ("duty: explain, requires: manual", .manual, .manual),
  ])
  func raises(rest: String, without: Verdict, with: Verdict) throws {
    let gate = try onlyGate(rest)
    #expect(gate.raises(withAdverseOutcomes: false) == without)
    #expect(gate.raises(withAdverseOutcomes: true) == with)
  }

  @Test func stale() throws {
    let gate = try onlyGate("duty: review, checked: 2025-11-22")
    #expect(!gate.isStale(on: CalendarDate("2026-11-22")))
    #expect(gate.isStale(on: CalendarDate("2026-11-23")))
    #expect(!gate.isStale(on: nil))
    #expect(try !onlyGate("duty: review").isStale(on: CalendarDate("2026-11-23")))
  }
}
