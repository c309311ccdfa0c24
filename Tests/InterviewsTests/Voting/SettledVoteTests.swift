// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews

private let meeting = """
  hitl: 1
  workflow: {name: Refunds}
  participants: [Ann, Bo, Cy]
  decider: Ann

  """

private let vote = [":vote b b c", "", "b", "Rare cases; no"]

extension Held {
  fileprivate var notices: [Notice] {
    script.screens.compactMap { if case .notice(let notice) = $0 { notice } else { nil } }
  }

  fileprivate var entry: AnswerEntry { sheet.entries["predictability"] ?? AnswerEntry() }
}

/// What a room has settled is not lost when somebody answers again.
struct SettledVoteTests {
  @Test func anotherAnswerLeavesTheVoteInTheNoteAndSaysSo() throws {
    let held = try hold(meeting, vote + [":goto 1", "c", ":quit"])
    #expect(held.entry.value == .letter(.c) && held.entry.decidedBy == nil)
    #expect(
      held.entry.note
        == "before: b (b 2, c 1), decided by Ann; Cy says c: Rare cases, cannot live with it")
    let told = held.notices.compactMap { if case .voteLeft(let vote, _) = $0 { vote } else { nil } }
    #expect(told.map(\.decidedBy) == ["Ann"] && told.first?.dissent.map(\.who) == ["Cy"])
  }

  @Test func theSameAnswerAgainBringsItBack() throws {
    let once = try hold(meeting, vote + [":quit"]).entry
    let held = try hold(meeting, vote + [":goto 1", "c", ":goto 1", "b", ":quit"])
    #expect(held.entry == once && once.dissent.count == 1 && once.decidedBy == "Ann")
    #expect(held.notices.contains { if case .voteBack = $0 { true } else { false } })
  }

  @Test func aVoteOfAllIsToldToo() throws {
    let held = try hold(meeting, [":vote all b", "", ":goto 1", "c", ":quit"])
    #expect(held.entry.note == "before: b (b 3)")
  }

  @Test func theNoteOfTheRoomStays() throws {
    let held = try hold(
      meeting, vote + [":note < twenty were read", ":goto 1", "c", ":goto 1", "b", ":quit"])
    #expect(held.entry.note == "twenty were read")
  }

  @Test func anAnswerBesideAnOpenVoteSaysThatNobodySettledIt() throws {
    let held = try hold(meeting, [":vote b b c", "<", "b", ":quit"])
    let told = held.notices.compactMap { notice -> String? in
      if case .voteOpen(let spread, _) = notice { spread.figures } else { nil }
    }
    #expect(told == ["b 2, c 1"] && held.entry.isVoteOpen)
  }

  @Test func anOpenVoteIsToldOnComingBackAndGoesOn() throws {
    let text = try #require(try hold(meeting, [":vote b b c"]).memory.texts.last)
    let held = try hold(text, [":vote", "", "b", "no", ":quit"])
    guard case .opening(let opening)? = held.script.screens.first,
      case .question(let asked)? = held.script.prompts.first?.screen
    else {
      Issue.record("nothing is opened")
      return
    }
    #expect(opening.unsettled == [1] && asked.isVoteOpen)
    #expect(held.script.labels.prefix(5) == ["1>", "vote>", "vote>", "reason>", "2>"])
    #expect(held.entry.decidedBy == "Ann" && !held.entry.isVoteOpen)
    #expect(held.entry.dissent == [Dissent(who: "Cy", answer: "c", accepts: false)])
  }

  @Test func theDisputedAreListedWithWhoDiffers() throws {
    let held = try hold(meeting, vote + [":disputed", ":quit"])
    let lists = held.script.prompts.compactMap { prompt -> ListScreen? in
      if case .list(let list) = prompt.screen { list } else { nil }
    }
    let row = try #require(lists.first?.sections.first?.rows.first)
    #expect(row.dissenters.map(\.who) == ["Cy"] && row.dissenters.first?.dissent.accepts == false)
    #expect(row.spread?.figures == "b 2, c 1")
  }
}

/// A vote takes few prompts.
struct BallotPaceTests {
  @Test(
    arguments: [
      ("Rare cases; no", "Rare cases", false), ("yes", nil, true), ("no", nil, false),
      ("", nil, nil),
    ] as [(String, String?, Bool?)])
  func aDissenterSaysBothOnOneLine(line: String, reason: String?, accepts: Bool?) throws {
    let held = try hold(meeting, [":vote b b c", "b", line, ":quit"])
    #expect(held.script.labels.prefix(4) == ["1>", "vote>", "reason>", "2>"])
    #expect(
      held.entry.dissent == [Dissent(who: "Cy", answer: "c", reason: reason, accepts: accepts)])
  }

  @Test func anEarlierReasonStandsInTheLine() throws {
    let held = try hold(meeting, vote + [":goto 1", ":vote b b c", "b", "", ":quit"])
    let drafts = held.script.prompts.filter { $0.label == "reason>" }.map(\.draft)
    #expect(drafts.first == "" && drafts.last?.hasPrefix("Rare cases; ") == true)
  }
}

/// A show of hands where no letters are asked.
struct HandsTests {
  private func noted(_ line: String) throws -> String? {
    let text = wholeAnswers.replacing(
      "participants: [Ann, Bo]", with: "participants: [Ann, Bo, Cy]")
    return try hold(text, [":goto affects_person", ":vote \(line)", ":quit"])
      .sheet.entries["affects_person"]?.note
  }

  @Test(arguments: [
    ("yes 2, no 1", "votes: yes 2, no 1"), ("yes 2 no 1", "votes: yes 2, no 1"),
    ("yes yes no", "votes: yes 2, no 1 (Cy)"), ("y - n", "votes: no 1, yes 1 (Ann)"),
    ("all yes, no=Bo", "votes: yes 2, no 1 (Bo)"), ("all yes", "votes: yes 3"),
    ("all perhaps", nil), ("yes 9", nil), ("no=Zed", nil), ("b 2, c 1", nil),
  ])
  func handsGoIntoTheNote(line: String, note: String?) throws {
    #expect(try noted(line) == note)
  }

  @Test func whatAllSayTakesOneEnter() throws {
    let held = try hold(wholeAnswers, [":goto affects_person", ":vote yes yes", ":quit"])
    #expect(held.script.prompts[2].draft == "yes")
  }

  @Test func aChoiceIsVotedOnToo() throws {
    let held = try hold(wholeAnswers, [":goto current_state", ":vote manual 2", ":quit"])
    #expect(held.sheet.entries["current_state"]?.note == "votes: manual 2")
  }

  @Test func elsewhereItSaysWhatToTypeInstead() throws {
    let held = try hold(wholeAnswers, [":goto decision_owner", ":vote Bo", ":quit"])
    let refusal = try #require(held.script.refusals.first)
    #expect(refusal.example?.hasPrefix(":note ") == true)
  }
}
