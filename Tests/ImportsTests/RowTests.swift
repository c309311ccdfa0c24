// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import ShippedContent
import StrictYAML
import Testing

@testable import Imports
import Values

/// The one workflow of a table of two columns, the name and a question.
private func answered(_ question: String, _ cell: String) throws -> ImportedWorkflow {
  let quoted =
    "\""
    + cell.split(separator: "\"", omittingEmptySubsequences: false)
    .joined(separator: "\"\"") + "\""
  return try #require(try workflows("name,\(question)\nRefunds,\(quoted)\n").first)
}

struct RowTests {
  @Test(arguments: [
    ("error_impact", "b", AnswerValue.letter(.b)), ("error_impact", " B ", .letter(.b)),
    ("error_impact", "?", .unknown), ("affects_person", "Yes", .yesNo(true)),
    ("jurisdictions", "eu, uk", .choices(["eu", "uk"])), ("jurisdictions", "none", .choices([])),
    ("pattern", "escalation", .choice("escalation")), ("decision_owner", "Müller", .text("Müller")),
  ])
  func anAnswerIsRead(_ question: String, _ cell: String, _ value: AnswerValue) throws {
    let read = try answered(question, cell)
    #expect(read.value(question) == value && read.problems.isEmpty)
    #expect(read.notes.isEmpty)
  }

  @Test(arguments: [
    ("volume_per_day", "1,200", "1200", nil), ("volume_per_day", "6000/month", "286", "month"),
    ("target_error_rate", "15 %", "0.15", nil), ("handling_minutes", "2h", "120", nil),
    ("volume_per_day", "300-400", "350", "300 to 400"),
    ("volume_per_day", "about 400", "400", "an estimate"),
  ])
  func aFigureIsReadAsPeopleWriteIt(
    _ question: String, _ cell: String, _ value: String, _ note: String?
  ) throws {
    let read = try answered(question, cell)
    #expect(read.value(question) == number(value) && read.problems.isEmpty)
    #expect(read.notes.count == 1 && read.notes[0].message.contains("cell B2 (\(question))"))
    let kept = read.entries[question]?.note
    #expect(note.map { kept?.contains($0) == true } ?? (kept == nil))
  }

