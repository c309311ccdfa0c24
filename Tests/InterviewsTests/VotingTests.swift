// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import ShippedContent
import Testing

@testable import Interviews

private let meeting = """
  hitl: 1
  workflow: {name: Refunds}
  participants: [Ann, Bo, Cy, Di, Ed]
  decider: Ann

  """

/// The round that letters make, `?` and `-` allowed, of P1, P2 and so on.
private func round(_ letters: String) throws -> VoteRound {
  try VoteInput.read(letters, participants: [])
}

struct VoteSpreadTests {
  @Test(arguments: [
    ("aaaa", VoteSpread.Kind.unanimous, []), ("aa?", .unanimous, []), ("??", .unanimous, []),
    ("aab", .near, ["P3"]), ("abbb", .near, ["P1"]), ("aabb", .divided, ["P1", "P2", "P3", "P4"]),
    ("bbc", .near, ["P3"]), ("ac", .apart, ["P1", "P2"]), ("aaac", .apart, ["P4"]),
    ("abbbc", .apart, ["P1", "P5"]), ("bbcc", .divided, ["P1", "P2", "P3", "P4"]),
  ])
  func saysHowTheVotesLie(_ letters: String, _ kind: VoteSpread.Kind, _ outliers: [String]) throws {
    let spread = VoteSpread(of: try round(letters))
    #expect(spread.kind == kind && spread.outliers == outliers)
  }

  @Test func thoseWhoDoNotKnowAreToldApart() throws {
    let spread = VoteSpread(of: try round("a?b"))
    #expect(spread.unknown == ["P2"] && spread.counts.map(\.voters) == [["P1"], ["P3"], []])
  }
}

struct VoteInputTests {
  @Test func votesFollowTheParticipants() throws {
    let round = try VoteInput.read("a b - ?", participants: ["Ann", "Bo", "Cy", "Di"])
    #expect(round.votes.map(\.participant) == ["Ann", "Bo", "Di"])
    #expect(round.votes.map(\.letter) == [.a, .b, nil])
  }

  @Test(arguments: ["a b", "a b c a b", "a b x", "---"])
  func refusesOtherNumbersAndLetters(_ line: String) {
    #expect(throws: InputRefusal.self) {
      try VoteInput.read(line, participants: ["Ann", "Bo", "Cy"])
    }
  }
}

struct BallotTests {
  @Test(arguments: [("a", 1), ("?", 1), ("Bo", 0), ("Dana from Audit", 0)])
  func whoeverDecidesIsAPersonAndNoLetter(typed: String, refusals: Int) throws {
    let text = "hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Bo, Cy]\n"
    let held = try hold(text, [":vote a b", "", typed, ":quit"])
    #expect(held.script.refusals.count == refusals)
    #expect(held.sheet.decider == (refusals == 0 ? typed : nil))
  }

  @Test func theExampleOfARefusedVoteCanBeTyped() throws {
    let refused = try hold(meeting, [":vote a a", ":quit"]).script.refusals
    let example = try #require(refused.first?.example)
    #expect(example.hasPrefix(":vote "))
    #expect(try hold(meeting, [example, ":quit"]).script.refusals.isEmpty)
  }

