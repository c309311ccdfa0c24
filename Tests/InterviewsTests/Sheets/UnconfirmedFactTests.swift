// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing

@testable import Interviews
import Values

/// What a sheet says of facts waits for the room, however often the interview is closed.
struct UnconfirmedFactTests {
  private func sheets() throws -> FilledSheets {
    let questionnaire = try Shipped.base.get()
    var sheet = FilledSheet(file: "femke.md", name: "Femke")
    sheet.answers = [
      "affects_person": .yesNo(false),
      "volume_per_day": .number(try #require(PlainNumber("400"))),
      "decision_owner": .text("Head of claims"),
    ]
    return FilledSheets([sheet], questionnaire: questionnaire)
  }

  private func first(_ lines: [String]) throws -> Held {
    let sheets = try sheets()
    return try hold(
      "hitl: 1\nworkflow: {name: R}\nparticipants: [Ann, Bo]\n", lines
    ) { $0.sheets = sheets }
  }

  private func answered(_ held: Held) -> [Int] {
    held.script.screens.compactMap { screen in
      switch screen {
      case .opening(let screen): screen.answered
      case .farewell(let screen): screen.answered
      default: nil
      }
    }
  }

  @Test func itIsCountedAndAskedAfterComingBack() throws {
    let before = try first(["a"])
    #expect(answered(before).last == 1)
    let text = try #require(before.memory.texts.last)
    let after = try hold(text, Array(repeating: "b", count: 9))
    #expect(answered(after).first == 1)
    #expect(after.script.labels.prefix(10).map { $0 } == (2...11).map { "\($0)>" })
    #expect(after.script.prompts[9].draft == "no")
  }

  @Test func itIsCountedAlikeWhereItStaysOffTheScreen() throws {
    let text = "hitl: 1\nworkflow: {name: R}\nanswers: {hourly_cost: {answer: 52, proposed: yes}}\n"
    for isProjector in [false, true] {
      let held = try hold(text, ["a"]) { $0.isProjector = isProjector }
      #expect(answered(held) == [0, 1])
    }
  }

  @Test func nothingBehindItWasPassedOver() throws {
    let text = try #require(try first(["a"]).memory.texts.last)
    let interview = try hold(text, []).interview
    #expect(interview.skipped.isEmpty && !interview.declinesLanes && !interview.declinesSteps)
    #expect(interview.openAsides == Set(Aside.allCases))
  }

  @Test func neitherWasWhatSomebodyWentPastToAnswerAnother() throws {
    let text = "hitl: 1\nworkflow: {name: R}\n"
    let held = try hold(text, ["a", ":goto risk_owner", "Head of claims", ":quit"])
    let after = try hold(try #require(held.memory.texts.last), []).interview
    #expect(held.script.refusals.isEmpty && after.sheet.entries["risk_owner"]?.isSaid == true)
    #expect(after.skipped.isEmpty && !after.declinesLanes && !after.declinesSteps)
    #expect(after.openAsides == Set(Aside.allCases))
    // A finished file out of which one letter was taken is not asked for its gaps.
    let finished = wholeAnswers.replacing("    empathy: b\n", with: "")
    let gap = try hold(finished, []).interview
    #expect(gap.declinesLanes && gap.skipped.contains("pattern"))
  }

  @Test func enterKeepsIt() throws {
    let held = try first([":goto affects_person", "no"])
    let entry = try #require(held.sheet.entries["affects_person"])
    #expect(entry.isSaid && entry.by == "Femke")
    #expect(held.sheet.proposals.map(\.name) == ["volume_per_day", "decision_owner"])
    let kept = try hold(try #require(held.memory.texts.last), [":goto affects_person", ""])
    #expect(kept.script.labels.last == "1>" && kept.sheet.entries["affects_person"]?.isSaid == true)
  }

  @Test func importingItAgainChangesNothing() throws {
    let text = try #require(try first(["a"]).memory.texts.last)
    let sheets = try sheets()
    let again = try hold(text, []) { $0.sheets = sheets }
    #expect(again.memory.texts.isEmpty && again.sheet.proposals.count == 3)
  }

  @Test func aReviewLeavesItForLater() throws {
    let text = try #require(try first(["a"]).memory.texts.last)
    let held = try hold(text, ["", "", "", ":goto affects_person", "", ":quit"]) {
      $0.isReview = true
    }
    #expect(held.script.labels.prefix(4) == ["review>", "review>", "review>", "2>"])
    let interview = held.interview
    #expect(interview.skipped.isSuperset(of: ["volume_per_day", "decision_owner"]))
  }

  @Test func aLetterThatWasPreparedIsAgreedToByTypingIt() throws {
    let text = "hitl: 1\nworkflow: {name: R}\nanswers: {empathy: {answer: b, proposed: yes}}\n"
    let held = try hold(text, [":goto empathy", "b"])
    #expect(held.sheet.entries["empathy"]?.isSaid == true)
    let letters = try hold(text, ["bbbbbbbbbb"]) { $0.isQuick = true }
    #expect(letters.sheet.entries["empathy"]?.isSaid == true)
  }
}
