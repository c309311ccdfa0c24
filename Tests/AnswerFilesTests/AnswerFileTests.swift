// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Testing
import Values

@Suite struct AnswerFileTests {
  @Test func everyKindOfAnswer() throws {
    let file = try file(
      answers(
        "  owner: Head of operations\n  places: [uk, eu]\n  pattern: q\n  start: 2027-01-04\n"))
    #expect(file.value(of: "impact") == .letter(.b))
    #expect(file.value(of: "person") == .yesNo(false))
    #expect(file.value(of: "owner") == .text("Head of operations"))
    #expect(file.value(of: "places") == .choices(["eu", "uk"]))
    #expect(file.value(of: "pattern") == .choice("q"))
    #expect(file.value(of: "start") == CalendarDate("2027-01-04").map(AnswerValue.date))
  }

  @Test func noneChosenIsAnAnswer() throws {
    #expect(try file(answers("  places: []\n")).value(of: "places") == .choices([]))
    #expect(try file(answers("  places: uk\n")).value(of: "places") == .choices(["uk"]))
  }

  @Test func longForm() throws {
    let file = try file(
      answers(
        """
          owner:
            answer: "?"
            note: Nobody knew
            by: Team lead
            ask: Data team
            due: 2026-12-01
            decided_by: Head of operations

        """))
    let answer = try #require(file.answers["owner"])
    #expect(answer.value == .unknown)
    #expect([answer.note, answer.by, answer.ask] == ["Nobody knew", "Team lead", "Data team"])
    #expect(answer.due == CalendarDate("2026-12-01"))
    #expect(answer.decidedBy == "Head of operations")
    #expect(answer.location.line == 6)
  }

  @Test func votesAndDissent() throws {
    let file = try file(
      """
      hitl: 1
      answers:
        person: no
        impact:
          answer: b
          rounds:
            - votes: {Team lead: a, Compliance: "c", "Data team": "?"}
            - votes: {Team lead: b}
          dissent: [{who: Compliance, answer: c, reason: Too soon, accepts: yes}]
      """)
    let answer = try #require(file.answers["impact"])
    #expect(
      answer.rounds.map { $0.votes.map(\.participant) } == [
        ["Team lead", "Compliance", "Data team"], ["Team lead"],
      ])
    #expect(answer.rounds[0].votes.map(\.letter) == [.a, .c, nil])
    let dissent = try #require(answer.dissent.first)
    #expect([dissent.who, dissent.answer, dissent.reason] == ["Compliance", "c", "Too soon"])
    #expect(dissent.accepts == true)
  }

  @Test(arguments: ["impact", "person"])
  func notKnownYetAnswersARequiredQuestion(id: String) throws {
    let other = id == "impact" ? "person: no" : "impact: b"
    let level = id == "person" ? ", level: 1" : ""
    let file = try file("hitl: 1\nanswers: {\(id): \"?\", \(other)\(level)}\n")
    #expect(file.value(of: id) == .unknown)
  }

  @Test func everyMissingAnswerIsTold() throws {
    #expect(
      messages(try checked("hitl: 1\n"))
        == ["no answer to 'impact', which is required", "no answer to 'person', which is required"])
  }

  /// What was misread or misspelled is told once, not also as missing.
  @Test func misreadAnswerIsNotMissing() throws {
    #expect(
      messages(try checked("hitl: 1\nanswers: {impact: d, persn: no}\n")) == [
        "the answer to 'impact' cannot be 'd'", "unknown question 'persn' in answers",
      ])
  }

  @Test func remarksInShortAndLongForm() throws {
    let file = try file(
      answers(
        rest: """
          participants: [Ana, Bo]
          decider: Head of operations
          parking_lot: ["Who owns the list?"]
          actions: [{what: Get figures, who: Data team, due: 2026-12-01}]
          decisions: [{what: Start in January, by: Ana, date: 2026-11-22}]
          sign_off: [{name: Ana, role: Head, date: 2026-11-22}]

          """))
    #expect(file.participants == ["Ana", "Bo"])
    #expect(file.decider == "Head of operations")
    #expect(file.parkingLot.map(\.what) == ["Who owns the list?"])
    #expect(file.actions.map(\.who) == ["Data team"])
    #expect(file.actions.first?.due == CalendarDate("2026-12-01"))
    #expect(file.decisions.map(\.who) == ["Ana"])
    #expect(file.decisions.first?.due == CalendarDate("2026-11-22"))
    #expect(file.signOff.map(\.role) == ["Head"])
  }

  @Test(arguments: [("0.49", false), ("0.5", true), ("0.99", true), ("0.991", false)])
  func calibratedThreshold(text: String, isAllowed: Bool) throws {
    let result = try checked(answers(rest: "calibration: {threshold: \(text)}\n"))
    #expect((result.answerFile?.calibration?.threshold != nil) == isAllowed)
  }

  // MARK: Defaults

  @Test func defaultsHoldNothingButAnswers() throws {
    #expect(
      messages(try checked(answers(), defaults: "hitl: 1\nworkflow: {id: x}\n"))
        == ["unknown key 'workflow' in a defaults file"])
  }

  @Test func defaultsMayKnowMoreThanOneQuestionnaire() throws {
    let defaults = "hitl: 1\nanswers: {team_size: 4}\n"
    #expect(
      messages(try checked(answers(), defaults: defaults))
        == ["unknown question 'team_size' in the shared answers"])
    #expect(
      messages(try checked(answers(), defaults: defaults) { $0 == "team_size" }) == [])
  }
}
