// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Testing

@testable import Interviews

/// A refusal takes nothing with it.
struct AfterRefusalTests {
  @Test(arguments: [
    (["d", ""], "1>"), ([":vote a b", "", "a", ""], "decider>"),
    ([":decision Keep it", "x", ""], "kept>"),
  ])
  func anEmptyLineBehindItTakesNothing(lines: [String], label: String) throws {
    let text =
      "hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Ann, Bo]\n"
      + "steps: [{name: Decide, actor: person}]\n"
    let held = try hold(text, lines)
    #expect(held.script.refusals.count == 1)
    #expect(held.script.labels.suffix(2) == [label, label])
    // The question is shown again.
    guard let screen = held.script.prompts.last?.screen, case Screen.none = screen else { return }
    Issue.record("nothing is shown")
  }

  @Test func aLineThatIsLongIsSaidToComeBack() throws {
    let held = try hold(wholeAnswers, [":goto empathy", "d", "decidedly something else", ":quit"])
    #expect(held.script.refusals.map(\.canBeRecalled) == [false, true])
  }
}

/// What is typed takes the place of what stands in the line, at each prompt alike.
struct OfferedLineTests {
  @Test func everyPromptOffersWhatItHas() throws {
    let held = try hold(
      wholeAnswers,
      [
        ":participants", "Ann, Bo", ":lanes", "clear 60, rest", "no doubt", "none", "2 a: known",
        "rest: Ann, 1 day",
        "clear: 5 of 6", ":lanes", "", "", "", "", "", "", ":peaks 2026-12-21", ":peaks", "",
        ":goto empathy", ":note rare", ":note", "", ":quit",
      ])
    let drafted = held.script.prompts.filter { !$0.draft.isEmpty }
    #expect(
      Set(drafted.map(\.label)).isSuperset(of: [
        "participants>", "lanes>", "marks>", "differs>", "looks>", "proof>", "peaks>", "note>",
      ]))
    #expect(drafted.allSatisfy { $0.offersDraft })
  }

  @Test func aCommaFirstGoesOnBehindAList() throws {
    let held = try hold(
      wholeAnswers,
      [
        ":participants", ", Cy", ":lanes", "clear 60, rest", "no doubt", ":lanes", "", ", paid",
        ":quit",
      ])
    #expect(held.sheet.participants == ["Ann", "Bo", "Cy"])
    #expect(held.sheet.lanes.first?.givenMarks.map(\.typed) == ["no doubt", "paid"])
  }
}
