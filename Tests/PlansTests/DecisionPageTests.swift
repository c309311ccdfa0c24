// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct DecisionPageTests {
  @Test func `gates lead where they raise the verdict`() throws {
    let plan = try plan("aaaacaaaaa")
    #expect(plan.verdict == .humanInTheLoop)
    let gate = try #require(plan.decision.gates.first)
    #expect(plan.decision.reason?.contains(gate.title) == true)
    #expect(gate.effect == "at least human in the loop")
    #expect(plan.decision.gates.allSatisfy { !$0.onlyForUnknown })
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

  @Test func `a gate may fire for an unknown answer alone`() throws {
    let plan = try plan("aaaa?aaaaa")
    #expect(plan.decision.gates.contains { $0.onlyForUnknown })
  }

  @Test func `a flip names question, letter, and verdict`() throws {
    let flips = try plan("aaaaaaaaaa").decision.flips
    let flip = try #require(flips.first)
    #expect(flip.question == "predictability")
    #expect(flip.from == "a")
    #expect(flip.to == "c")
    #expect(flip.verdict == .humanInTheLoop)
    #expect(!flip.toLabel.isEmpty)
  }

  @Test func `dissent is kept`() throws {
    let dissent =
      "judgment: {answer: b, dissent: [{who: Compliance, answer: c, reason: Too many cases, "
      + "accepts: no}]}"
    let question = try #require(try Shipped.base.get().question("judgment"))
    let scored = try Shipped.base.get().scored.map(\.id).filter { $0 != "judgment" }
    let plan = try Shipped.planner().plan(
      for: answerFile("", scored.map { "\($0): b" } + [dissent]))
    let line = try #require(plan.decision.dissent.first)
    #expect(line.who == "Compliance")
    #expect(line.answer == question.label(of: "c"))
    #expect(line.accepts == false)
    #expect(plan.openQuestions.contains { $0.question.hasPrefix("Compliance does not accept") })
  }

}
