// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct PhraseTests {
  @Test func `slots are replaced in one pass`() {
    let values = ["a": "{b}", "b": "never"]
    #expect(Phrase("{a} and {a}").filled { values[$0] } == "{b} and {b}")
  }

  @Test func `only names in braces are slots`() {
    let phrase = Phrase("{{a}} {} {A} {a b} {a_b} {a")
    #expect(phrase.slots == ["a", "a_b"])
    #expect(phrase.filled { _ in "x" } == "{x} {} {A} {a b} x {a")
  }

  @Test func `a slot without a value stays as written`() {
    #expect(Phrase("to {nobody}").filled { _ in nil } == "to {nobody}")
  }

  @Test func `an answer that looks like a slot is not expanded`() throws {
    let plan = try plan(
      "bbbbbbbbbb", ["decision_owner: \"{risk_owner}\"", "risk_owner: The bank"])
    #expect(plan.roleNames[.decisionOwner] == "{risk_owner}")
    #expect(texts(in: plan.escalation.reasonCodes).contains { $0.contains("({risk_owner})") })
  }
}
