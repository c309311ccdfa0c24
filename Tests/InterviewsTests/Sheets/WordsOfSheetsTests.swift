// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import ShippedContent
import Testing

@testable import Interviews

private let printed = """
  # Automation decision

  Workflow: ________  Name: ______  Date: ______

  ### 1. \(ask("volume_per_day"))

  Answer (cases per day): ______________________________

  Note: ____________________________________

  ### 2. \(ask("error_cost"))

  Answer (per error): ______________________________

  Note: ____________________________________
  """

private func ask(_ id: String) -> String {
  (try? Shipped.base.get().question(id)?.ask) ?? id
}

private func sheet(
  _ name: String, cases: String = "", cost: String = "", hidesPrivate: Bool = false
) throws -> FilledSheet {
  let text =
    printed
    .replacing("Name: ______", with: "Name: \(name)")
    .replacing("(cases per day): ______________________________", with: "(cases per day): \(cases)")
    .replacing("(per error): ______________________________", with: "(per error): \(cost)")
  return FilledSheet(
    markdown: text, file: "\(name).md", questionnaire: try Shipped.base.get(), printed: printed,
    today: today, hidesPrivate: hidesPrivate)
}

@Suite("What people wrote on their sheets")
struct WordsOfSheetsTests {
  private func note(_ sheets: [FilledSheet]) throws -> String? {
    FilledSheets(sheets, questionnaire: try Shipped.base.get()).notes["volume_per_day"]
  }

  @Test("stands in the note as it was written, with its unit")
  func written() throws {
    let hana = try sheet("Hana Sato", cases: "300-400 a month")
    #expect(
      try note([hana, try sheet("David Okoro", cases: "about 15")])
        == "Hana Sato: 300-400 a month; David Okoro: about 15")
    #expect(
      try note([hana, try sheet("David Okoro", cases: "15")])
        == "Hana Sato: 300-400 a month; David Okoro: 15")
  }

  @Test("is an estimate also in an answer file, and no note beside it")
  func file() throws {
    let text =
      "hitl: 1\nworkflow: {name: R}\nparticipants: [Dave]\nanswers:\n"
      + "  volume_per_day: {answer: 15, note: \"an estimate; mostly Mondays\"}\n"
    let dave = FilledSheet(try answerSheet(text))
    #expect(dave.remarks["volume_per_day"] == "an estimate")
    #expect(dave.notes["volume_per_day"] == "mostly Mondays")
    #expect(
      try note([try sheet("Hana", cases: "20"), dave])
        == "Hana: 20; Dave: about 15; Dave: mostly Mondays")
  }

  @Test(
    "of a private figure is told where nobody else looks on, and nowhere else",
    arguments: [
      (false, true), (true, false),
    ])
  func hidden(hidesPrivate: Bool, isTold: Bool) throws {
    let hana = try sheet("Hana", cost: "1.900", hidesPrivate: hidesPrivate)
    #expect(hana.answers["error_cost"] == nil && hana.unread.count == 1)
    #expect(hana.unread[0].description.contains("1.900") == isTold)
    #expect(
      hana.unread[0].location?.line != nil && hana.unread[0].message.contains(ask("error_cost")))
    let two = FilledSheets(
      [try sheet("Hana", cost: "1900"), try sheet("Dave", cost: "2100")],
      questionnaire: try Shipped.base.get(), hidesPrivate: hidesPrivate)
    #expect(two.remarks.contains { $0.description.contains("2100") } == isTold)
    // The figure itself is kept all the same.
    #expect(two.notes["error_cost"]?.contains("2100") == true)
  }

  @Test("leaves a figure that everybody may see in the words", arguments: [true, false])
  func shown(hidesPrivate: Bool) throws {
    let hana = try sheet("Hana", cases: "1.900", hidesPrivate: hidesPrivate)
    #expect(hana.unread.first?.description.contains("1.900") == true)
  }
}

@Suite("A question mark in an answer file that is imported")
struct FilledInUnknownTests {
  private func letters(_ head: String, _ answer: String) throws -> [String: Letter?] {
    let text =
      "hitl: 1\nworkflow: {name: R\(head)}\nanswers:\n  predictability: a\n"
      + "  error_impact: \(answer)\n"
    return FilledSheet(try answerSheet(text)).letters(to: try Shipped.base.get())
  }

  @Test(
    "is no vote where an import has put it there",
    arguments: [
      "\"?\"", "{answer: \"?\", note: \"odd; on the sheet, and not taken: 'b/c'\"}",
      "{answer: \"?\", note: \"written here, and not taken: 'd'\"}",
    ])
  func filledIn(answer: String) throws {
    #expect(try letters("", answer).keys.sorted() == ["predictability"])
  }

  @Test(
    "is a vote where somebody said it",
    arguments: [
      (", assessed_on: 2026-11-20", "\"?\""), ("", "{answer: \"?\", ask: Lab IT}"),
      ("", "{answer: \"?\", note: lab IT would know}"), ("", "{answer: \"?\", by: Hana}"),
    ])
  func said(head: String, answer: String) throws {
    #expect(try letters(head, answer).keys.sorted() == ["error_impact", "predictability"])
  }
}
