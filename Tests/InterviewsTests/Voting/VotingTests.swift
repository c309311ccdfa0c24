// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Interviews

private let meeting = """
  hitl: 1
  workflow: {name: Refunds}
  participants: [Ann, Bo, Cy, Di, Ed]
  decider: Ann

  """

/// The round that letters make, `?` and `-` allowed, of P1, P2 and so on.
private func round(_ letters: String) throws -> VoteRound {
  try VoteInput.read(letters, participants: []).round
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
    let round = try VoteInput.read("a b - ?", participants: ["Ann", "Bo", "Cy", "Di"]).round
    #expect(round.votes.map(\.participant) == ["Ann", "Bo", "Di"])
    #expect(round.votes.map(\.letter) == [.a, .b, nil])
  }

  @Test(arguments: [
    ("all b", "Ann b, Bo b, Cy b, Di b"), ("c=Bo", "Bo c"), ("Bo = c, ? Di", "Bo c, Di ?"),
    ("all b, c=bo", "Ann b, Bo c, Cy b, Di b"), ("b 3, c 1", "P1 b, P2 b, P3 b, P4 c"),
    ("3 b, 1 c", "P1 b, P2 b, P3 b, P4 c"), ("2b, c1", "P1 b, P2 b, P3 c"),
    ("all ?, a 1", nil), ("b 5", nil), ("c=Zed", nil), ("all d", nil), ("b=", nil),
  ])
  func votesAreCalledOutInSeveralWays(_ line: String, _ votes: String?) throws {
    let names = ["Ann", "Bo", "Cy", "Di"]
    let round = try? VoteInput.read(line, participants: names).round
    let shown = round?.votes.map { "\($0.participant) \($0.letter?.rawValue ?? "?")" }
    #expect(shown?.joined(separator: ", ") == votes)
  }

  @Test(
    arguments: [
      ("c=Bo, b=Bo", ["Bo"], "Bo b"),
      ("all b, c=bo, Ann=a, Bo=a", ["Bo"], "Ann a, Bo a, Cy b, Di b"),
      ("c=Bo, c=bo", [], "Bo c"), ("all b, c=Bo", [], "Ann b, Bo c, Cy b, Di b"),
      ("c=Bo, ?=Bo", ["Bo"], "Bo ?"),
    ] as [(String, [String], String)])
  func aSecondVoteOfOnePersonIsTold(_ line: String, _ revoted: [String], _ votes: String) throws {
    let reading = try VoteInput.read(line, participants: ["Ann", "Bo", "Cy", "Di"])
    let shown = reading.round.votes.map { "\($0.participant) \($0.letter?.rawValue ?? "?")" }
    #expect(reading.revoted == revoted && shown.joined(separator: ", ") == votes)
  }

  @Test(arguments: [("Bo=c, Bo=a, Ann=b", ["Bo"]), ("Bo=c, Ann=b", [])] as [(String, [String])])
  func theRoomHearsWhoseVoteWasReplaced(_ line: String, _ names: [String]) throws {
    let held = try hold(
      "hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Ann, Bo]\n",
      [":goto predictability", ":vote \(line)", ":quit"])
    let told = held.script.screens.flatMap { screen -> [String] in
      if case .notice(.revoted(let names)) = screen { names } else { [] }
    }
    #expect(told == names && held.sheet.entries["predictability"]?.rounds.count == 1)
  }

  @Test(arguments: ["a b", "a b c a b", "a b x", "---", "all b, all c"])
  func refusesOtherNumbersAndLetters(_ line: String) {
    #expect(throws: InputRefusal.self) {
      try VoteInput.read(line, participants: ["Ann", "Bo", "Cy"])
    }
  }
}

