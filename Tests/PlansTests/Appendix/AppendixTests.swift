// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import ShippedContent
import StrictYAML
import Testing

@testable import Plans
import Values

@Suite struct AppendixTests {
  private func line(_ id: String, in plan: Plan) throws -> Appendix.Line {
    try #require(plan.appendix.sections.flatMap(\.answers).first { $0.id == id })
  }

  @Test func `answers are shown with their labels`() throws {
    let plan = try plan(
      "b?bbbbbbbb",
      [
        "volume_per_day: 1200", "error_rate_today: 0.045", "error_cost: 1240", "currency: EUR",
        "handling_minutes: 1", "jurisdictions: [eu, uk]", "pattern: escalation", "timing: batch",
      ])
    #expect(try line("predictability", in: plan).answer.hasPrefix("b — "))
    #expect(try line("error_impact", in: plan).answer == "not known yet")
    #expect(try line("volume_per_day", in: plan).answer == "1,200 cases per day")
    #expect(try line("error_rate_today", in: plan).answer == "4.5%")
    #expect(try line("error_cost", in: plan).answer == "1,240 EUR per error")
    #expect(try line("handling_minutes", in: plan).answer == "1 minute")
    #expect(
      try line("jurisdictions", in: plan).answer == "European Union; United Kingdom")
    #expect(try line("affects_person", in: plan).answer == "no")
    #expect(try line("domain", in: plan).answer == "none")
    #expect(try line("timing", in: plan).origin == nil)
    #expect(try line("predictability", in: plan).origin == nil)
  }

  @Test func `answers come in the questionnaire's order`() throws {
    let ids = try plan("bbbbbbbbbb").appendix.sections.flatMap(\.answers).map(\.id)
    let order = try Shipped.base.get().questions.map(\.id)
    #expect(ids == order.filter { ids.contains($0) })
  }

  @Test func `votes are told in words`() throws {
    let scored = try Shipped.base.get().scored.map(\.id).filter { $0 != "judgment" }
    let votes =
      "judgment: {answer: b, rounds: [{votes: {Ada: b, Bo: c, Cy: b}}, {votes: {Ada: b, Bo: \"?\"}}]}"
    let plan = try Shipped.planner().plan(
      for: answerFile("", scored.map { "\($0): b" } + [votes]))
    #expect(
      try line("judgment", in: plan).votes == [
        "Round 1: b from Ada and Cy; c from Bo", "Round 2: b from Ada; not known from Bo",
      ])
  }

  @Test func `sources carry version and hash`() throws {
    let base = try Shipped.base.get()
    let sources = try plan("bbbbbbbbbb", ["pattern: escalation"]).appendix.sources
    // What other designs say is no source of this plan.
    let others = Set(base.patterns.map(\.id)).subtracting(["escalation"])
    #expect(sources.map(\.id) == base.sources.map(\.id).filter { !others.contains($0) })
    #expect(sources.contains { $0.id == "escalation" })
    #expect(
      sources.first?.hash == SHA256.hexDigest(of: try #require(base.sources.first).file.bytes))
    #expect(sources.allSatisfy { $0.hash.count == 64 })
  }
}
