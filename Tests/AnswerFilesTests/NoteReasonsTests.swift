// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Testing

@testable import AnswerFiles

@Suite("What of a note is a reason")
struct NoteReasonsTests {
  @Test(arguments: [
    ("bad days", "bad days"), ("votes: yes 6, no 2", nil), ("before: b (b 8)", nil),
    ("before: b (b 6, c 1), decided by Ann; Bo: rare", "Bo: rare"),
    ("before: the storm all agreed", "before: the storm all agreed"),
    (NoteReasons.untaken("a, b"), nil), ("Ben: \(NoteReasons.untaken("a; b"))", nil),
    (
      "Ben: odd; before: b (b 5, c 3), decided by Ann (lead); Bo says c: stuck, cannot live with it; "
        + "Cy says c; Di disagrees", "Ben: odd"
    ),
    ("before: b (b 3); Bo: they say c: so", "Bo: they say c: so"),
    ("Bo says c: rare", "Bo says c: rare"), ("written here, and not taken: 'd'", nil),
    ("Ben: odd; \(NoteReasons.untaken("a, b")); Ann: so", "Ben: odd; Ann: so"),
  ])
  func isQuoted(_ note: String, _ reason: String?) {
    #expect(NoteReasons.of(note) == reason)
  }

  @Test(arguments: [
    ("3 to 5 minutes, of which the middle counts", nil), ("an estimate", nil), ("350 of 700", nil),
    (
      "3 to 5 minutes, of which the middle counts; slow days are left out", "slow days are left out"
    ),
    ("an estimate of ours", "an estimate of ours"),
    ("412 of 430 in the log", "412 of 430 in the log"),
    ("before: b (b 8); 11 of 90; as in May", "as in May"),
  ])
  func isSaidInWords(_ note: String, _ words: String?) {
    #expect(NoteReasons.quote(note) == words)
  }
}

@Suite("What is said twice")
struct RepeatedNoteTests {
  private func adding(_ words: String, of who: String?, to note: String?, by author: String? = nil)
    -> String
  {
    SpokenNote.adding(words, of: who, to: note, by: author, names: ["Ann", "Bo"])
  }

  @Test(arguments: [("odd", nil), ("odd.", nil), ("odd", "Ann")] as [(String, String?)])
  func standsOnce(words: String, who: String?) {
    let once = adding(words, of: who, to: nil)
    #expect(adding(words, of: who, to: once) == once)
    let more = adding("more", of: "Bo", to: once)
    #expect(adding(words, of: who, to: more) == more)
  }

  @Test func standsAgainWhereSomebodyElseSaysIt() {
    #expect(adding("odd", of: "Bo", to: "Ann: odd") == "Ann: odd; Bo: odd")
    #expect(adding("odd", of: nil, to: "odd", by: "Ann") == "odd; In the meeting: odd")
    #expect(adding("odd", of: nil, to: "very odd") == "very odd; odd")
  }

  @Test(
    arguments: [
      ("Kim Lee: odd; more", ["Kim Lee"]), ("odd", []), ("In the meeting: x", []),
      ("from 8: x", []), ("an estimate; Ortiz: slow", ["Ortiz"]), ("the log: x", []),
    ] as [(String, [String])])
  func namesWhoIsHeard(note: String, people: [String]) {
    #expect(SpokenNote.people(in: note) == people)
  }
}

@Suite("What speaks for an answer")
struct GroundsTests {
  private func grounds(_ note: String, by: String? = nil) -> String? {
    let round = VoteRound(votes: [
      .init(participant: "Ann", letter: .b), .init(participant: "Bo", letter: .c),
      .init(participant: "Cy", letter: .b),
    ])
    return Answer(
      value: .letter(.b), note: note, by: by, rounds: [round],
      dissent: [Dissent(who: "Di", answer: "a")], origin: .answerFile,
      location: SourceLocation(file: "")
    ).grounds(among: ["Ann", "Bo", "Cy", "Di", "Ed"])
  }

  @Test(arguments: [
    ("Bo: lots look odd", nil), ("Di: odd", nil), ("Ann: calm; Bo: odd", "Ann: calm"),
    // What follows without a name is still said by whoever was heard last.
    ("Bo: odd; every fifth; Cy: rare", "Cy: rare"),
    ("Ann: calm; every day", "Ann: calm; every day"),
    ("In the meeting: both; Bo: odd", "In the meeting: both"), ("Ed: rare", "Ed: rare"),
    ("half of them", "half of them"),
  ])
  func areNotSaidByWhoeverVotedOtherwise(_ note: String, _ words: String?) {
    #expect(grounds(note) == words)
  }

  @Test func whoeverGaveTheAnswerSaysWhatStandsFirst() {
    #expect(grounds("odd", by: "Bo") == nil)
    #expect(grounds("calm; Bo: odd", by: "Ann") == "calm")
  }
}
