// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

/// `level` is asked where `person` is yes.
@Suite struct ConditionalAnswerTests {
  private func text(person: String, _ more: String = "") -> String {
    "hitl: 1\nanswers:\n  impact: b\n  person: \(person)\n\(more)"
  }

  @Test func answerThatDoesNotApplyIsLeftOut() throws {
    #expect(try file(text(person: "no", "  level: 3\n")).answers["level"] == nil)
  }

  @Test func answerThatAppliesIsKept() throws {
    #expect(try file(text(person: "yes", "  level: 3\n")).answers["level"] != nil)
  }

  @Test func notKnownYetCountsAsHolding() throws {
    #expect(try file(text(person: "\"?\"", "  level: 3\n")).answers["level"] != nil)
    #expect(
      messages(try checked(text(person: "\"?\""))) == ["no answer to 'level', which is required"])
  }

  @Test func requiredOnlyWhereItApplies() throws {
    #expect(try file(text(person: "no")).answers["level"] == nil)
    #expect(
      messages(try checked(text(person: "yes"))) == ["no answer to 'level', which is required"])
  }

  /// What the condition reads may come from the command line.
  @Test func conditionReadsTheAnswerInForce() throws {
    let text = text(person: "yes", "  level: 3\n")
    #expect(try file(text, set: ["person=no"]).answers["level"] == nil)
  }

  @Test func wrongValueIsToldEvenWhereItDoesNotApply() throws {
    #expect(
      messages(try checked(text(person: "no", "  level: 9\n")))
        == ["the answer to 'level' is 9, out of range"])
  }
}
