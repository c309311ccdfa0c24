// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import DecisionLogs

/// The same cases in every format that logs come in.
@Suite struct FormatTests {
  private static let columns = """
      case_id: case_id
      confidence: confidence
      segment: segment
      escalated: escalated
    """

  private func check(_ report: LogReport, _ format: LogFormat) {
    #expect(report.explanation.format == format)
    #expect(report.badCount == 0)
    #expect(report.counts.rows == 3)
    #expect(report.counts.all.escalated == PartCount(1, of: 3))
    #expect(report.counts.all.bins.cells.keys.sorted() == [1_234, 5_000, 10_000])
    #expect(report.counts.groups[LogGroup(segment: "a,\"b\"\nc")]?.cases == 1)
  }

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n"])
  func tables(separator: String, end: String) throws {
    let rows = [
      ["\"case_id\"", "segment", "\"confidence\"", "escalated"],
      ["1", "\"a,\"\"b\"\"\nc\"", "0.12344", "1"], ["2", "x", "\"0.5\"", "0"], ["3", "", "1", "0"],
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: end)
    let map = try Sample.map(columns: Self.columns)
    for ending in ["", end, end + end] {
      check(
        try Sample.report(text + ending, map),
        .table(separator: try #require(separator.utf8.first)))
    }
    check(
      try Sample.report("\u{FEFF}" + text, map),
      .table(separator: try #require(separator.utf8.first)))
  }

  private static let objects = [
    #"{"case_id":1,"segment":"a,\"b\"\nc","confidence":0.12344,"escalated":true}"#,
    #"{ "escalated" : false , "confidence" : 0.5, "case_id": "2", "more": {"a": [1, "]}"]}}"#,
    #"{"case_id":3,"confidence":1.0e0,"escalated":0,"segment":null}"#,
  ]

  @Test func jsonLines() throws {
    let map = try Sample.map(columns: Self.columns)
    let text = Self.objects.joined(separator: "\n")
    check(try Sample.report(text, map), .jsonLines)
    check(try Sample.report(text.replacing("\n", with: "\r\n\r\n") + "\n", map), .jsonLines)
  }

  @Test func jsonArrays() throws {
    let map = try Sample.map(columns: Self.columns)
    for separator in [",", ",\n", " ,\n\t"] {
      let text = Self.objects.joined(separator: separator)
      check(try Sample.report("[\(text)]", map), .jsonArray)
      check(try Sample.report(" [\n\(text)\n]\n", map), .jsonArray)
    }
    // Objects one after the other, over several lines.
    let spread = Self.objects.map { $0.replacing(",\"", with: ",\n  \"") }
    check(try Sample.report(spread.joined(separator: "\n"), map), .jsonArray)
  }

  /// Python writes what is not ASCII that way, in keys as well.
  @Test(arguments: [
    #"{"case_id":1,"gr\u00fc\u00dfe":{"a\"b":[{"\u00fc":"x","s":0.5}]}}"#,
    #"{"case_id":1,"grüße":{"a\u0022b":[{"ü":"y","s":0.1},{"ü":"x","s":0.5}]}}"#,
    #"{"case_id":1,"grüße":"{\"a\\\"b\":[{\"\\u00fc\":\"x\",\"s\":0.5}]}"}"#,
  ])
  func keysWithEscapesAreKeysAsWell(line: String) throws {
    let map = try Sample.map(
      columns: "  case_id: case_id\n  confidence: \"grüße.'a\\\"b'[?ü=='x'].s\"")
    let report = try Sample.report(line + "\n" + line + "\n", map)
    #expect(report.badCount == 0)
    #expect(report.counts.all.bins.cells.keys.sorted() == [5_000])
  }

  @Test func gzipFromFileAndPipe() throws {
    let map = try Sample.map(columns: Self.columns)
    let plain = Data(Self.objects.joined(separator: "\n").utf8)
    let packed = try Sample.packed(plain)
    check(try Sample.report(packed, map), .jsonLines)
    check(try Sample.report(piped: packed, map), .jsonLines)
    check(try Sample.report(piped: plain, map), .jsonLines)
  }

  @Test func manyBlocksAreReadOnce() throws {
    // Lines of many lengths, so that blocks end everywhere; quoted line ends among them.
    var text = "case_id,confidence,segment,escalated\n"
    for number in 0..<60_000 {
      let name = number % 7 == 0 ? "\"two\nlines, \(number % 3)\"" : "s\(number % 5)"
      text += "\(number * number),0.\(number % 10),\(name),\(number % 2)\n"
    }
    let map = try Sample.map(columns: Self.columns)
    #expect(text.utf8.count > ReadingLimits.blockSize)
    let alone = try Sample.report(text, map) { $0.cores = 1 }
    let together = try Sample.report(text, map) { $0.cores = 3 }
    #expect(alone.counts.all.cases == 60_000)
    #expect(alone.badCount == 0)
    #expect(together.counts.groups == alone.counts.groups)
    #expect(together.counts.rows == alone.counts.rows)
    #expect(try Sample.report(piped: Data(text.utf8), map).counts.groups == alone.counts.groups)
  }

  @Test func linesOfBadRowsAreThoseOfTheLog() throws {
    var text = "\ncase_id,confidence,segment,escalated\n"
    for number in 0..<50_000 {
      text += "\(number),0.5,\(number == 100 ? "\"a\nb\"" : "a much longer name of a segment"),0\n"
    }
    text += "x,1.5,a,0\n"
    let map = try Sample.map(columns: Self.columns)
    let report = try Sample.report(text, map) { $0.cores = 2 }
    #expect(report.badRows.map(\.line) == [50_004])
    #expect(report.badRows.first?.fault.reason == .badConfidence)
  }
}
