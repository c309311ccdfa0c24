// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews
import Values

/// Two people with one first name: whoever is meant is asked back wherever a name is typed.
struct NamesakeTests {
  private static let room = """
    hitl: 1
    workflow: {name: Refunds}
    participants: [Maria Lindqvist, Maria Oduya, Piet Janssen, Femke de Boer]

    """

  /// How often a name was asked back with both.
  private func askedBack(_ held: Held) -> Int {
    held.script.refusals.count { $0.message.contains("Maria Lindqvist or Maria Oduya") }
  }

  @Test(arguments: [
    [":vote all b, c=Maria"], ["b @Maria"], [":decider Maria"], [":note said twice @Maria"],
    [":action Count them @Maria +2w"], [":decision Nothing alone @Maria"], [":park Who? @Maria"],
    ["?", "Maria by next friday"], [":vote a b b b", "", "Maria"],
    [":goto reviewer_role", "Maria"], [":goto affects_person", ":vote yes=Maria"],
    ["?", "Zoe", "Maria"],
  ])
  func areAskedBack(_ lines: [String]) throws {
    let held = try hold(Self.room, lines)
    #expect(askedBack(held) == 1)
    let texts = held.memory.texts.joined()
    #expect(!texts.contains("ask: \"Maria\"") && !texts.contains("by: \"Maria\""))
    #expect(held.sheet.actions.isEmpty && held.sheet.decisions.isEmpty)
    #expect(held.sheet.decider == nil)
  }

  @Test func theExampleHasTheWholeNameInItsPlace() throws {
    let held = try hold(
      Self.room,
      [":action Count them @Maria +2w", ":vote all b, c=Maria", "?", "Maria by 2027-01-04"])
    #expect(
      held.script.refusals.map(\.example) == [
        ":action Count them @Maria Lindqvist +2w", ":vote all b, c=Maria Lindqvist",
        "Maria Lindqvist by 2027-01-04",
      ])
  }

  @Test func oneWhoWasNamedBeforeIsNotTakenForBoth() throws {
    let held = try hold(
      Self.room,
      [":decision Nothing alone @Maria Lindqvist", ":action Do it again @Maria +2w"])
    #expect(held.sheet.decisions.map(\.who) == ["Maria Lindqvist"] && held.sheet.actions.isEmpty)
    #expect(askedBack(held) == 1)
  }

  @Test func somebodyFromOutsideCountsToo() throws {
    let room = Self.room.replacing("Maria Oduya, ", with: "")
    let held = try hold(
      room,
      [
        ":action Ask them @Maria Oduya", "", ":action Do it @Maria", "b @Maria",
        ":goto reviewer_role", "Maria",
      ])
    #expect(held.sheet.actions.map(\.who) == ["Maria Oduya"] && askedBack(held) == 3)
    #expect(held.sheet.entries.isEmpty)
  }

  @Test(arguments: [("Maria O", "Maria Oduya"), ("Piet", "Piet Janssen")])
  func whatTellsThemApartIsTaken(_ typed: String, _ name: String) throws {
    let held = try hold(Self.room, [":vote all b, c=\(typed)"])
    let round = held.sheet.entries["predictability"]?.rounds.last
    #expect(round?.votes.filter { $0.letter == .c }.map(\.participant) == [name])
  }

  @Test(arguments: ["Femka", "Piet Jansen", "Marie Oduya"])
  func aNearMissIsAskedAbout(_ name: String) throws {
    let lines = [
      ":vote all b, c=\(name)", ":decider \(name)", ":action Count @\(name)", ":note so @\(name)",
      "b @\(name)",
    ]
    let held = try hold(Self.room, lines)
    #expect(held.script.refusals.count == lines.count)
    #expect(held.script.refusals.allSatisfy { $0.message.contains("Did you mean") })
    #expect(held.memory.texts.isEmpty)
  }

  @Test func aSlipOfBothNamesBoth() {
    let names = ["Maria Lindqvist", "Maria Oduya"]
    #expect(NameMatch.slips("Marai", among: names) == names)
  }

  @Test(arguments: [
    ("Maria", ["Maria Oduya"]), ("Piet Jansen", ["Piet Janssen"]), ("Maria Oduya", []),
    ("Ann", []), ("Claims", []),
  ])
  func namesThatAreNearlyOneAreTold(_ name: String, _ alike: [String]) {
    let others = ["Maria Oduya", "Piet Janssen", "Annette Roth", "Claims desk"]
    #expect(NameMatch.alike(name, among: others) == alike)
  }

  @Test func participantsWhoAreNearlyOneAreSaidBack() throws {
    let text = "hitl: 1\nworkflow: {name: R}\nanswers: {empathy: {rounds: [{votes: {Maria: a}}]}}\n"
    let held = try hold(text, [":participants Maria Oduya, Bo Lee"])
    let told = held.script.screens.compactMap { screen -> [String]? in
      if case .notice(.alike(let names)) = screen { names } else { nil }
    }
    #expect(told == [["Maria Oduya", "Maria"]])
  }
}