struct BallotTests {
  @Test(arguments: [("a", 1), ("?", 1), ("ab", 1), ("Bo", 0)])
  func whoeverDecidesIsAPersonAndNoLetter(typed: String, refusals: Int) throws {
    let text = "hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Bo, Cy]\n"
    let held = try hold(text, [":vote a b", "", typed, ":quit"])
    #expect(held.script.refusals.count == refusals)
    #expect(held.sheet.decider == (refusals == 0 ? typed : nil))
  }

  @Test func aVoteWhereAPersonIsNamedIsAVote() throws {
    let text = "hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Bo, Cy]\n"
    let held = try hold(text, [":vote a b", "", ":vote bb", "", ":quit"])
    #expect(held.sheet.decider == nil && held.script.refusals.isEmpty)
    #expect(held.script.labels == ["1>", "vote>", "decider>", "vote>", "2>", "minutes>"])
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(entry.rounds.count == 2 && entry.value == .letter(.b))
  }

  @Test func aStrangerWhoDecidesIsAskedAbout() throws {
    let text = "hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Bo, Cy]\n"
    let added = try hold(text, [":vote a b", "", "Dana", "yes", "a", ":quit"])
    #expect(added.script.labels.prefix(5) == ["1>", "vote>", "decider>", "who>", "decide>"])
    #expect(added.sheet.decider == "Dana" && added.sheet.participants == ["Bo", "Cy", "Dana"])
    let other = try hold(text, [":decider Dana", "Cy", ":quit"])
    #expect(other.sheet.decider == "Cy" && other.sheet.participants == ["Bo", "Cy"])
    #expect(other.script.labels == ["1>", "who>", "1>", "minutes>"])
    let none = try hold(text, [":decider Dana", "no", ":quit"])
    #expect(none.sheet.decider == nil && none.script.labels.last == "1>")
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

  @Test func whatAllSayTakesOneEnter() throws {
    let held = try hold(meeting, [":vote a a a a a", "", ":quit"])
    #expect(held.script.labels == ["1>", "vote>", "2>", "minutes>"])
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(entry.value == .letter(.a) && entry.decidedBy == nil && entry.dissent.isEmpty)
    // Nobody knows: then somebody finds out.
    let unknown = try hold(meeting, [":vote all ?", "", "Bo +1w"])
    #expect(unknown.script.labels.prefix(4) == ["1>", "vote>", "who>", "2>"])
    #expect(unknown.sheet.entries["predictability"]?.ask == "Bo")
  }

  @Test func theDecidersAnswerCountsWhateverTheVotesSay() throws {
    let held = try hold(meeting, [":vote a a a a b", "", "c"])
    #expect(held.sheet.entries["predictability"]?.value == .letter(.c))
    // All but the decider would have answered otherwise.
    #expect(held.script.labels.last == "reason>")
  }

  @Test func votesAreAskedForInAnOrderThatIsShown() throws {
    let held = try hold(meeting, [":vote", "aabbb", ":quit"])
    guard case .ballot(let screen) = held.script.prompts[1].screen else {
      Issue.record("no ballot is shown")
      return
    }
    #expect(screen.stage == .cast && screen.participants.first == "Ann")
    #expect(held.sheet.entries["predictability"]?.rounds.count == 1)
    #expect(held.script.labels == ["1>", "vote>", "vote>", "minutes>"])
    // Enter leaves without a vote.
    #expect(try hold(meeting, [":vote", "", "b"]).script.labels == ["1>", "vote>", "1>", "2>"])
    let refused = try hold(meeting, [":vote a a", ":quit"]).script.refusals
    #expect(refused.first?.message.contains("1 Ann, 2 Bo") == true)
  }

  @Test func whoeverWasCountedAndNotNamedIsHeardOnceForEachLetter() throws {
    let held = try hold(meeting, [":vote a 2, b 2, c 1", "", "a", "odd", "yes", "rare", "no", "b"])
    #expect(
      held.script.labels == [
        "1>", "vote>", "decide>", "reason>", "accepts>", "reason>", "accepts>", "2>", "3>",
      ])
    guard case .ballot(let screen) = held.script.prompts[3].screen else {
      Issue.record("nobody is heard")
      return
    }
    #expect(screen.unnamed == .b)
    #expect(held.sheet.entries["predictability"]?.dissent.map(\.answer) == ["b", "c"])
  }

