// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing
import Values

@testable import Interviews

@Suite("Going through what is proposed")
struct ReviewTests {
  private static let text = """
    hitl: 1
    workflow: {name: Refunds, assessed_on: 2026-11-25}
    participants: [Ann, Bo]
    answers:
      predictability: {answer: b, note: "As the log has it", proposed: yes}  # from the log
      error_impact: c
    steps:
      - name: Decide
        actor: system
        decides: yes
        proposed: yes
        answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}
    lanes:
      - id: clear
        name: Clear
        share: {answer: 0.6, proposed: yes}
        marks:
          - {field: amount, at_most: 120, unit: EUR, proposed: yes}   # as in the terms
          - no earlier claim
        outcomes: [{what: refund, adverse: no, proposed: yes}]
      - {id: other, name: Rest}
    rules:
      # the treasurer asked for it
      - {what: Two people above 500 EUR, who: Treasurer, proposed: yes}
    risks: [{what: Fraud, because: nobody looks, proposed: yes}]
    metrics: [{what: Complaints, at_most: 5%, proposed: yes}]
    actions: [{what: Count the cases, who: Bo, proposed: yes}]

    """

  private static let names = [
    "predictability", "Decide", "0.6", "amount", "refund", "Two people above 500 EUR", "Fraud",
    "Complaints", "Count the cases",
  ]

  private func review(_ lines: [String], _ text: String = text) throws -> Held {
    try hold(text, lines) { $0.isReview = true }
  }

