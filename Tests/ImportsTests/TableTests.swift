// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML
import Testing

@testable import Imports

/// All rows of a text, head included, taken apart at commas.
private func rows(_ text: String) throws -> [[String]] {
  var scanner = TableScanner(file(text), from: 0, separator: .comma)
  var rows: [[String]] = []
  while let row = try scanner.next() { rows.append(row.cells.map(\.text)) }
  return rows
}

private func problem(_ text: String) -> String? {
  do {
    _ = try rows(text)
    return nil
  } catch {
    return (error as? TableProblem)?.diagnostic.description
  }
}

struct TableScannerTests {
  @Test(arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,\n,b", [["a", ""], ["", "b"]]),
    ("a,b,", [["a", "b", ""]]),
    ("\n\na", [[""], [""], ["a"]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"say \"\"no\"\"\",c", [["say \"no\"", "c"]]),
    ("\"a\r\nb\nc\rd\",e\nf", [["a\nb\nc\nd", "e"], ["f"]]),
    ("\"\",\"\"\"\"", [["", "\""]]),
    ("5\" pipe,b", [["5\" pipe", "b"]]),
    (" a , b ", [[" a ", " b "]]),
    ("é,😀\n", [["é", "😀"]]),
  ])
  func textIsTakenApart(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func cellsKnowTheirPlace() throws {
    var scanner = TableScanner(file("ä,\"x\ny\",z\nq"), from: 0, separator: .comma)
    let first = try #require(try scanner.next())
    #expect(first.cells.map(\.line) == [1, 1, 2])
    #expect(first.cells.map(\.column) == [1, 3, 4])
    let second = try #require(try scanner.next())
    #expect(second.number == 2 && second.cells.map(\.line) == [3])
  }

  @Test func whatTheRulesLeaveOpenIsRefused() {
    #expect(
      problem("a,\"b\nc")?.contains("candidates.csv:1:3: error: a quote that is never") == true)
    #expect(
      problem("a\n\"b\"c,d")?.contains("candidates.csv:2:4: error: text behind the quote") == true)
    #expect(problem("a, \"b\"")?.contains("candidates.csv:1:3: error: a space before") == true)
  }

  @Test func aCellHasALimit() throws {
    let longest = String(repeating: "ä", count: TableLimits.cell)
    #expect(try rows(longest) == [[longest]])
    #expect(try rows("\"\(longest)\"") == [[longest]])
    #expect(problem(longest + "x")?.contains("32,767 characters") == true)
    #expect(problem("\"\(longest)x\"")?.contains("32,767 characters") == true)
  }

  @Test func aRowHasALimit() throws {
    let widest = String(repeating: ",", count: TableLimits.columns - 1)
    #expect(try rows(widest).first?.count == TableLimits.columns)
    #expect(problem(widest + ",")?.contains("more than 1,000 cells") == true)
  }

  /// Whatever the bytes are, all of them are read or a place is named.
  @Test func randomTextEndsInRowsOrAPlace() throws {
    var random = Numbers(seed: 17)
    let pieces = ["a", ",", "\"", "\n", "\r", " ", "ä", "\"\"", "1.2"]
    for _ in 0..<2_000 {
      let text = (0..<random.next(12)).map { _ in pieces[random.next(pieces.count)] }.joined()
      do {
        let found = try rows(text)
        // What stands in cells stands in the text.
        let letters = found.joined().joined().count { "aä12".contains($0) }
        #expect(letters == text.count { "aä12".contains($0) })
      } catch let problem as TableProblem {
        let place = try #require(problem.diagnostic.location)
        #expect(place.line != nil && place.column != nil)
      }
    }
  }
}

/// Numbers that are the same in each run.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

struct TableTests {
  private func table(_ bytes: [UInt8]) throws -> Table {
    try Table(SourceFile(name: "t.csv", bytes: bytes)) { ["name", "error_impact"].contains($0) }
  }

  private func problem(_ bytes: [UInt8]) -> String? {
    do {
      _ = try table(bytes)
      return nil
    } catch {
      return (error as? TableProblem)?.diagnostic.description
    }
  }

  @Test(arguments: [
    ("name,error_impact\n", TableSeparator.comma, 2),
    ("name;error_impact\n", .semicolon, 2),
    ("name\terror_impact\n", .tab, 2),
    ("name;a,b,c,d\n", .semicolon, 2),
    ("\"name\";x\n", .semicolon, 2),
    ("name\n", .comma, 1),
    ("u;v;w,x\n", .semicolon, 3),
  ])
  func theHeadTellsTheSeparator(_ text: String, _ separator: TableSeparator, _ count: Int) throws {
    let found = try table(Array(text.utf8))
    #expect(found.separator == separator && found.head.cells.count == count)
  }

  @Test func aByteOrderMarkIsNoPartOfTheFirstName() throws {
    let found = try table([0xEF, 0xBB, 0xBF] + Array("name;x\n".utf8))
    #expect(found.head.cells.map(\.text) == ["name", "x"])
    #expect(found.head.cells[0].column == 1)
  }

  @Test(arguments: ["sep=;\nname;a,b\nc;d\n", "sep=;\r\nname;a,b\r\nc;d\r\n"])
  func aLineForTheSpreadsheetIsNoRow(_ text: String) throws {
    let found = try table(Array(text.utf8))
    #expect(found.separator == .semicolon && found.head.cells.map(\.text) == ["name", "a,b"])
    #expect(found.head.number == 1 && found.head.line == 2)
    #expect(Array(found.rows).map(\.number) == [2])
  }

  @Test func otherKindsOfFilesAreNamed() {
    #expect(problem(Array("PK".utf8) + [3, 4, 0, 0])?.contains("a workbook") == true)
    #expect(
      problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])?.contains("old workbook") == true)
    #expect(problem([0xFF, 0xFE, 0x61, 0x00])?.contains("UTF-16") == true)
    #expect(problem([0x61, 0x0A, 0x62, 0x00])?.contains("t.csv:2:2: error: a NUL byte") == true)
    #expect(problem([])?.contains("the file is empty") == true)
    #expect(problem([0xEF, 0xBB, 0xBF, 0x0A, 0x20])?.contains("the file is empty") == true)
  }

  @Test func windows1252IsTold() {
    let latin = Array("name\nM".utf8) + [0xFC]
    #expect(
      problem(latin)?.contains("t.csv:2:2: error: the text is not UTF-8; it looks like Win") == true
    )
    #expect(problem(latin)?.contains("iconv -f WINDOWS-1252") == true)
    #expect(problem(latin + [0x81])?.contains("Windows-1252") == false)
  }

  @Test func theSizeHasALimit() throws {
    let head = Array("name\n".utf8)
    let most = head + [UInt8](repeating: 0x0A, count: SourceFile.sizeLimit - head.count)
    #expect(try table(most).head.cells.count == 1)
    #expect(problem(most + [0x0A])?.contains("larger than 10 MB") == true)
  }

  @Test func addressesAreThoseOfSpreadsheets() {
    #expect(
      [0, 25, 26, 51, 52, 701, 702].map(TableAddress.column) == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
      ])
    #expect(TableAddress.rows([4]) == "row 4")
    #expect(TableAddress.rows([2, 3, 4, 7, 9, 10]) == "rows 2-4, 7, 9-10")
    #expect(TableAddress.rows(Array(stride(from: 1, to: 31, by: 2))).hasSuffix("23 and 3 more"))
  }
}