  @Test func onlyDisputedQuestionsOnRequest() throws {
    let none = try hold(meeting, [":disputed", ":quit"])
    #expect(none.script.refusals.count == 1)
    let held = try hold(
      meeting, [":vote aaaaa", "", ":vote aaaab", "", "a", "", "", ":disputed", "2", "b", ""])
    let lists = held.script.prompts.compactMap { prompt -> ListScreen? in
      if case .list(let list) = prompt.screen { list } else { nil }
    }
    #expect(lists.count == 2 && lists[0].isDisputed)
    #expect(lists[0].sections.flatMap(\.rows).map(\.id) == ["error_impact"])
    #expect(try held.kept("error_impact") == .letter(.b))
  }

  @Test func somebodyHasToDecide() throws {
    let held = try hold(
      "hitl: 1\nparticipants: [Ann, Bo]\n", [":vote a b", "", "", "bo", "b", "it varies", "yes"])
    #expect(held.sheet.decider == "Bo")
    #expect(held.script.refusals.count == 1)
    #expect(held.sheet.entries["predictability"]?.dissent.map(\.who) == ["Ann"])
  }

  @Test("whoever gives no reason is asked nothing more, and is kept as having voted otherwise")
  func noReason() throws {
    let held = try hold(
      "hitl: 1\nparticipants: [Ann, Bo, Cy]\ndecider: Ann\n", [":vote b c c", "", "b", "", ""])
    #expect(held.script.labels.prefix(5) == ["1>", "vote>", "decide>", "reason>", "reason>"])
    #expect(held.script.labels[5] == "2>")
    let dissent = try #require(held.sheet.entries["predictability"]?.dissent)
    #expect(dissent.map(\.who) == ["Bo", "Cy"] && dissent.allSatisfy { $0.accepts == nil })
  }

  @Test("letters are no person, however many", arguments: ["abab", "a b", "b, c"])
  func lettersDecideNothing(typed: String) throws {
    let held = try hold("hitl: 1\nparticipants: [Ann, Bo, Cy]\n", [":vote b c c", "", typed])
    #expect(held.script.refusals.count == 1 && held.sheet.decider == nil)
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

  private static func recap(_ lines: [String]) throws -> RecapScreen {
    let held = try hold(meeting, lines)
    return try #require(
      held.script.screens.compactMap { if case .recap(let recap) = $0 { recap } else { nil } }.first
    )
  }

  @Test func theRecapTellsHowFarTheRoomAgreed() throws {
    let agreement = try #require(
      Self.recap([
        ":vote aaaaa", "", ":vote ccccc", "", ":vote aaaaa", "", ":vote ccccc", "",
        ":vote aabcc", "", "b", "", "yes", "", "yes", "", "yes", "", "yes",
      ]).agreement)
    #expect(agreement.questionCount == 5)
    // The words of the vote.
    #expect(agreement.divided.map(\.spread.kind) == [.apart])
    // Worked out independently from the definition.
    #expect(agreement.level == .firm && abs((agreement.alpha ?? 0) - 0.8) < 1e-9)
  }

  @Test func fewVotesGiveNoCoefficient() throws {
    let agreement = try #require(
      Self.recap([":vote aaaab", "", "a", "", ""]).agreement)
    #expect(agreement.alpha == nil && agreement.level == nil && agreement.questionCount == 1)
    #expect(agreement.divided.map(\.spread.kind) == [.near])
  }
}

struct SpeakerTests {
  @Test func aNoteKeepsWhoSaidIt() throws {
    let held = try hold(meeting, [":note Returns are simple @2", "b", ":note Rare @nobody", "no"])
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(entry.note == "Bo: Returns are simple" && entry.value == .letter(.b))
    // Whoever says something has not given the answer.
    #expect(entry.by == nil)
    // A name that nobody has can be part of the text.
    #expect(held.sheet.entries["error_impact"]?.note == "Rare @nobody")
  }

