// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews

/// Whoever voted otherwise than was decided stands in the file, however the question about it is left.
struct KeptDissentTests {
  private static let meeting = """
    hitl: 1
    workflow: {name: Refunds, assessed_on: 2026-11-25}
    participants: [Ann Berg, Bo Ek, Cy Orr, Di Ray]
    decider: Ann Berg

    """

  private func hold(_ lines: [String]) throws -> Held {
    try InterviewsTests.hold(Self.meeting, lines)
  }

  private func dissent(_ held: Held) throws -> [Dissent] {
    try #require(held.sheet.entries["predictability"]).dissent
  }

  @Test(arguments: [
    [], [":goto 2"], [":quit"], ["<", "<", ":goto 3"], ["<", ":vote - b - -", ""],
  ])
  func nobodyVanishesWhenTheQuestionIsLeft(_ leaving: [String]) throws {
    let held = try hold([":vote b c c a", "b"] + leaving)
    let kept = try dissent(held)
    #expect(held.script.labels.contains("reason>"))
    #expect(held.sheet.entries["predictability"]?.decidedBy == "Ann Berg")
    // Bo Ek has come round where a second round has his b.
    let isVotedAgain = leaving.contains(":vote - b - -")
    #expect(kept.map(\.who) == (isVotedAgain ? [] : ["Bo Ek"]) + ["Cy Orr", "Di Ray"])
    #expect(kept.map(\.answer) == (isVotedAgain ? [] : ["c"]) + ["c", "a"])
    #expect(kept.allSatisfy { $0.reason == nil && $0.accepts == nil })
  }

  @Test func whatSomebodyHasSaidStaysWithThem() throws {
    let kept = try dissent(hold([":vote b c c a", "b", "storms; no", "rest"]))
    #expect(kept.map(\.who) == ["Bo Ek", "Cy Orr", "Di Ray"])
    #expect(kept.first?.reason == "storms" && kept.first?.accepts == false)
  }

  @Test func whoeverAgreesOrDecidesIsNoDissenter() throws {
    #expect(try dissent(hold([":vote c b b b", "b", ":quit"])).isEmpty)
    #expect(try dissent(hold([":vote all b", ""])).isEmpty)
    #expect(try dissent(hold([":vote b b b ?", ""])).isEmpty)
  }

  @Test func aFileThatIsOpenedAgainTellsWhoWasNotHeardAndAsksThem() throws {
    let text = try hold([":vote b c c a", "b", "storms; no", ":quit"]).sheet.text
    let again = try InterviewsTests.hold(text, [":goto 1", ":vote", "", "rare; yes", "rest"])
    let opening = again.script.screens.compactMap { screen in
      if case .opening(let opening) = screen { opening.unheard } else { nil }
    }.first
    #expect(opening?.map(\.number) == [1] && opening?.first?.who == ["Cy Orr", "Di Ray"])
    let kept = try dissent(again)
    #expect(kept.map(\.reason) == ["storms", "rare", nil])
    #expect(kept.map(\.answer) == ["c", "c", "a"] && kept[1].accepts == true)
    let heard = try InterviewsTests.hold(
      try hold([":vote b b b a", "b", "storms; no", ":quit"]).sheet.text, [":goto 1", ":vote", ""])
    #expect(!heard.script.labels.contains("reason>"))
  }

  @Test(
    arguments: [
      ("no: every fifth looks off", "every fifth looks off", false),
      ("yes: but only in winter", "but only in winter", true),
      ("storms: no", "storms", false), ("note: rare", "note: rare", nil),
    ] as [(String, String, Bool?)])
  func anAnswerCanStandBeforeTheReason(_ line: String, _ reason: String, _ accepts: Bool?) throws {
    let first = try #require(try dissent(hold([":vote b c b b", "b", line])).first)
    #expect(first.reason == reason && first.accepts == accepts)
  }

  @Test func theDeciderWhoIsNamedIsNotAskedForAgain() throws {
    let bare = Self.meeting.replacing("decider: Ann Berg\n", with: "")
    let held = try InterviewsTests.hold(bare, [":vote b c b b", "", ":decider Cy", "b"])
    #expect(held.script.labels.prefix(5) == ["1>", "vote>", "decider>", "decide>", "reason>"])
    #expect(held.sheet.entries["predictability"]?.decidedBy == "Cy Orr")
  }
}