/// Who is heard in a note, and who gave the answer.
struct NoteAuthorTests {
  private static let file = """
    hitl: 1
    workflow: {name: Refunds}
    participants: [Ann, Bo]
    answers:
      reviewers: {answer: 6, by: Femke, note: From the roster}
      volume_per_day: {answer: 50, by: Femke}

    """

  private func entry(_ lines: [String], _ id: String = "reviewers") throws -> AnswerEntry {
    try #require(try hold(Self.file, [":goto \(id)"] + lines).sheet.entries[id])
  }

  @Test(arguments: [
    (":note two part time @Bo", "From the roster; Bo: two part time"),
    (":note two part time", "From the roster; In the meeting: two part time"),
    (":note also so @Femke", "From the roster; also so"),
  ])
  func aNoteIsNotTheAnswer(_ line: String, _ note: String) throws {
    let entry = try entry([line])
    #expect(entry.note == note && entry.by == "Femke")
    #expect(entry.noteBy(among: ["Ann", "Bo"]) == "Femke")
  }

  @Test func whoIsHeardLastIsNotNamedAgain() throws {
    let entry = try entry([":note a @Bo", ":note b @Bo", ":note c", ":note d"], "volume_per_day")
    #expect(entry.note == "Bo: a; b; In the meeting: c; d" && entry.by == "Femke")
    // The note is nobody's who gave the answer.
    #expect(entry.noteBy(among: ["Ann", "Bo"]) == nil)
  }

  @Test func aNewAnswerDropsTheOldName() throws {
    let entry = try entry(["5.5"])
    #expect(entry.by == nil && entry.note == "Femke: From the roster")
    let named = try self.entry(["5.5 @Bo"])
    #expect(named.by == "Bo" && named.note == "Femke: From the roster")
    #expect(named.noteBy(among: ["Ann", "Bo", "Femke"]) == nil)
  }

  @Test func handsThatWereCountedStayCounted() throws {
    let text = Self.file.replacing(
      "  volume_per_day",
      with:
        "  affects_person: {answer: no, by: Femke, note: \"votes: no 2; rare\"}\n  volume_per_day")
    let held = try hold(text, [":goto affects_person", "yes"])
    let entry = try #require(held.sheet.entries["affects_person"])
    #expect(entry.by == nil && entry.note == "Femke: rare; votes: no 2")
    #expect(entry.note.map(HandCount.all)?.count == 1)
  }

  @Test func theSameAnswerKeepsTheName() throws {
    #expect(try entry(["6"]).by == "Femke")
    #expect(try entry([""]).by == "Femke")
  }

  @Test func whatWasNotedBeforeIsNobodysWhoAnswersLater() throws {
    let text = "hitl: 1\nworkflow: {name: R}\nparticipants: [Ann, Bo]\n"
    let held = try hold(text, [":note half are skis", "b @Bo"])
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(entry.by == "Bo" && entry.note == "In the meeting: half are skis")
  }

  @Test func aVoteNamesNobodyWhoOnlySpoke() throws {
    let text = "hitl: 1\nworkflow: {name: R}\nparticipants: [Ann, Bo, Cy]\ndecider: Ann\n"
    let held = try hold(
      text, [":vote b a b", ":note ski bags @Bo", "b", "no", ":quit", "no"])
    let entry = try #require(held.sheet.entries["predictability"])
    #expect(entry.note == "Bo: ski bags" && entry.by == nil && entry.decidedBy == "Ann")
  }

  @Test func aStrangerBehindANoteIsAskedAbout() throws {
    let asked = try hold(Self.file, [":note as it is @Zoe", ""])
    #expect(asked.script.labels.contains("who>"))
    #expect(asked.sheet.entries["predictability"]?.note == "Zoe: as it is")
    let text = try hold(Self.file, [":note write to @support", "no"])
    #expect(text.sheet.entries["predictability"]?.note == "write to @support")
    let goesOn = try hold(Self.file, [":note as @Bo said it is"])
    #expect(goesOn.sheet.entries["predictability"]?.note == "as @Bo said it is")
  }

  @Test(arguments: [("From the mailbox.", "a; b"), ("etc..", "x")])
  func remarksAreJoined(_ first: String, _ second: String) {
    let joined = SpokenNote.joined(first, second)
    #expect(!joined.contains(".;") || first.hasSuffix(".."))
    #expect(joined.hasSuffix("; \(second)"))
  }
}
