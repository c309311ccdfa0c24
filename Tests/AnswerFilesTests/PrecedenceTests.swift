// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing
import Values

/// Command line → answer file → defaults file → the question's default.
@Suite struct PrecedenceTests {
  private let shared = "hitl: 1\nanswers: {hours: 10, owner: Shared}\n"

  private func hours(in file: AnswerFile) -> String? {
    if case .number(let number)? = file.value(of: "hours") { number.text } else { nil }
  }

  @Test func questionDefaultComesLast() throws {
    let file = try file(answers())
    #expect(hours(in: file) == "8")
    #expect(file.answers["hours"]?.origin == .questionnaire)
    #expect(file.answers["owner"] == nil)
  }

  @Test func defaultsFileGoesBeforeTheQuestion() throws {
    let file = try file(answers(), defaults: shared)
    #expect(hours(in: file) == "10")
    #expect(file.answers["hours"]?.origin == .defaults)
    #expect(file.value(of: "owner") == .text("Shared"))
  }

  @Test func answerFileGoesBeforeDefaults() throws {
    let file = try file(answers("  hours: 12\n"), defaults: shared)
    #expect(hours(in: file) == "12")
    #expect(file.answers["hours"]?.origin == .answerFile)
    #expect(file.value(of: "owner") == .text("Shared"))
  }

  @Test func commandLineGoesFirst() throws {
    let file = try file(answers("  hours: 12\n"), defaults: shared, set: ["hours=14"])
    #expect(hours(in: file) == "14")
    #expect(file.answers["hours"]?.origin == .commandLine)
  }

  @Test func laterOverrideWins() throws {
    #expect(hours(in: try file(answers(), set: ["hours=14", "hours=16"])) == "16")
  }

  /// Not known yet is an answer: it hides what comes after it.
  @Test func notKnownYetGoesBeforeDefaults() throws {
    let file = try file(answers("  hours: \"?\"\n"), defaults: shared)
    #expect(file.value(of: "hours") == .unknown)
  }

  /// A required answer may come from anywhere.
  @Test func requiredAnswerFromElsewhere() throws {
    let text = "hitl: 1\nanswers: {impact: b}\n"
    #expect(
      try file(text, defaults: "hitl: 1\nanswers: {person: no}\n").value(of: "person")
        == .yesNo(false))
    #expect(try file(text, set: ["person=no"]).value(of: "person") == .yesNo(false))
    #expect(messages(try checked(text)) == ["no answer to 'person', which is required"])
  }

  @Test func valuesOnTheCommandLineAreReadLikeYAML() throws {
    let file = try file(
      answers(), set: ["places=[uk, eu]", "owner=\"a: b\"", "start=2027-01-04", "hours=?"])
    #expect(file.value(of: "places") == .choices(["eu", "uk"]))
    #expect(file.value(of: "owner") == .text("a: b"))
    #expect(file.value(of: "start") == CalendarDate("2027-01-04").map(AnswerValue.date))
    #expect(file.value(of: "hours") == .unknown)
  }

  @Test func aTextOnTheCommandLineStaysAsItIs() throws {
    for text in ["Team #1: finance, claims", "[a, b]", "yes", "*", "it's", "a \"b\""] {
      #expect(try file(answers(), set: ["owner=\(text)"]).value(of: "owner") == .text(text))
    }
  }

  @Test func overrideNeedsAName() {
    #expect(AnswerOverride("hours") == nil)
    #expect(AnswerOverride("=8") == nil)
    #expect(AnswerOverride("owner=a=b")?.question == "owner")
  }

  @Test func mistakesInOverrides() throws {
    #expect(
      messages(try checked(answers(), set: ["hour=8", "person=maybe"]))
        == ["unknown question 'hour'", "the answer to 'person' cannot be 'maybe'"])
  }
}
