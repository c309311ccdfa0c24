// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews

@Suite("Going back in what is proposed")
struct ReviewBackTests {
  private static let text = """
    hitl: 1
    workflow: {name: Refunds, assessed_on: 2026-11-25}
    participants: [Ann, Bo]
    answers:
      predictability: {answer: b, proposed: yes}
      error_impact: b
    lanes:
      - id: clear
        name: Clear
        proposed: yes
        marks: [small]
        outcomes: [{what: pay, adverse: no}, {what: refuse the repair}]
        answers: {error_impact: {answer: a}, note: cheap ones}
      - {id: other, name: Rest}
    steps:
      - name: Decide
        actor: system
        decides: yes
        proposed: yes
        answers: {reliability: b, error_risk: b, judgment: a, customer_sensitivity: b}
    metrics: [{what: Complaints, at_most: 5%, proposed: yes}]
    rules: [{what: Two people above 500 EUR, proposed: yes}]

    """

  private func review(_ lines: [String]) throws -> Held {
    try hold(Self.text, lines) { $0.isReview = true }
  }

  private func screens(_ held: Held) -> [ReviewScreen] {
    held.script.prompts.compactMap { prompt in
      if case .review(let screen) = prompt.screen { screen } else { nil }
    }
  }

  @Test("counts them once, whatever becomes of each")
  func counts() throws {
    let screens = screens(try review(["keep", "", "", "drop @Ann", "drop"]))
    #expect(screens.map(\.number) == [1, 2, 3, 4, 5])
    #expect(Set(screens.map(\.total)) == [5])
  }

  @Test(
    "leads to the one before, as it was",
    arguments: ["keep", "drop", "", "keep @Bo", "drop @Kim Lee"])
  func back(line: String) throws {
    // The last one is a text that can be said otherwise.
    let before = Array(repeating: "", count: 3)
    let typed = line.hasSuffix("Lee") ? [line, ""] : [line]
    let held = try review(before + typed + ["<"])
    let shown = screens(held)
    #expect(shown.last?.number == 4 && shown.last?.what == shown[3].what)
    #expect(held.sheet.text == Self.text || held.memory.texts.isEmpty)
    #expect(held.sheet.proposals.count == 5)
  }

  @Test("goes all the way, and then to whatever lies before")
  func backFarther() throws {
    let held = try review(["drop", "keep", "<", "<"])
    #expect(screens(held).map(\.number) == [1, 2, 3, 2, 1])
    #expect(held.sheet.text == Self.text)
    #expect(try review(["drop", "<", "<"]).script.labels.last != "review>")
  }

  @Test("keeps what was said in between")
  func noted() throws {
    let held = try review(["drop", ":park Who owns the list?", "<"])
    #expect(held.sheet.parkingLot.count == 1 && held.sheet.proposals.count == 4)
  }

  @Test("shows a kind of case and a step with all that they say")
  func whole() throws {
    let screens = screens(try review(Array(repeating: "", count: 5)))
    let lane = try #require(screens.first { $0.kind == .lane })
    let row = try #require(lane.lane)
    #expect(row.marks == ["small"] && row.outcomes.first?.contains("refuse the repair !") == true)
    #expect(lane.what == "Clear" && lane.laxer.count == 1 && lane.reason == "cheap ones")
    let step = try #require(screens.first { $0.kind == .step })
    #expect(step.step?.letters == "bbab" && step.letters.count == 4 && step.step?.decides == true)
    let metric = try #require(screens.first { $0.kind == .metric })
    #expect(metric.details == ["at most 5%"])
  }

  @Test("stays in the review where something else was said since", arguments: ["", "keep"])
  func since(line: String) throws {
    let held = try review([line, ":decider", "Bo", "<"])
    let screens = screens(held)
    #expect(held.script.prompts.last?.label == "review>")
    // What was left comes back; what was agreed stays.
    #expect(screens.last?.number == (line.isEmpty ? 1 : 2))
    #expect(held.sheet.decider == "Bo")
  }

  @Test("stays in the review behind an answer that was changed")
  func changed() throws {
    let held = try review(["change", "c", "<"])
    #expect(held.script.prompts.last?.label == "review>")
    #expect(held.sheet.entries["predictability"]?.value == .letter(.c))
  }
}