  @Test func anUnclearFigureIsAskedBackWithBothReadings() throws {
    let read = try answered("volume_per_day", "1.200")
    #expect(read.value("volume_per_day") == nil)
    #expect(
      read.problems.map(\.description) == [
        "candidates.csv:2:9: error: cell B2 (volume_per_day) is not taken: “1.200” can be 1.2 or "
          + "1,200; write it like this: 1200, or 1.2"
      ])
  }

  @Test(arguments: [
    ("error_impact", "d"), ("error_impact", "b @Ann"), ("affects_person", "Ja"),
    ("volume_per_day", "many"), ("volume_per_day", "-1"), ("jurisdictions", "eu, atlantis"),
    ("start_date", "5/11/2026"), ("start_date", "soon"), ("decision_owner", "#REF!"),
    ("volume_per_day", "#DIV/0!"), ("decision_owner", "A\u{7}"), ("volume_per_day.due", "soon"),
    ("id", "../up"), ("id", "index"), ("error_impact.by", "Ann"),
  ])
  func whatIsNotTakenIsAnErrorAtItsCell(_ column: String, _ cell: String) throws {
    let read = try answered(column, cell)
    #expect(read.problems.count == 1 && read.problems.hasErrors)
    #expect(read.problems[0].location == SourceLocation(file: "candidates.csv", line: 2, column: 9))
    #expect(read.problems[0].message.hasPrefix("cell B2 (\(column)) is not taken: "))
    #expect(read.entries.isEmpty)
  }

  @Test(arguments: [("error_impact", "d"), ("affects_person", "Ja"), ("pattern", "any")])
  func noAnswerIsProposedForAnother(_ question: String, _ cell: String) throws {
    #expect(try answered(question, cell).problems.map(\.remedy) == [nil])
  }

  @Test(arguments: ["", "   ", "\u{A0}", "\n"])
  func anEmptyCellSaysNothing(_ cell: String) throws {
    let read = try answered("volume_per_day", cell)
    #expect(read.entries.isEmpty && read.problems.isEmpty)
  }

  @Test func whatIsSaidBesideAnAnswerIsKept() throws {
    let read = try workflows(
      "name,empathy,empathy.note,empathy.by,override_rate.ask,override_rate.due,domain.note\n"
        + "R,b,\"tone, mostly\",Ann,Data team,1 Dec 2026,unclear\n")[0]
    #expect(read.problems.isEmpty)
    let empathy = try #require(read.entries["empathy"])
    #expect(empathy.value == .letter(.b) && empathy.note == "tone, mostly" && empathy.by == "Ann")
    let rate = try #require(read.entries["override_rate"])
    #expect(rate.value == .unknown && rate.ask == "Data team")
    #expect(rate.due == CalendarDate("2026-12-01"))
    #expect(read.entries["domain"]?.note == "unclear" && read.value("domain") == nil)
  }

  @Test func rowsWithoutANameAndRowsThatAreTooLongAreErrors() throws {
    let read = try workflows("name,empathy\n,a\nR,a,more\nS,a,\n")
    #expect(
      read.map { $0.problems.map(\.message) } == [
        ["row 2 has no name"], ["row 3 has 3 cells, and the head has 2"], [],
      ])
  }

  @Test func shortRowsCountAsEmptyAndAreTold() throws {
    let read = try spreadsheet("name,empathy,domain\nR\nS,a,\nT,a\n")
    #expect(
      read.diagnostics.map(\.message) == [
        "rows 2, 4 end before the last column; the cells that are not there count as empty"
      ])
    #expect(try workflows("name,empathy,domain\nR\n").map(\.name) == ["R"])
  }

  @Test func rowsHaveALimit() throws {
    let most = "name\n" + String(repeating: "R\n", count: TableLimits.rows)
    #expect(try !spreadsheet(most).diagnostics.hasErrors)
    #expect(throws: TableProblem.self) { try spreadsheet(most + "\n\nR\n") }
  }

  @Test func theFileSaysWhatTheRowSaysAndAsksForTheRest() throws {
    let questionnaire = try Shipped.base.get()
    let row = try workflows(
      "name,description,assessed_on,empathy,empathy.note,volume_per_day\n"
        + "\"Refunds: \"\"all\"\" #1\",\"line one\nline two\",2026-11-22,a,\"- yes\",6000/month\n")[
        0]
    let sheet = try row.sheet(
      id: "refunds", at: "out/refunds.yaml", questionnaire: questionnaire, shared: FolderAnswers())
    let result = AnswerFileDraft(file(sheet.text, name: "out/refunds.yaml"))
      .checked(against: questionnaire)
    #expect(result.diagnostics.isEmpty)
    let read = try #require(result.answerFile)
    #expect(read.workflow.name == "Refunds: \"all\" #1" && read.workflow.id == "refunds")
    #expect(read.workflow.description == "line one\nline two")
    #expect(read.workflow.assessedOn == CalendarDate("2026-11-22"))
    #expect(read.answers["empathy"]?.note == "- yes")
    #expect(read.value(of: "volume_per_day") == number("286"))
    let open = questionnaire.questions.filter { read.value(of: $0.id) == .unknown }.map(\.id)
    #expect(open.count == 13 && open.contains("jurisdictions") && !open.contains("empathy"))
  }

  @Test func whatTheFolderSaysIsNotAskedForAgain() throws {
    let questionnaire = try Shipped.base.get()
    let shared = DefaultsFile(file("hitl: 1\nanswers: {jurisdictions: [eu]}\n", name: "d.yaml"))
      .answers(to: questionnaire)
    let sheet = try workflows("name\nRefunds\n")[0].sheet(
      id: "refunds", at: "refunds.yaml", questionnaire: questionnaire, shared: shared)
    #expect(!sheet.text.contains("jurisdictions") && sheet.text.contains("affects_person: \"?\""))
  }

  @Test func idsAreMadeFromNamesNoTwoAlike() throws {
    let rows = try workflows("name,id\nRefunds,\nrefunds,\nLoans,refunds-2\nX,REFUNDS-2\nÄ,\n")
    var naming = WorkflowNaming()
    for row in rows { if let id = row.id { naming.reserve(id, at: row.source.place) } }
    let named = rows.map { naming.id(of: $0) }
    #expect(named.map(\.id) == ["refunds", "refunds-3", "refunds-2", nil, "ae"])
    #expect(named.map { $0.problems.map(\.severity) } == [[], [.warning], [], [.error], []])
  }
}