  @Test func anAnswerKeepsWhoGaveIt() throws {
    let held = try hold(meeting, ["b @cy"])
    #expect(held.sheet.entries["predictability"]?.by == "Cy")
  }
}

/// Votes from before, and how people call them out.
struct CalledOutTests {
  private let room =
    "hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Ann, Bo, Cy, Di]\ndecider: Ann\n"

  private func votes(_ text: String, _ lines: [String]) throws -> [String] {
    let held = try hold(text, lines)
    let round = held.sheet.entries["predictability"]?.rounds.last
    return round?.votes.map { "\($0.participant) \($0.letter?.rawValue ?? "?")" }
      ?? held.script.refusals.map(\.message)
  }

  @Test func whoWroteASheetIsCountedBesideThoseWhoVoteNow() throws {
    let sheets = room + "answers: {predictability: {rounds: [{votes: {Ann: b, Bo: c}}]}}\n"
    let held = try hold(sheets, [":vote - - b b", "", "b", "odd ones; no"])
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(
      entry.rounds.count == 2
        && entry.rounds[1].votes.map(\.participant) == ["Ann", "Bo", "Cy", "Di"])
    // Nobody's letter is lost in an agreement of the others.
    #expect(entry.dissent.map(\.who) == ["Bo"] && entry.dissent.first?.accepts == false)
    // Whoever votes again has a new vote, and a count without names stands alone.
    #expect(try votes(sheets, [":vote b b b b"]) == ["Ann b", "Bo b", "Cy b", "Di b"])
    #expect(try votes(sheets, [":vote b 3"]).count == 3)
    // In a second round of the meeting a dash is somebody who has left.
    #expect(try votes(room, [":vote b b b c", "b b b -"]) == ["Ann b", "Bo b", "Cy b"])
  }

  @Test(arguments: [
    "b 3, c=Di", "rest b, c=Di", "others b, Di c", "all b, c=Di", "b=Ann and Bo, b=Cy, c=Di",
  ])
  func namesBesideCountsAndSeveralAtOnce(_ line: String) throws {
    #expect(try votes(room, [":vote \(line)"]) == ["Ann b", "Bo b", "Cy b", "Di c"])
  }

  @Test func countsThatDoNotFitBesideNamesAreAsked() throws {
    for line in ["b 2, c=Di", "b 4, c=Di", "b 2, a 1, c=Di"] {
      #expect(try hold(room, [":vote \(line)"]).script.refusals.count == 1)
    }
  }

  @Test func aReasonComesBackWithItsYesOrNo() throws {
    let way = [":vote b b b c", "b"]
    for (line, draft) in [
      ("yes", "yes"), ("odd ones; no", "odd ones; no"), ("odd ones. no", "odd ones; no"),
    ] {
      let held = try hold(room, way + [line, "<", draft, ":quit"])
      let dissent = try #require(held.sheet.entries["predictability"]?.dissent.first)
      #expect(dissent.accepts == (line == "yes"))
      #expect(held.script.prompts.contains { $0.label == "reason>" && $0.draft == draft })
    }
    let unknown = try hold(room, way + ["?"])
    #expect(unknown.sheet.entries["predictability"]?.dissent.first?.reason == nil)
  }

  @Test func theRestCanBeLeftOpenAtOnce() throws {
    let held = try hold(room, [":vote b c c c", "b", "rest", ":quit"])
    #expect(held.script.labels.filter { $0 == "reason>" }.count == 1)
    #expect(held.sheet.entries["predictability"]?.dissent.count == 3)
    // Whoever has heard of it before types it for the last one as well.
    let two = try hold(room, [":vote b b c c", "b", "rest", ":quit"])
    #expect(two.sheet.entries["predictability"]?.dissent.map(\.reason) == [nil, nil])
    let one = try hold(room, [":vote b b b c", "b", "rest", ":quit"])
    #expect(one.sheet.entries["predictability"]?.dissent.map(\.reason) == [nil])
  }

