// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews

/// Decided on another day, by people of whom only Bo is there again.
private let decided = """
  hitl: 1
  workflow: {name: Refunds, assessed_on: 2026-11-20}
  participants: [Eva, Femi, Bo]
  decider: Eva
  answers:
    predictability:
      answer: c
      rounds: [{votes: {Anna: c, Bo: b, Cy: b}}]
      dissent:
        - {who: Bo, answer: b, reason: "rare; insured", accepts: yes}
        - {who: Cy, answer: b, reason: audits, accepts: no}
      decided_by: Anna

  """

private let earlier =
  "before: c (b 2, c 1), decided by Anna; Bo says b: rare, insured, can live with it; "
  + "Cy says b: audits, cannot live with it"

extension Held {
  fileprivate var entry: AnswerEntry { sheet.entries["predictability"] ?? AnswerEntry() }

  fileprivate var left: [(vote: SettledVote, isByVote: Bool)] {
    script.screens.compactMap { screen in
      guard case .notice(.voteLeft(let vote, let isByVote)) = screen else { return nil }
      return (vote, isByVote)
    }
  }
}

@Suite("A second room at a question that is decided")
struct SecondRoomTests {
  @Test(
    "keeps the earlier decision and dissent in the note, and says so",
    arguments: [
      [":goto 1", ":vote b b b", ""], [":goto 1", ":vote b b c", "", "b", "rest"],
    ])
  func outvotes(lines: [String]) throws {
    let held = try hold(decided, lines + [":quit"])
    #expect(held.entry.value == .letter(.b))
    #expect(held.entry.note == earlier)
    #expect(held.entry.decidedBy == (lines.count > 3 ? "Eva" : nil))
    #expect(held.entry.dissent.allSatisfy { $0.who == "Bo" && $0.reason == nil })
    #expect(held.left.map(\.isByVote) == [true] && held.left.first?.vote.decidedBy == "Anna")
  }

  @Test("that decides the same keeps who disagrees still, and who had decided")
  func agrees() throws {
    let held = try hold(decided, [":goto 1", ":vote c b c", "", "c", "", ":quit"])
    #expect(held.entry.value == .letter(.c) && held.entry.decidedBy == "Eva")
    #expect(held.entry.note == "before: c (b 2, c 1), decided by Anna")
    // Bo has come round, Cy is not there, and Femi disagrees now.
    #expect(held.entry.dissent.map(\.who) == ["Cy", "Femi"])
  }

  @Test("that agrees with one voice leaves the decision as it was")
  func confirms() throws {
    let held = try hold(decided, [":goto 1", ":vote c c c", "", ":quit"])
    #expect(held.entry.decidedBy == "Anna" && held.entry.note == nil)
    #expect(held.entry.dissent.map(\.who) == ["Cy"] && held.left.isEmpty)
  }

  @Test("can take its votes back, settled or not", arguments: [true, false])
  func takesBack(isSettled: Bool) throws {
    let before = try answerSheet(decided).entries["predictability"]
    let votes = [":goto 1", ":vote b b b"] + (isSettled ? [""] : [])
    let held = try hold(decided, votes + [":goto 1", ":vote none", ":quit"])
    #expect(held.entry == before)
  }

  @Test("has its open vote told beside a letter that is typed")
  func types() throws {
    let held = try hold(decided, [":goto 1", ":vote b b c", "<", "a", ":quit"])
    #expect(held.entry.value == .letter(.a) && held.entry.note == earlier)
    #expect(held.left.map(\.isByVote) == [false])
  }

  @Test("finds no earlier decision where nobody had voted")
  func first() throws {
    let held = try hold(
      decided.replacing("      decided_by: Anna\n", with: ""),
      [":goto 2", ":vote b b b", "", ":quit"])
    #expect(held.sheet.entries["error_impact"]?.note == nil && held.left.isEmpty)
  }
}

@Suite("A round in which only some speak")
struct PartialRoundTests {
  private static let four = """
    hitl: 1
    workflow: {name: Refunds}
    participants: [Ann, Bo, Cy, Di]

    """

  private func round(_ lines: [String], _ answers: String = "") throws -> Held {
    try hold(Self.four + answers, lines + [":quit"])
  }

  @Test("leaves the others their votes of the round before")
  func others() throws {
    let held = try round([":vote b b b c", "Di=b"])
    #expect(held.entry.rounds.last?.votes.map(\.letter) == [.b, .b, .b, .b])
    let left = try round([":vote b b b c", "- - c c"])
    #expect(left.entry.rounds.last?.votes.map(\.participant) == ["Cy", "Di"])
    let again = try round([":vote b b b c", "c=Cy and Di"])
    #expect(again.entry.rounds.last?.votes.map(\.letter) == [.b, .b, .c, .c])
  }

  @Test("gives names to those who were counted, without a round of its own")
  func names() throws {
    let held = try round([":vote b 2, c 2", "c=Ann and Di"])
    #expect(held.entry.rounds.count == 1)
    #expect(Set(held.entry.rounds[0].votes.map(\.participant)) == ["Ann", "Bo", "Cy", "Di"])
    #expect(
      held.entry.rounds[0].votes.filter { $0.letter == .c }.map(\.participant).sorted()
        == ["Ann", "Di"])
    let one = try round([":vote b 1, c 3", "c=Di"])
    #expect(one.entry.rounds[0].votes.count { VoteSpread.isUnnamed($0.participant) } == 3)
  }

  @Test("is refused where nobody can tell whose votes it replaces")
  func unnamed() throws {
    let held = try round([":vote b 2, c 2", "a=Ann"])
    #expect(held.entry.rounds.count == 1)
    #expect(held.script.refusals.first?.example == "rest b, a=Ann")
    #expect(try round([":vote b 2, c 2", "rest b, a=Ann"]).entry.rounds.count == 2)
  }

  @Test(
    "counts sheets that agree as those that differ",
    arguments: [
      ("a, Bo: a, Cy: \"?\"", [Letter.a, .a, nil, .a]), ("b, Bo: a, Cy: a", [.b, .a, .a, .a]),
    ])
  func sheets(votes: String, letters: [Letter?]) throws {
    let answers = "answers:\n  predictability: {rounds: [{votes: {Ann: \(votes)}}]}\n"
    let held = try round([":goto 1", ":vote - - - a"], answers)
    #expect(held.entry.rounds.last?.votes.map(\.letter) == letters)
  }

  @Test("leaves what is settled to those who vote now")
  func settled() throws {
    let answers =
      "answers:\n  predictability: {answer: a, rounds: [{votes: {Ann: a, Bo: a, Cy: a}}]}\n"
    let held = try round([":goto 1", ":vote - - - a"], answers)
    #expect(held.entry.rounds.last?.votes.map(\.participant) == ["Di"])
  }
}
