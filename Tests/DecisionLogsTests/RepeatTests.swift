// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import DecisionLogs

/// Cases that come again, and labels that are thinned.
@Suite struct RepeatTests {
  private func text(_ rows: [(id: Int, confidence: String)]) -> String {
    "id,c\n" + rows.map { "\($0.id),\($0.confidence)\n" }.joined()
  }

  private let columns = "  case_id: id\n  confidence: c"

  @Test func withoutARuleTheyAreFound() throws {
    let map = try Sample.map(columns: columns)
    let once = text((0..<1_000).map { ($0, "0.5") })
    #expect(try Sample.report(once, map).counts.repeatedRows == 0)
    let twice = text((0..<1_000).map { ($0 % 999, "0.5") })
    #expect(try Sample.report(twice, map).counts.repeatedRows == 1)
  }

  @Test func inALargeLogAPartIsFollowed() throws {
    let map = try Sample.map(columns: columns)
    let log = text((0..<140_000).map { ($0 / 2, "0.5") })
    let alone = try Sample.report(log, map) { $0.cores = 1 }
    let together = try Sample.report(log, map) { $0.cores = 4 }
    #expect(alone.counts.repeatedRows > 5_000)
    #expect(alone.counts.repeatedRows == together.counts.repeatedRows)
    #expect(!alone.explanation.isRepeatCountWhole)
  }

  @Test(arguments: [("first", 2_000), ("last", 9_000)])
  func withARuleOneRowCounts(kept: String, bin: Int) throws {
    let map = try Sample.map(columns: columns, more: "repeats: \(kept)")
    // Each case at the beginning, in the middle and at the end, over several blocks.
    let rows = ["0.2", "0.5", "0.9"].flatMap { confidence in
      (0..<50_000).map { (id: $0, confidence: confidence) }
    }
    let log = text(rows)
    for cores in [1, 3] {
      let counts = try Sample.report(log, map) { $0.cores = cores }.counts
      #expect(counts.all.cases == 50_000)
      #expect(counts.dropped == [.repeated: 100_000])
      #expect(counts.all.bins.cells.keys.sorted() == [bin])
    }
    #expect(try Sample.report(piped: Data(log.utf8), map).counts.all.cases == 50_000)
  }

  @Test func aBadRowIsNotTheOneThatCounts() throws {
    let map = try Sample.map(columns: columns, more: "repeats: last")
    let counts = try Sample.report(text([(1, "0.3"), (1, "7")]), map).counts
    #expect(counts.all.bins.cells.keys.sorted() == [3_000])
    #expect(counts.dropped == [.badConfidence: 1])
  }

  @Test func labelsAreThinnedToTheLeastChanceOfTheirGroup() throws {
    let map = try Sample.map(
      columns: """
          case_id: id
          lane: lane
          confidence: c
          escalated: e
          audited: a
          audit_p: p
          correct: ok
        """)
    // The chance of lane b falls late, so that the log has to be read again.
    var log = "id,lane,c,e,a,p,ok\n"
    for number in 0..<90_000 {
      let isLate = number >= 80_000
      let lane = number % 2 == 0 ? "a" : "b"
      log += "k\(number),\(lane),0.9,0,1,\(lane == "b" && isLate ? "0.1" : "0.4"),1\n"
      if number % 10 == 0 { log += "e\(number),\(lane),0.4,1,0,,0\n" }
    }
    let report = try Sample.report(log, map) { $0.cores = 2 }
    let (all, a, b) = (
      report.counts.all, report.counts.groups[LogGroup(lane: "a")],
      report.counts.groups[LogGroup(lane: "b")]
    )
    #expect(all.chances == 0.1...1)
    #expect(a?.chances == 0.4...1)
    // The draw is fixed, so the shares are near the ratios of the chances and never change.
    let wholeOfA = try #require(a).labels.thinned
    #expect(wholeOfA.whole - wholeOfA.part == 45_000)
    #expect(abs(Double(wholeOfA.part) / 9_000 - 0.4) < 0.02)
    let labelsOfB = try #require(b).labels
    let kept = Double(labelsOfB.thinned.whole - labelsOfB.thinned.part)
    #expect(abs(kept - (5_000 + 40_000 * 0.25)) < 400)
    #expect(
      all.bins.cells.values.reduce(0) { $0 + $1.labels.thinned.whole }
        == all.labels.thinned.whole)
    let bytes = Data(log.utf8)
    #expect(try Sample.report(piped: bytes, map).counts.groups == report.counts.groups)
    // What unpacks it for one reading must have ended before it is unpacked for the next.
    let packed = try Sample.packed(bytes)
    for _ in 0..<5 {
      #expect(try Sample.report(packed, map).counts.groups == report.counts.groups)
    }
    #expect(try Sample.report(piped: packed, map).counts.groups == report.counts.groups)
  }

  @Test func anOpenRowIsNotTheOneThatCounts() throws {
    let map = try Sample.map(
      columns: """
          case_id: id
          confidence: c
          decided_by: {at: by, person: team, pending: open}
        """, more: "repeats: last")
    let counts = try Sample.report("id,c,by\n1,0.3,team\n1,0.4,open\n", map).counts
    #expect(counts.all.bins.cells.keys.sorted() == [3_000])
    #expect(counts.dropped == [.pending: 1])
  }
}
