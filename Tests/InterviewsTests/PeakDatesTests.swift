// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Testing
import Values

@testable import Interviews

private let peaked = """
  hitl: 1
  workflow: {name: Refunds, assessed_on: 2026-11-25}
  participants: [Ann, Bo]
  answers: {predictability: b, peak_days_per_year: 3}
  peak_dates: {answer: "?", note: the weeks are known, ask: Ann}  # ours

  """

@Suite("Peak days on one line")
struct PeakDatesInputTests {
  private let calendar = WorkCalendar(
    weekdays: [0, 1, 2, 3, 4], holidays: Set([CalendarDate("2026-12-25")].compactMap(\.self)))

  private func read(_ line: String, known: [String] = []) throws -> PeakDatesInput {
    try PeakDatesInput.read(
      line, known: known.compactMap { CalendarDate($0) }, today: today, calendar: calendar)
  }

  @Test(
    "are days and ranges, of which days off are left out",
    arguments: [
      ("27 Nov", ["2026-11-27"], 0), ("2026-11-27, 2 Jan 2027", ["2026-11-27", "2027-01-02"], 0),
      ("Nov 27, 2026; Dec 1, 2026", ["2026-11-27", "2026-12-01"], 0),
      ("21 Dec to 22 Dec", ["2026-12-21", "2026-12-22"], 0),
      ("24 to 28 Dec", ["2026-12-24", "2026-12-28"], 3),
      ("24-28 Dec", ["2026-12-24", "2026-12-28"], 3),
      ("Dec 24 - 28", ["2026-12-24", "2026-12-28"], 3),
      ("24. - 28.12.", ["2026-12-24", "2026-12-28"], 3),
      ("2026-12-21 to 22", ["2026-12-21", "2026-12-22"], 0),
      ("2026-12-21..2026-12-22", ["2026-12-21", "2026-12-22"], 0),
      ("31 Dec to 1 Jan", ["2026-12-31", "2027-01-01"], 0),
      ("1 Dec, 30 Nov, 1 Dec", ["2026-11-30", "2026-12-01"], 0),
    ])
  func days(line: String, dates: [String], daysOff: Int) throws {
    let read = try read(line)
    #expect(read.dates.map(\.description) == dates)
    #expect(read.daysOff == daysOff)
  }

  @Test(
    "that are none, have passed, end before they begin, or are too many are refused",
    arguments: [
      "soon", "12", "2026-11-24", "24 to 12", "2026-12-28 to 2026-12-24", "5/11/2026",
      "2026-12-01 to 2027-12-02", "28 Nov to 29 Nov", ",",
    ])
  func refused(line: String) {
    #expect(throws: InputRefusal.self) { try read(line) }
  }

  @Test(
    "that have just passed are told, as the next ones count",
    arguments: [
      ("24 Nov", ["2027-11-24"]), ("26 Oct", ["2027-10-26"]), ("24 Oct", []),
      ("27 Nov", []), ("2027-11-24", []), ("24 Nov 2027", []),
    ])
  func passed(line: String, days: [String]) throws {
    #expect(try read(line).passed.map(\.description) == days)
  }

  @Test("A year of them is taken, and not a day more")
  func year() throws {
    let every = WorkCalendar(weekdays: Set(0...6), holidays: [])
    let read = try PeakDatesInput.read(
      "2026-12-01 to 2027-12-01", today: today, calendar: every)
    #expect(read.dates.count == 366)
    #expect(throws: InputRefusal.self) {
      try PeakDatesInput.read(
        "2026-12-01 to 2027-12-01, 2028-01-03", today: today, calendar: every)
    }
  }

  @Test("A day that has passed may stay where it was said before")
  func known() throws {
    #expect(try read("2026-11-02, 27 Nov", known: ["2026-11-02"]).dates.count == 2)
    #expect(throws: InputRefusal.self) { try read("2026-11-02, 27 Nov") }
  }

  @Test(
    "are read again as they are typed",
    arguments: [
      "2026-11-27", "2026-11-27 to 2026-11-30", "2026-11-28, 2026-11-30",
      "2026-12-24 to 2026-12-28, 2027-01-04",
    ])
  func typed(line: String) throws {
    #expect(PeakDatesInput.typed(try read(line).dates, calendar: calendar) == line)
  }
}

