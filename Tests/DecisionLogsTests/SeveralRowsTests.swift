// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import DecisionLogs

/// What counts of the rows of one case.
@Suite struct SeveralRowsTests {
  private func counts(
    _ columns: String, more: String = "rows: event", _ log: String
  ) throws -> GroupCounts {
    let map = try Sample.map(columns: "  case_id: id\n\(columns)", more: more)
    return try Sample.report(log, map).counts.all
  }

  @Test(arguments: [(1, 2), (2, 2), (3, 1), (4, 0)])
  func whatIsCountedIsCountedInTheCase(least: Int, yes: Int) throws {
    let log = "id,sent\na,x\na,x\nb,x\nb,\na,x\nb,x\nc,\n"
    let counts = try counts("  escalated: {at: sent, take: count, at_least: \(least)}", log)
    #expect(counts.escalated == PartCount(yes, of: 3))
    #expect(counts.cases == 3)
  }

  @Test(arguments: [
    // Two of three say yes; the last one does not.
    ("a,1\na,1\na,0\n", PartCount(0, of: 1)), ("a,1\na,0\na,0\n", PartCount(1, of: 1)),
    // Two opinions are none.
    ("a,1\na,0\n", PartCount(0, of: 0)), ("a,1\na,0\nb,0\n", PartCount(1, of: 1)),
  ])
  func theValueOfMostRows(rows: String, wrong: PartCount) throws {
    let counts = try counts("  correct: {at: right, take: most}", "id,right\n" + rows)
    #expect(counts.judged == wrong)
  }

  @Test(arguments: ["0,first\na,1,second\n", "1,second\na,0,first\n", ",first\na,1,second\n"])
  func whatTellsTheOrderTellsWhichIsLast(rows: String) throws {
    let map = try Sample.map(
      columns: "  case_id: id\n  segment: at", more: "rows: event\norder: turn")
    let report = try Sample.report("id,turn,at\na," + rows, map)
    #expect(report.counts.groups[LogGroup(segment: "second")]?.cases == 1)
  }

  @Test func aRowThatDoesNotSayWhenCameBeforeAllOthers() throws {
    let map = try Sample.map(
      columns: "  case_id: id\n  segment: at", more: "rows: event\norder: turn")
    let report = try Sample.report("id,turn,at\na,1,second\na,,first\n", map)
    #expect(report.counts.groups[LogGroup(segment: "second")]?.cases == 1)
  }

  @Test(arguments: [("x,x", 0, 1), ("x,y", 1, 1), ("x,", 0, 1), (",y", 0, 1), (",", 0, 1)])
  func whereOneSideLacksItIsAsTheMapSays(row: String, overridden: Int, of whole: Int) throws {
    let map = try Sample.map(columns: "  overridden: {differs: [one, other], missing: no}")
    let report = try Sample.report("one,other\n\(row)\nz,z\n", map)
    #expect(report.counts.all.overridden == PartCount(overridden, of: whole + 1))
  }

  @Test(arguments: [
    ("confidence", "any"), ("confidence", "count"), ("segment", "min"), ("decided_by", "max"),
    ("case_id", "max"), ("resolution_s", "count"), ("escalated", "join"), ("ts", "span"),
  ])
  func aWayToCombineThatMeansNothingIsRefused(role: String, take: String) {
    #expect(throws: Refused.self) {
      try Sample.map(columns: "  \(role): {at: x, take: \(take)}")
    }
  }

  @Test(arguments: [
    ("escalated", "any"), ("escalated", "count"), ("escalated", "max"), ("ts", "min"),
    ("segment", "most"), ("case_id", "join"), ("resolution_s", "span"), ("csat", "count"),
  ])
  func othersAreTaken(role: String, take: String) throws {
    _ = try Sample.map(columns: "  \(role): {at: x, take: \(take)}")
  }
}
