// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import DecisionLogs

/// Records that are taken apart, and the records of a second file that belong to them.
struct PartTests {
  private let map = Result {
    try Sample.map(columns: "  case_id: id\n  segment: [kind, $.kind]", more: "each: fields[*]")
  }

  /// One path finds as many values as a record has; nothing is cut.
  @Test(arguments: [1, 65_535, 65_536, 70_000])
  func everyPartOfARecordCounts(count: Int) throws {
    let parts = (0..<count).map { #"{"id":\#($0)}"# }.joined(separator: ",")
    let report = try Sample.report(#"{"fields":[\#(parts)]}"#, map.get())
    #expect(report.counts.all.cases == count)
  }

  @Test(arguments: [
    (#"{"id":"a"}"#, 1, 0), (#""{\"id\":\"a\"}""#, 1, 0), ("{}", 0, 0), (#""""#, 0, 0),
    ("null", 0, 0), ("17", 0, 1), (#""{\"id\":""#, 0, 1), (#"[{"id":"a"}]"#, 0, 1),
  ])
  func whatIsAPart(part: String, cases: Int, unreadable: Int) throws {
    let report = try Sample.report(#"{"fields":[\#(part)]}"#, map.get())
    #expect(report.counts.all.cases == cases)
    #expect(report.counts.dropped[.unreadable] ?? 0 == unreadable)
    // A part without a case is told as such.
    #expect(report.counts.dropped[.noCaseID] ?? 0 == (part == "{}" ? 1 : 0))
  }

  /// Where a part lacks a key, the next path counts, whether the record is a line or a cell.
  @Test(arguments: [
    #"{"kind":"whole","fields":[{"id":1,"kind":"own"},{"id":2}]}"#,
    "kind,fields\nwhole,\"[{\"\"id\"\":1,\"\"kind\"\":\"\"own\"\"},{\"\"id\"\":2}]\"\n",
  ])
  func theFirstPathThatAPartHas(log: String) throws {
    let groups = try Sample.report(log, map.get()).counts.groups
    #expect(groups[LogGroup(segment: "own")]?.cases == 1)
    #expect(groups[LogGroup(segment: "whole")]?.cases == 1)
  }

  @Test(arguments: [
    // The last in the file, or by what the map names.
    ("", "1,first\na,2,second\n", "second"), ("", "2,second\na,1,first\n", "first"),
    (", order: at", "1,first\na,2,second\n", "second"),
    (", order: at", "2,second\na,1,first\n", "second"),
    (", order: at", "2,second\na,,first\n", "second"),
    (", order: at", "2,first\na,2,second\n", "second"),
    // What has no time that can be read belongs to nothing.
    (", order: at", "1,first\na,soon,second\n", "first"),
  ])
  func whichRecordOfAKeyCounts(order: String, records: String, kind: String) throws {
    let map = try Sample.map(
      columns: "  case_id: id\n  segment: '@.kind'", more: "second: {key: id, on: id\(order)}")
    let report = try Sample.report(
      Data("id\na\n".utf8), map, second: Data("id,at,kind\na,\(records)".utf8))
    #expect(report.counts.groups[LogGroup(segment: kind)]?.cases == 1)
  }

  @Test(arguments: [(1, 0.001, true), (1, 0.5, false), (0, 0, false)])
  func aSecondFileWithBadRecords(bad: Int, most: Double, isRefused: Bool) throws {
    let map = try Sample.map(
      columns: "  case_id: id\n  segment: '@.kind'", more: "second: {key: id, on: id}")
    let second = #"{"id":"a","kind":"x"}"# + "\n" + (bad > 0 ? #"{"id":"b","# : "") + "\n"
    let report = try? Sample.report(Data("id\na\n".utf8), map, second: Data(second.utf8)) {
      $0.maxBad = most
    }
    #expect(report?.explanation.secondUnread == (isRefused ? nil : bad))
  }
}
