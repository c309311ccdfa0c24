// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import ShippedContent
import Testing

@testable import Imports

struct ColumnTests {
  private func names() throws -> ColumnNames { ColumnNames(try Shipped.base.get()) }

  @Test(arguments: [
    "volume_per_day", "Volume per day", "VOLUME_PER_DAY", " volume_per_day ",
    "volume_per_day (cases per day)", "How many cases arrive on an ordinary working day?",
    "38. How many cases arrive on an ordinary working day",
    "how many cases  arrive on an\nordinary working day?",
  ])
  func aQuestionIsKnownByItsIdAndItsWords(_ name: String) throws {
    #expect(try names().target(of: name) == .answer("volume_per_day", .answer))
  }

  @Test(arguments: ["volume", "volume per", "volume_per_day.notes", "Department", "", "?"])
  func otherNamesAreNotKnown(_ name: String) throws {
    #expect(try names().target(of: name) == nil)
  }

  @Test func workflowsAndPartsHaveColumns() throws {
    let names = try names()
    #expect(names.target(of: "Name") == .field(.name))
    #expect(names.target(of: "workflow.id") == .field(.id))
    #expect(names.target(of: "Assessed on") == .field(.assessedOn))
    for part in AnswerPart.allCases where part != .answer {
      #expect(names.target(of: "empathy.\(part.rawValue)") == .answer("empathy", part))
    }
  }

  @Test func everyQuestionHasAColumnOfItsOwn() throws {
    let names = try names()
    for question in try Shipped.base.get().questions {
      #expect(names.target(of: question.id) == .answer(question.id, .answer))
      #expect(names.target(of: question.ask) == .answer(question.id, .answer))
    }
  }

  @Test(arguments: [0, 20, 21, 900])
  func aMapForManyFilesTellsTheFirstThatAreNotThere(_ count: Int) throws {
    let others = (0..<count).map { "  other \($0) column: skip\n" }.joined()
    let read = try spreadsheet(
      "name,empathy\nR,a\n", map: "hitl: 1\ncolumns:\n  name: name\n\(others)")
    #expect(!read.diagnostics.hasErrors)
    #expect(read.diagnostics.count == (count > 20 ? 21 : count))
    if count > 20 {
      #expect(read.diagnostics.last?.message.contains("none of \(count - 20) other") == true)
    }
  }

  @Test(arguments: [(1_000, false), (1_001, true), (20_000, true)])
  func aMapHasAnEnd(_ count: Int, _ isTooLong: Bool) throws {
    let entries = (0..<count).map { "  c\($0): skip\n" }.joined()
    let map = ColumnMap(file("hitl: 1\ncolumns:\n\(entries)", name: "map.yaml"), names: try names())
    #expect(map.diagnostics.hasErrors == isTooLong && map.diagnostics.count == (isTooLong ? 1 : 0))
    #expect(map.entries.count == min(count, 1_000))
  }

  @Test func aSlipIsAskedBack() throws {
    let slip = try spreadsheet("name,volume_per_dya\nR,1\n")
    #expect(
      slip.diagnostics.map(\.description) == [
        "candidates.csv:1:6: error: unknown column 'volume_per_dya'; did you mean "
          + "'volume_per_day'? If not, leave it out with --map and 'skip'"
      ])
  }

  @Test func aColumnThatIsNotReadIsNamedWithItsRows() throws {
    let read = try spreadsheet("name,Department,,empathy\nR,Ops,,a\nS,,x,a\n\nT,Ops,,b\n")
    #expect(!read.diagnostics.hasErrors)
    #expect(
      read.diagnostics.map(\.message) == [
        "column B ('Department') is not read: rows 2, 5",
        "column C, which has no name, is not read: row 3",
      ])
  }

  @Test(arguments: [
    "name,empathy,name\n", "name,empathy,How much do tone and empathy matter here?\n",
    "name,workflow\n",
  ])
  func twoColumnsOfOneKindAreAnError(_ head: String) throws {
    let read = try spreadsheet(head + "R,a,b\n")
    #expect(read.diagnostics.contains { $0.message.contains("says the same as column") })
  }

  @Test func aHeadNeedsNames() throws {
    #expect(
      try spreadsheet("empathy\na\n").diagnostics.map(\.message) == [
        "no column has the names of the workflows"
      ])
    #expect(try !spreadsheet("id,empathy\nr,a\n").diagnostics.hasErrors)
    #expect(
      try spreadsheet("Refunds,a\nLoans,b\n").diagnostics.first?.message
        == "the first row names no column that is known")
    #expect(
      try spreadsheet("name,empathy\n").diagnostics.map(\.message) == [
        "there is no row below the head"
      ])
  }

  @Test func aMapSaysWhichColumnIsWhat() throws {
    let map = """
      hitl: 1
      columns:
        Process: name
        "Cases / day": volume_per_day
        Warmth: How much do tone and empathy matter here?
        Department: skip
        error_impact: skip
      """
    let read = try spreadsheet(
      "Process,Cases / day,warmth,Department,error_impact\nR,12,a,Ops,c\n", map: map)
    #expect(read.diagnostics.isEmpty)
    let found = try workflows(
      "Process,Cases / day,warmth,Department,error_impact\nR,12,a,Ops,c\n", map: map)
    #expect(found.map(\.name) == ["R"])
    #expect(found[0].value("volume_per_day") == number("12"))
    #expect(found[0].value("empathy") == .letter(.a) && found[0].value("error_impact") == nil)
  }

  @Test func aColumnOfTheMapThatIsNotThereIsTold() throws {
    let read = try spreadsheet(
      "name,empathy\nR,a\n", map: "hitl: 1\ncolumns: {Proces: name, Empaty: empathy}\n")
    #expect(
      read.diagnostics.map(\.description) == [
        "map.yaml:2:19: warning: candidates.csv has no column 'Proces'",
        "map.yaml:2:33: warning: candidates.csv has no column 'Empaty'; did you mean 'empathy'?",
      ])
  }

  @Test(arguments: ["a list\n", "- columns\n", "1\n"])
  func whatIsNoMapIsToldOnce(_ text: String) throws {
    let map = ColumnMap(file(text, name: "m.yaml"), names: try names())
    #expect(map.diagnostics.count == 1)
    #expect(
      map.diagnostics[0].description.hasPrefix(
        "m.yaml:1:1: error: a map of columns must be a mapping, not "))
  }

  @Test func mistakesOfAMapAreToldTogether() throws {
    let map = ColumnMap(
      file("columns: {A: volum_per_day, B: [x], C: empathy, c: name}\nmore: 1\n", name: "m.yaml"),
      names: try names())
    let said = map.diagnostics.map(\.description)
    #expect(said.count == 5 && said.allSatisfy { $0.hasPrefix("m.yaml:") })
    #expect(said.contains { $0.contains("did you mean 'volume_per_day'?") })
    #expect(said.contains { $0.contains("are one name") })
  }
}
