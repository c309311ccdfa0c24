// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews

/// What was taken in silence for something else than was said.
struct SilentlyTakenTests {
  @Test(arguments: [
    ("EUR", "€ 31", true), ("EUR", "31 €", true), ("EUR", "$ 31", false), ("USD", "$ 31", true),
    ("CAD", "31 $", true), ("USD", "£31", false), ("EUR", "31", true),
  ])
  func `a price is of the workflow's currency`(
    _ currency: String, _ line: String, _ isTaken: Bool
  ) throws {
    let held = try hold(
      wholeAnswers, [":goto currency", currency, ":goto hourly_cost", line, ":quit"])
    #expect((held.sheet.entries["hourly_cost"]?.value != nil) == isTaken)
    #expect(held.script.refusals.isEmpty == isTaken)
  }

  @Test func `a price with a sign asks for the currency where nobody has named it`() throws {
    let held = try hold(wholeAnswers, [":goto hourly_cost", "€ 31", ":quit"])
    #expect(held.sheet.entries["hourly_cost"] == nil && held.script.refusals.count == 1)
    #expect(
      try hold(wholeAnswers, [":goto hourly_cost", "31", ":quit"]).script.refusals.isEmpty)
  }

  @Test(arguments: [
    ("turn down the application", "yes", false), ("turn down the application !", "yes", true),
    ("turn down the application", "no", true), ("grant it, never refuse", "yes", true),
  ])
  func `what sounds as if it went against somebody says so`(
    _ line: String, _ adverse: String, _ isTaken: Bool
  ) throws {
    let file = """
      hitl: 1
      workflow: {name: Permits, assessed_on: 2026-11-25}
      answers: {adverse_outcomes: \(adverse)}
      lanes:
        - {id: clear, name: Clear, marks: [small]}
        - {id: others, name: Others}

      """
    let held = try hold(file, [":lanes clear", "", line, ":quit"])
    #expect(held.sheet.lanes[0].outcomes.isEmpty != isTaken, "\(held.script.labels)")
    #expect(held.script.refusals.isEmpty == isTaken, "\(held.script.refusals)")
  }

  @Test func `a vote under a name in other letters is of whoever takes part`() throws {
    let file = """
      hitl: 1
      workflow: {name: Permits}
      answers:
        predictability: {rounds: [{votes: {caro: a, bo: c}}]}

      """
    let held = try hold(file, [":participants Ann Weber, Bo, Caro", ":quit"])
    let votes = try #require(held.sheet.entries["predictability"]?.rounds.last?.votes)
    #expect(votes.map(\.participant) == ["Caro", "Bo"])
  }
}