  @Test func handsStandInTheLineForTypingOver() throws {
    let text = room + "answers: {predictability: b}\n"
    let held = try hold(text, [":goto affects_person", ":vote no 4", ":quit"])
    let prompt = try #require(held.script.prompts.last { $0.draft == "no" })
    #expect(prompt.offersDraft)
    // Counted again, the new count takes the place of the old one.
    let again = try hold(
      text, [":goto affects_person", ":note as in May", ":vote yes 3 no 1", ":vote yes 4", ":quit"])
    #expect(again.sheet.entries["affects_person"]?.note == "as in May; votes: yes 4")
  }

  @Test func oneOfSeveralIsAsked() throws {
    let held = try hold(room, ["?", "Ann, Bo by next friday", "Ann and Bo", "Ann by next friday"])
    #expect(held.script.refusals.count == 2 && held.sheet.entries["predictability"]?.ask == "Ann")
    #expect(
      !held.script.labels.filter { $0 == "who>" }.isEmpty && held.sheet.participants.count == 4)
    for line in [", Ed, Flo", "Ann, Bo"] {
      #expect(try hold(room, [":decider \(line)"]).script.refusals.count == 1)
    }
  }

  @Test func whoeverWasMeantCanComeWithADay() throws {
    let held = try hold(room, ["?", "Legal by 2026-12-11", "Bo by friday"])
    #expect(held.script.refusals.isEmpty)
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(entry.ask == "Bo" && entry.due?.description == "2026-11-27")
    let name = try hold(room, ["?", "Legal by 2026-12-11", "Bo"])
    #expect(name.sheet.entries["predictability"]?.due?.description == "2026-12-11")
  }

  @Test(arguments: ["about 30", "10%", "1.2.2027"])
  func aFigureIsNoCurrencyAndNoRole(_ line: String) throws {
    for id in ["currency", "decision_owner"] {
      let held = try hold(wholeAnswers, [":goto \(id)", line])
      #expect(held.script.refusals.count == 1 && held.sheet.entries[id] == nil)
    }
  }

  @Test func wordsAreACurrencyAndARole() throws {
    #expect(try hold(wholeAnswers, [":goto currency", "EUR"]).sheet.entries["currency"] != nil)
    let held = try hold(wholeAnswers, [":goto decision_owner", "2nd line support", ""])
    #expect(held.sheet.entries["decision_owner"] != nil)
  }

  @Test func aRoundThatWasLeftByGoingBackIsTakenAgain() throws {
    let again = try hold(meeting, [":vote a a b b c", "<", ":vote a a b b b"])
    let rounds = try #require(again.sheet.entries["predictability"]?.rounds)
    #expect(rounds.count == 1 && rounds[0].votes.last?.letter == .b)
    // Typed under the votes, or once they were gone on with, it is another round.
    for lines in [
      [":vote a a b b c", "a a b b b"], [":vote a a b b c", "<", ":vote", "", "a a b b b"],
    ] {
      #expect(try hold(meeting, lines).sheet.entries["predictability"]?.rounds.count == 2)
    }
  }

  @Test func ofNamesBesideACountTheRestIsAskedFor() throws {
    let refusal = try #require(
      try hold(meeting, [":vote b 3, c=Bo", ":quit"]).script.refusals.first)
    #expect(refusal.message.contains("4 of 5"))
    #expect(refusal.example == ":vote rest b, c=Bo")
    let taken = try hold(meeting, [":vote b 4, c=Bo"]).sheet.entries["predictability"]?.rounds.last
    #expect(taken?.votes.map { $0.letter?.rawValue } == ["b", "c", "b", "b", "b"])
  }
}