  @Test("shows everything that is proposed, one after the other")
  func everything() throws {
    #expect(try answerSheet(Self.text).proposals.map(\.name) == Self.names)
    let held = try review(Array(repeating: "", count: Self.names.count))
    let shown = held.script.prompts.compactMap { prompt in
      if case .review(let screen) = prompt.screen { screen.kind } else { nil }
    }
    #expect(
      shown == [.answer, .step, .share, .mark, .outcome, .rule, .risk, .metric, .action])
    // What is left for later stays as it is.
    #expect(held.memory.texts.isEmpty)
    #expect(held.script.labels[Self.names.count] != "review>")
  }

  @Test("keeps each of them by taking its mark away, and nothing else changes")
  func keepsAll() throws {
    let held = try review(Array(repeating: "keep", count: Self.names.count))
    let expected = Self.text.replacing(", proposed: yes", with: "")
      .replacing("    proposed: yes\n", with: "").replacing(
        "{answer: b, note", with: "{answer: b, note")
    let last = try #require(held.memory.texts.last)
    #expect(last == expected)
    #expect(held.sheet.proposals.isEmpty)
  }

  @Test("names who has agreed to an answer")
  func agreedBy() throws {
    let held = try review(["keep @bo"])
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(entry.decidedBy == "Bo" && !entry.isProposed && entry.note == "As the log has it")
  }

  @Test("drops each of them and keeps the rest")
  func drops() throws {
    for (index, name) in Self.names.enumerated() where name != "Decide" {
      let held = try review(Array(repeating: "", count: index) + ["drop"])
      #expect(held.sheet.proposals.map(\.name) == Self.names.filter { $0 != name })
      let last = try #require(held.memory.texts.last)
      #expect(last.contains("# the treasurer asked for it") || name.hasPrefix("Two people"))
      #expect(held.script.refusals.isEmpty)
    }
  }

  @Test("refuses to drop what something else in the file names")
  func needed() throws {
    let text =
      Self.text + """
        decisions: [{what: Two look, kept_by: {rule: Two people above 500 EUR}}]

        """
    let held = try review(Array(repeating: "", count: 5) + ["drop"], text)
    #expect(held.script.refusals.count == 1)
    #expect(held.memory.texts.isEmpty)
  }

  @Test("takes other words for what is said in words")
  func rewords() throws {
    let held = try review(
      Array(repeating: "", count: 5) + ["change Two people above 800 EUR"])
    let rule = try #require(held.sheet.particulars.rules.first)
    #expect(rule.what == "Two people above 800 EUR" && rule.who == "Treasurer" && !rule.isProposed)
  }

  private static let timed = """
    hitl: 1
    workflow: {name: Refunds}
    participants: [Ann Lee, Bo Kim, Bo Lund]
    deadlines: [{what: Pay, within: 5 working days, from: the yes, source: 8.2, proposed: yes}]
    actions: [{what: Count, who: Ann Lee, due: 2027-02-01, proposed: yes}]
    risks: [{what: Fraud, because: nobody looks, proposed: yes}]
    metrics: [{what: Complaints, at_most: 5%, proposed: yes}]

    """

  @Test("reads other words as the command for such a thing does, and says back what stands there")
  func rewordsParts() throws {
    let held = try review(
      [
        "change Pay within 7 working days from the claim", "change Count all @Bo Kim by 5 Feb 2027",
        "change Theft because no camera", "change Complaints at most 3 %",
      ], Self.timed)
    #expect(held.script.refusals.isEmpty && held.sheet.proposals.isEmpty)
    let deadline = try #require(held.sheet.particulars.deadlines.first)
    #expect(
      DeadlineInput.typed(deadline) == "Pay within 7 working days from the claim (8.2)")
    let action = try #require(held.sheet.actions.first)
    #expect(action.what == "Count all" && action.who == "Bo Kim")
    #expect(action.due == CalendarDate("2027-02-05"))
    let risk = try #require(held.sheet.particulars.risks.first)
    #expect(risk.what == "Theft" && risk.because == "no camera")
    let metric = try #require(held.sheet.particulars.metrics.first)
    #expect(metric.what == "Complaints" && metric.atMost?.value == 0.03)
    let told = held.script.screens.compactMap { screen -> String? in
      switch screen {
      case .notice(.deadline(let said)): said
      case .notice(.remembered(.actions, let action, _)): action.what
      case .notice(.settled(.changed, _, let what)): what
      default: nil
      }
    }
    #expect(
      told == [
        "Pay within 7 working days from the claim (8.2)", "Count all", "Theft, because no camera",
        "Complaints, at most 3%",
      ])
  }

  @Test("keeps the parts that other words do not say")
  func keepsParts() throws {
    let held = try review(
      ["change Pay in full", "change Count all", "change Theft", "change Returns"], Self.timed)
    #expect(
      held.sheet.particulars.deadlines.map(DeadlineInput.typed)
        == ["Pay in full within 5 working days from the yes (8.2)"])
    #expect(held.sheet.actions.first?.who == "Ann Lee")
    #expect(held.sheet.actions.first?.due == CalendarDate("2027-02-01"))
    #expect(held.sheet.particulars.risks.first?.because == "nobody looks")
    #expect(held.sheet.particulars.metrics.first?.atMost?.value == 0.05)
  }

  @Test("asks back who is meant, and about whom nobody knows")
  func names() throws {
    for line in ["keep @Bo", "drop @Bo", "keep @Ann Lea"] {
      let held = try review([line], Self.timed)
      #expect(held.script.refusals.count == 1 && held.memory.texts.isEmpty)
      #expect(held.script.refusals.first?.example?.hasPrefix(line.prefix(5)) == true)
    }
    let stranger = try review(["keep @Zoe", "", ""], Self.timed)
    #expect(stranger.script.labels.prefix(4) == ["review>", "who>", "review>", "review>"])
    #expect(stranger.sheet.proposals.count == 3)
  }

  @Test("asks a question again where its answer is changed, and comes back")
  func changesAnAnswer() throws {
    let held = try review(["change", "a"])
    #expect(held.script.labels.prefix(3) == ["review>", "1>", "review>"])
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(entry.value == .letter(.a) && !entry.isProposed)
  }

  @Test("ends where the last one was changed")
  func endsAfterAChange() throws {
    let text =
      "hitl: 1\nworkflow: {name: R}\nanswers: {predictability: {answer: b, proposed: yes}}\n"
    let held = try review(["change", "a"], text)
    #expect(held.script.labels == ["review>", "1>", "2>"])
  }

  @Test("says so where nothing is proposed")
  func nothing() throws {
    let held = try hold("hitl: 1\nworkflow: {name: R}\n", [":review", ":quit"])
    #expect(held.script.labels == ["1>", "1>"])
    let told = held.script.screens.contains { screen in
      if case .notice(.reviewed(left: 0)) = screen { true } else { false }
    }
    #expect(told)
  }

  @Test(
    "refuses what is neither, and a name without its sign", arguments: ["k Ann", "maybe", "change"])
  func refusals(line: String) throws {
    let held = try review(Array(repeating: "", count: 5) + [line])
    #expect(held.script.refusals.count == 1)
    #expect(held.memory.texts.isEmpty)
  }
}