@Suite("The days on which more cases arrive")
struct PeakDatesTests {
  private func peaks(in held: Held) -> [SaidPeaks] {
    held.script.screens.compactMap {
      if case .notice(.peaks(let peaks)) = $0 { peaks } else { nil }
    }
  }

  private func asked(_ lines: [String]) throws -> Held {
    // Past the question about the cases of a peak day.
    try hold(wholeAnswers, [""] + lines)
  }

  @Test("are asked for behind the figure that counts them, and said back with what does not fit")
  func conflict() throws {
    let held = try asked(["2", "30 Nov to 2 Dec"])
    #expect(held.script.labels.contains("peaks>") && held.script.refusals.isEmpty)
    #expect(held.sheet.particulars.peakDates?.value?.count == 3)
    let said = try #require(peaks(in: held).first)
    #expect(said.count == 3 && said.inYear == 3 && said.said == 2 && said.differs)
    #expect(held.sheet.problems.isEmpty)
    #expect(try !#require(peaks(in: asked(["3", "30 Nov to 2 Dec"])).first).differs)
  }

  @Test(
    "are not asked for where no day stands out, nor where nobody said so", arguments: ["0", ""])
  func noPeaks(days: String) throws {
    #expect(try !asked([days, "", ""]).script.labels.contains("peaks>"))
  }

  @Test("are not known to the room: somebody finds out, by the day that was typed")
  func unknown() throws {
    let held = try asked(["2", "?", "Ben by 2026-12-04", "Bo"])
    let peaks = try #require(held.sheet.particulars.peakDates)
    #expect(peaks.value == nil && peaks.ask == "Bo")
    #expect(peaks.due?.description == "2026-12-04")
    #expect(held.script.labels.filter { $0 == "peaks>" }.count == 1)
    #expect(held.interview.minutes.tasks.contains { $0.kind == .peaks && $0.who == "Bo" })
  }

  @Test("can be typed at any prompt, keep their note, and lead back", arguments: [true, false])
  func command(isOneLine: Bool) throws {
    let held = try hold(
      peaked, isOneLine ? [":peaks 27 Nov, 1 Dec"] : [":peaks", "27 Nov, 1 Dec"])
    let text = try #require(held.memory.texts.last)
    #expect(text.contains("# ours") && text.contains("the weeks are known"))
    let peaks = try #require(held.sheet.particulars.peakDates)
    #expect(peaks.value?.count == 2 && peaks.ask == nil && peaks.note == "the weeks are known")
    #expect(held.script.labels.last == held.script.labels.first)
    #expect(held.interview.minutes.peakDays == "2026-11-27, 2026-12-01")
  }

  @Test("go away again with none, and stay with Enter")
  func none() throws {
    #expect(try hold(peaked, [":peaks none"]).sheet.particulars.peakDates == nil)
    let kept = try hold(peaked, [":peaks", ""])
    #expect(kept.memory.texts.isEmpty && kept.script.labels.last == kept.script.labels.first)
    let unknown = try hold(peaked, [":peaks ?", "Bo"])
    #expect(unknown.sheet.particulars.peakDates?.ask == "Bo")
    #expect(unknown.script.labels.last == unknown.script.labels.first)
  }

  @Test("are told where a count that is given later does not fit")
  func later() throws {
    let text = peaked.replacing("\"?\"", with: "[2026-11-27, 2026-12-01]")
    let held = try hold(text, [":goto peak_days_per_year", "1"])
    #expect(peaks(in: held).count == 1)
    #expect(try peaks(in: hold(text, [":goto peak_days_per_year", "2"])).isEmpty)
  }
}
