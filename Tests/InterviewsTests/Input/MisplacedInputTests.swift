// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Interviews

/// What is typed where it cannot be meant is answered with what is asked there.
struct MisplacedInputTests {
  private func refusal(_ line: String, of id: String) throws -> InputRefusal? {
    let question = try #require(try Shipped.base.get().question(id))
    do throws(InputRefusal) {
      _ = try AnswerInput.read(line, for: question, participants: [], today: today)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["predictability", "affects_person", "domain", "volume_per_day"])
  func nothingIsNoAnswerInQuotes(id: String) throws {
    let refusal = try #require(try refusal("", of: id))
    #expect(!refusal.message.contains("''") && !refusal.message.contains("“”"))
  }

  @Test(
    arguments: [
      ("150 %", "15 %"), ("150", "15 %"), ("15", "15 %"), ("1.5", "1.5 %"), ("1.5%", nil),
    ] as [(String, String?)])
  func aShareAboveAllIsNoPercentage(line: String, example: String?) throws {
    let refusal = try refusal(line, of: "error_rate_today")
    #expect(refusal?.example == example)
    #expect(refusal.map { $0.message.contains(line) } ?? true)
  }

  @Test func whatNobodyTypedIsNotOutOfRange() throws {
    let refusal = try #require(try refusal("380-420", of: "peak_days_per_year"))
    #expect(refusal.message.contains("380-420") && !refusal.message.contains("400 "))
    #expect(
      try #require(try self.refusal("400", of: "peak_days_per_year")).message.hasPrefix("400 "))
  }

  private static let voted = """
    hitl: 1
    workflow: {name: Refunds}
    participants: [Ann, Bo, Cy]
    decider: Ann

    """

  @Test(arguments: [("c", 1), ("B", 1), ("c is rare", 0), ("yes", 0), ("", 0)])
  func aLetterIsNoReason(line: String, refusals: Int) throws {
    let held = try hold(Self.voted, [":vote b b c", "b", line])
    #expect(held.script.labels.contains("reason>"))
    #expect(held.script.refusals.count == refusals)
    let reason = held.sheet.entries["predictability"]?.dissent.first?.reason
    #expect(reason == (line == "c is rare" ? line : nil))
  }

  @Test func enterSettlesNothingWhereSomebodyDecides() throws {
    let held = try hold(Self.voted, [":vote b b c", "", ""])
    #expect(held.script.labels.last == "decide>")
    let refusal = try #require(held.script.refusals.first)
    #expect(held.script.refusals.count == 1 && !refusal.message.contains("''"))
  }

  @Test(arguments: ["plan", "quit", "list"])
  func aCommandNeedsItsColon(line: String) throws {
    for aside in [Aside.deadlines, .conditions] {
      var interview = Interview(
        try answerSheet(Self.voted), options: InterviewOptions(today: today), prompter: Script([]),
        host: Memory())
      let refusal = #expect(throws: InputRefusal.self) {
        _ = try AsideStop(aside: aside).take(line, in: &interview)
      }
      #expect(refusal?.example?.hasPrefix(":") == true)
    }
  }

  @Test(arguments: ["peaks", "deadlines"])
  func whatNoQuestionAsksCanBeGoneTo(place: String) throws {
    let held = try hold(wholeAnswers, [":goto verdict", ":goto \(place)", ""])
    #expect(held.script.refusals.isEmpty && held.script.labels.last == "verdict>")
    #expect(held.script.labels.contains(place == "peaks" ? "peaks>" : "deadline>"))
  }

  @Test func aDayThatHasPassedIsAskedAbout() throws {
    let kept = try hold(wholeAnswers, [":goto start_date", "1 Jan 2020", "yes"])
    #expect(kept.script.labels.contains("right>"))
    #expect(
      kept.sheet.entries["start_date"]?.value == .date(try #require(CalendarDate("2020-01-01"))))
    let other = try hold(wholeAnswers, [":goto start_date", "2020-01-01", "2027-02-01"])
    #expect(
      other.sheet.entries["start_date"]?.value == .date(try #require(CalendarDate("2027-02-01"))))
    for day in ["2027-02-01", "\(today)"] {
      let held = try hold(wholeAnswers, [":goto start_date", day])
      #expect(!held.script.labels.contains("right>"))
    }
  }
}

/// What is not known yet is counted apart from what is answered.
struct AnswerCountTests {
  @Test func theyAddUp() throws {
    let held = try hold(
      wholeAnswers.replacing("empathy: b", with: "empathy: \"?\""),
      [":goto handling_minutes", "?", ":quit"],
      defaults: "answers: {currency: EUR, hourly_cost: {answer: \"?\", ask: Data team}}\n"
    ) { $0.isQuick = true }
    let farewell = try #require(
      held.script.screens.lazy.compactMap { screen -> FarewellScreen? in
        if case .farewell(let screen) = screen { screen } else { nil }
      }.first)
    #expect(farewell.unknown == 3 && farewell.answered + farewell.unknown <= farewell.total)
    let opening = try #require(
      held.script.screens.lazy.compactMap { screen -> OpeningScreen? in
        if case .opening(let screen) = screen { screen } else { nil }
      }.first)
    #expect(opening.answered + opening.unknown + opening.unanswered == opening.total)
  }

  @Test func aVoteThatEndsOpenStandsInTheMinutes() throws {
    let text = "hitl: 1\nworkflow: {name: R}\nparticipants: [Ann, Bo]\ndecider: Ann\n"
    let held = try hold(text, [":vote a c", "?", "", ":minutes"])
    let answer = try #require(held.memory.minutes.last?.answers.first)
    #expect(answer.answer == nil && answer.rounds.map(\.figures) == ["a 1, c 1"])
  }
}
