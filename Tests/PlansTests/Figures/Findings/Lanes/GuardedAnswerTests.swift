// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct GuardedAnswerTests {
  private func guarded(_ lines: [String]) throws -> [GuardedAnswer] {
    let context = try findingContext("bbbbbbbbbb", lines)
    return PlanFigures(context.inputs).guardedAnswers
  }

  private static let european = ["jurisdictions: [eu]", "automation: ai", "affects_person: yes"]

  @Test func `a denied fact with its reason names the duties that it keeps away`() throws {
    let found = try guarded(
      Self.european + [
        "special_category_data: {answer: no, note: Masked before scoring, by: Quality manager}"
      ])
    let data = try #require(found.first { $0.question.id == "special_category_data" })
    #expect(data.reason == "Masked before scoring" && data.by == "Quality manager")
    #expect(data.gates.contains { $0.id.hasPrefix("gdpr-22-4") })
  }

  @Test func `what has no reason, is so, or is not known is no lock`() throws {
    for answer in ["no", "{answer: yes, note: Masked}", "{answer: \"?\", note: Masked}"] {
      #expect(
        try guarded(Self.european + ["special_category_data: \(answer)"])
          .allSatisfy { $0.question.id != "special_category_data" })
    }
  }

  @Test func `a fact that would bring nothing is no lock`() throws {
    // No law of these places asks about protected data.
    let found = try guarded([
      "jurisdictions: []", "special_category_data: {answer: no, note: Masked before scoring}",
    ])
    #expect(found.allSatisfy { $0.question.id != "special_category_data" })
  }
}
