// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct DecisionPageTests {
  @Test func `the answers that weigh most are reasons, with their notes`() throws {
    let base = try Shipped.base.get()
    let scored = base.scored.map(\.id)
    let answers = scored.map {
      $0 == "judgment" ? "judgment: {answer: c, note: Heard twice.}" : "\($0): b"
    }
    let plan = try Shipped.planner().plan(for: answerFile("", answers))
    #expect(plan.decision.reasons.contains { $0.contains("“Heard twice.”") })
  }

  @Test func `gates lead where they raise the verdict`() throws {
    let plan = try plan("aaaacaaaaa")
    #expect(plan.verdict == .humanInTheLoop)
    let gate = try #require(plan.decision.gates.first)
    #expect(plan.decision.reasons.first?.contains(gate.title) == true)
    #expect(gate.effect == "at least human in the loop")
    #expect(plan.decision.gates.allSatisfy { !$0.onlyForUnknown })
  }

  @Test(arguments: [("none", true), ("contract", false)])
  func `a missing legal ground stands before the signatures`(
    basis: String, isToSettle: Bool
  ) throws {
    let plan = try plan(
      "bbbbbbbbbb", ["affects_person: yes", "jurisdictions: [eu]", "legal_basis: \(basis)"])
    #expect(plan.decision.warnings.contains { $0.contains("No legal ground") } == isToSettle)
  }

  @Test func `steps are told with their controls in words`() throws {
    let steps = [
      "steps:", "  - {name: Talk, actor: person, decides: yes}",
      "  - name: Sort", "    actor: system",
      "    answers: {reliability: b, error_risk: b, judgment: c, customer_sensitivity: a}",
    ]
    let plan = try plan("aaaaaaaaaa", rest: steps.joined(separator: "\n"))
    let gate = try #require(plan.decision.gates.first { $0.title == "The steps of the workflow" })
    #expect(gate.because == "“Talk” is done by a person; “Sort” is approved case by case.")
  }

  @Test func `an unknown answer makes the verdict provisional`() throws {
    let plan = try plan("aaaa?aaaaa")
    #expect(plan.decision.provisional?.contains("full automation") == true)
    #expect(plan.decision.gates.contains { $0.onlyForUnknown })
    #expect(try Self.known().decision.provisional == nil)
  }

  private static func known() throws -> Plan { try plan("aaaacaaaaa") }

  @Test func `a flip names question, letter, and verdict`() throws {
    let flips = try plan("aaaaaaaaaa").decision.flips
    let flip = try #require(flips.first)
    #expect(flip.question == "predictability")
    #expect(flip.from == "a")
    #expect(flip.to == "c")
    #expect(flip.verdict == .humanInTheLoop)
    #expect(!flip.toLabel.isEmpty)
  }

  @Test func `dissent and signatures are kept`() throws {
    let dissent =
      "judgment: {answer: b, dissent: [{who: Compliance, answer: c, reason: Too many cases, "
      + "accepts: no}]}"
    let scored = try Shipped.base.get().scored.map(\.id).filter { $0 != "judgment" }
    let plan = try Shipped.planner().plan(
      for: answerFile(
        "", scored.map { "\($0): b" } + [dissent, "decision_owner: Head of claims"],
        rest: "sign_off: [{name: Ada, role: Head of claims, date: 2026-11-30}]"))
    let line = try #require(plan.decision.dissent.first)
    #expect(line.who == "Compliance")
    #expect(line.answer?.hasPrefix("c — ") == true)
    #expect(line.accepts == false)
    #expect(plan.openQuestions.contains { $0.question.hasPrefix("Compliance does not accept") })
    #expect(plan.decision.signatures.map(\.role) == ["Head of claims", "risk owner (to be named)"])
    #expect(plan.decision.signatures.first?.name == "Ada")
  }

  @Test func `benefits are claimed on known answers only`() throws {
    let known = try plan("abbbbbbbbb").decision.benefits
    let unknown = try plan("?bbbbbbbbb").decision.benefits
    #expect(known.contains { $0.contains("Cases are alike") })
    #expect(!unknown.contains { $0.contains("Cases are alike") })
  }
}
