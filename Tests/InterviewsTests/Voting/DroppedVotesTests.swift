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

private let voted =
  meeting + "answers: {predictability: {rounds: [{votes: {Ann: b, Bo: c}}]}}\n"

extension Held {
  fileprivate var dropped: [DroppedVotes] {
    script.screens.compactMap { screen in
      if case .notice(.votesDropped(let votes)) = screen { votes } else { nil }
    }
  }

  fileprivate var entry: AnswerEntry { sheet.entries["predictability"] ?? AnswerEntry() }
}

/// A vote that was called out at the wrong question is taken back.
struct DroppedVotesTests {
  @Test(arguments: [
    [":vote a b c"], [":vote a b c", ":vote b b c"], [":vote a b c", "", "b"],
    [":vote a b c", "", "b", "no"], [":vote all b", ""],
  ])
  func ofThisSession(lines: [String]) throws {
    let held = try hold(meeting, lines + [":goto 1", ":vote none"])
    #expect(held.entry == AnswerEntry() && held.dropped.count == 1)
    #expect(held.script.labels.last == "1>")
    // There are two rounds again.
    let again = try hold(meeting, lines + [":goto 1", ":vote none", ":vote a a b", "a a c"])
    #expect(again.entry.rounds.count == 2 && again.script.refusals.isEmpty)
  }

  @Test func thoseFromBeforeStayUntilTheyAreTakenBackToo() throws {
    let held = try hold(voted, [":vote a b c", ":vote none"])
    #expect(held.entry.rounds.count == 1 && held.dropped.first?.standing == "b 1, c 1")
    let all = try hold(voted, [":vote a b c", ":vote none", ":vote none"])
    #expect(all.entry == AnswerEntry() && all.dropped.last?.standing == nil)
  }

  @Test func anAnswerThatNoVoteSettledStays() throws {
    let held = try hold(
      meeting + "answers: {predictability: a}\n", [":goto 1", ":vote b b c", ":vote none"])
    #expect(held.entry == AnswerEntry(.letter(.a)) && held.dropped.first?.isAnswerOpen == false)
    let settled = try hold(
      meeting, [":vote b b c", "b", "", ":goto 1", "c", ":goto 1", ":vote none"])
    #expect(settled.entry == AnswerEntry(.letter(.c)))
  }

  @Test func handsAreTakenOutOfTheNote() throws {
    let held = try hold(
      meeting, [":goto affects_person", ":note seen", ":vote yes 2, no 1", ":vote none"])
    #expect(held.sheet.entries["affects_person"]?.note == "seen" && held.dropped.count == 1)
  }

  @Test func withoutVotesThereIsNothingToTakeBack() throws {
    #expect(try hold(meeting, [":vote none"]).script.refusals.count == 1)
  }

  @Test func whoeverVotesAnewHasTwoRounds() throws {
    let lines = [":vote b b c", "b b c", "b", "", ":goto 1", "c", ":goto 1"]
    let held = try hold(meeting, lines + [":vote c c b", "c c c"])
    #expect(held.script.refusals.isEmpty && held.entry.rounds.count == 4)
    let third = try hold(meeting, [":vote b b c", "b b c", ":vote c c c"])
    #expect(third.script.refusals.count == 1 && third.entry.rounds.count == 2)
  }

  @Test func roundsAreCountedFromTheMeeting() throws {
    let held = try hold(voted, [":vote a b c", ":vote b b c"])
    let shown = held.script.prompts.compactMap { prompt -> Int? in
      if case .ballot(let screen) = prompt.screen { screen.round } else { nil }
    }
    #expect(shown == [1, 2])
  }

  @Test func enterGoesOnWithAVoteThatIsOpenWhateverWasTyped() throws {
    let lines = [":vote b b c", "b b c", "<", "b", ":goto 1", ":vote"]
    let held = try hold(meeting, lines + [""])
    let screens = held.script.prompts.suffix(2).compactMap { prompt in
      if case .ballot(let screen) = prompt.screen { screen } else { nil }
    }
    #expect(screens.map(\.stage) == [.cast, .spread] && screens.first?.isOpen == true)
  }

  @Test(arguments: ["all b, c=Bo", "b b c", "b 2 c 1"])
  func aVoteWithoutItsCommandIsToldFromAnAnswer(line: String) throws {
    let held = try hold(meeting, [line])
    #expect(held.script.refusals.first?.example == ":vote \(line)")
  }
}