  @Test func bothRoundsTheDecisionAndTheDissentAreKept() throws {
    let held = try hold(
      meeting,
      [
        ":vote a a b c ?", "a a b b b", "", "b", "Not sure", "no", "a",
      ])
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(entry.rounds.count == 2 && entry.rounds[0].votes[3].letter == .c)
    #expect(entry.value == .letter(.b) && entry.decidedBy == "Ann")
    // Ann has decided against her own vote, and is not asked to live with that.
    #expect(
      entry.dissent == [Dissent(who: "Bo", answer: "a", reason: "Not sure", accepts: false)])
    #expect(
      held.script.labels.prefix(7) == [
        "1>", "vote>", "vote>", "decide>", "reason>", "accepts>", "2>",
      ])
    #expect(try held.kept("error_impact") == .letter(.a))
  }

  @Test func thirdRoundsAreRefused() throws {
    let held = try hold(meeting, [":vote a a b c ?", "a a b b b", "a a a a a"])
    #expect(held.script.refusals.count == 1)
    #expect(held.sheet.entries["predictability"]?.rounds.count == 2)
  }

  @Test func theDecidersAnswerCountsWhateverTheVotesSay() throws {
    let held = try hold(meeting, [":vote a a a a a", "", "c"])
    #expect(held.script.prompts[2].draft == "a")
    #expect(held.sheet.entries["predictability"]?.value == .letter(.c))
    // All five would have answered otherwise.
    #expect(held.script.labels.last == "reason>")
  }

  @Test func somebodyHasToDecide() throws {
    let held = try hold(
      "hitl: 1\nparticipants: [Ann, Bo]\n", [":vote a b", "", "", "bo", "b", "", "yes"])
    #expect(held.sheet.decider == "Bo")
    #expect(held.script.refusals.count == 1)
    #expect(held.sheet.entries["predictability"]?.dissent.map(\.who) == ["Ann"])
  }

  @Test func backLeavesTheBallot() throws {
    let held = try hold(meeting, [":vote a a b c ?", "<<", "b"])
    #expect(held.script.labels.prefix(4) == ["1>", "vote>", "1>", "2>"])
    #expect(held.sheet.entries["predictability"]?.rounds.count == 1)
  }

  @Test func votesAreForTheScoredQuestions() throws {
    let held = try hold(meeting, [":goto affects_person", ":vote a a b c ?"])
    #expect(held.script.refusals.count == 1)
  }

  @Test func sheetsFilledInBeforeAreTheFirstRound() throws {
    var ann = FilledSheet(file: "ann.md", name: "Ann")
    ann.answers = ["empathy": .letter(.a)]
    ann.notes = ["empathy": "odd cases"]
    var zoe = FilledSheet(file: "zoe.md", name: "Zoe")
    zoe.answers = ["empathy": .letter(.c)]
    zoe.notes = ["judgment": "ask the desk"]
    let sheets = FilledSheets([ann, zoe], questionnaire: try Shipped.base.get())
    let held = try hold(meeting, []) { $0.sheets = sheets }
    // Also where nobody ticked a box.
    #expect(held.sheet.entries["judgment"]?.note == "Zoe: ask the desk")
    #expect(held.sheet.entries["judgment"]?.rounds.isEmpty == true)
    #expect(held.sheet.entries["empathy"]?.note == "Ann: odd cases")
    #expect(held.sheet.entries["empathy"]?.rounds == [try #require(sheets.rounds["empathy"])])
    #expect(held.sheet.participants == ["Ann", "Bo", "Cy", "Di", "Ed", "Zoe"])
    #expect(held.sheet.entries["empathy"]?.value == nil)
  }

  @Test func theRecapTellsHowFarTheRoomAgreed() throws {
    let held = try hold(
      meeting,
      [
        ":vote a a a a a", "", "a", ":vote c c c c c", "", "c", ":vote a a b c c", "", "b", "",
        "yes",
      ])
    let recap = try #require(
      held.script.screens.compactMap { if case .recap(let recap) = $0 { recap } else { nil } }.first
    )
    let agreement = try #require(recap.agreement)
    #expect(agreement.questionCount == 3 && agreement.divided.count == 1)
    // Worked out independently from the definition.
    #expect(abs((agreement.alpha ?? 0) - 2.0 / 3) < 1e-9 && agreement.level == .discuss)
  }
}

struct SpeakerTests {
  @Test func aNoteKeepsWhoSaidIt() throws {
    let held = try hold(meeting, [":note Returns are simple @2", "b", ":note Rare @nobody"])
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(entry.note == "Returns are simple" && entry.by == "Bo" && entry.value == .letter(.b))
    // A name that nobody has is part of the text.
    #expect(held.sheet.entries["error_impact"]?.note == "Rare @nobody")
  }

  @Test func anAnswerKeepsWhoGaveIt() throws {
    let held = try hold(meeting, ["b @cy"])
    #expect(held.sheet.entries["predictability"]?.by == "Cy")
  }
}
