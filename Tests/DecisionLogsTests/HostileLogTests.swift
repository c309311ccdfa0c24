// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Testing

@testable import DecisionLogs

/// Logs that are broken, by chance or on purpose: bounded, and told in words.
@Suite struct HostileLogTests {
  private let columns = """
      case_id: case_id
      confidence: confidence
      resolution_s: seconds
    """

  private func reasons(_ text: String) throws -> [DropReason: Int] {
    try Sample.report(text, Sample.map(columns: columns)).counts.dropped
  }

  @Test(arguments: [
    ("1,nan,1", DropReason.badConfidence), ("1,inf,1", .badConfidence),
    ("1,1.0001,1", .badConfidence), ("1,-0.1,1", .badConfidence), ("1,0x1p-1,1", .badConfidence),
    ("1,0.5,-1", .badDuration), ("1,0.5,nan", .badDuration), ("1,0.5,1e400", .badDuration),
    (",0.5,1", .noCaseID), ("1,0.5", .unreadable), ("1,0.5,1,2", .unreadable),
    ("1,0.5\u{0},1", .unreadable), ("\"1,0.5,1", .unreadable),
  ])
  func badRowsAreCounted(row: String, reason: DropReason) throws {
    let text = "case_id,confidence,seconds\n0,0,0\n\(row)\n"
    #expect(try reasons(text) == [reason: 1])
  }

  @Test(arguments: ["1,0,0", "1,1,1e3", "1,,", "1,0.00004,0.0", "1,5e-1, 3"])
  func oddRowsAreRead(row: String) throws {
    #expect(try reasons("case_id,confidence,seconds\n\(row)\n").isEmpty)
  }

  @Test(arguments: [
    #"{"case_id":1,"confidence":0.5"#, #"{"case_id":1,"confidence":0.5}}"#, #"[1]"#, "text",
    #"{"case_id":1,"confidence"}"#, #"{"case_id":1 "confidence":2}"#, #"{"case_id":"1}"#,
  ])
  func brokenLinesOfJSON(line: String) throws {
    let text = "{\"case_id\":0,\"confidence\":1}\n\(line)\n{\"case_id\":2,\"confidence\":1}\n"
    #expect(try reasons(text) == [.unreadable: 1])
  }

  @Test func namesThatAreNoText() throws {
    let map = try Sample.map(columns: "  case_id: id\n  segment: s")
    var bytes = Data("id,s\n1,caf\u{E9}\n2,".utf8)
    bytes += [0xFF, 0xFE]
    bytes += Data("\n3,b\n".utf8)
    let report = try Sample.report(bytes, map)
    #expect(report.counts.dropped == [.unreadable: 1])
    #expect(report.badRows.map(\.line) == [3])
    #expect(report.counts.groups[LogGroup(segment: "caf\u{E9}")]?.cases == 1)
  }

  @Test(arguments: [2, 2_000])
  func carriageReturnsAlone(rows: Int) throws {
    let text = "case_id,confidence,seconds\r" + String(repeating: "1,0.5,1\r", count: rows)
    #expect { try reasons(text) } throws: { ($0 as? Refused)?.words.contains("carriage") == true }
  }

  @Test func deepJSON() throws {
    func text(_ depth: Int) -> String {
      let nest = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return "{\"case_id\":0}\n{\"case_id\":1,\"confidence\":0.5,\"a\":\(nest)}\n"
    }
    #expect(try reasons(text(ReadingLimits.depth)).isEmpty)
    #expect(try reasons(text(ReadingLimits.depth + 1)) == [.unreadable: 1])
    #expect(try reasons(text(1_000_000)) == [.unreadable: 1])
  }

  @Test func longLines() throws {
    let map = try Sample.map(columns: columns)
    let row = "1,0.5,\(String(repeating: " ", count: ReadingLimits.recordSize - 2_000_000))1\n"
    #expect(try Sample.report("case_id,confidence,seconds\n\(row)", map).counts.rows == 1)
    let line = Data(repeating: UInt8(ascii: "x"), count: 100_000_000)
    #expect(throws: Refused.self) {
      try Sample.report(Data("case_id,confidence,seconds\n".utf8) + line, map)
    }
    let shorter = line.prefix(ReadingLimits.recordSize * 5 / 4)
    #expect(throws: Refused.self) { try Sample.report(shorter, map) }
    #expect(throws: Refused.self) { try Sample.report(Data("[{\"a\":\"".utf8) + shorter, map) }
  }

  @Test func truncatedArrays() throws {
    let text = #"[{"case_id":1,"confidence":0.5},{"case_id":2,"confi"#
    #expect(try reasons(text) == [.unreadable: 1])
  }

  @Test func brokenGzip() throws {
    let map = try Sample.map(columns: columns)
    let rows = (0..<20_000).map { "\($0),0.\($0 % 100),\($0)" }.joined(separator: "\n")
    let packed = try Sample.packed(Data("case_id,confidence,seconds\n\(rows)\n".utf8))
    #expect(try Sample.report(packed, map).counts.rows == 20_000)
    let cut = packed.prefix(packed.count / 2)
    var spoiled = packed
    spoiled[packed.count / 2] ^= 0xFF
    for bytes in [Data(cut), spoiled, Data([0x1F, 0x8B, 0x08, 0x00, 0x01])] {
      #expect(throws: Refused.self) { try Sample.report(bytes, map) }
      #expect(throws: Refused.self) { try Sample.report(piped: bytes, map) }
    }
  }

  /// What stands behind a packed log would be lost, unless it is padding or packed as well.
  @Test(arguments: [([0, 0, 0], 1), (Array("b,0.5,1".utf8), nil)] as [([UInt8], Int?)])
  func whatStandsBehindAPackedLog(bytes: [UInt8], rows: Int?) throws {
    let map = try Sample.map(columns: columns)
    let packed = try Sample.packed(Data("case_id,confidence,seconds\na,0.5,1\n".utf8))
    let read = try? Sample.report(packed + bytes, map)
    #expect(read?.counts.rows == rows)
    #expect(try Sample.report(packed + Sample.packed(Data("b,0.5,1\n".utf8)), map).counts.rows == 2)
  }

  @Test(
    arguments: [
      [], [0x20, 0x0A], [0xFF, 0xFE, 0x61, 0x00], [0x28, 0xB5, 0x2F, 0xFD],
      [0x50, 0x4B, 0x03, 0x04],
      Array("PAR1".utf8), Array("a\0b,c\n1,2\n".utf8), Array("a,a\n1,2\n".utf8),
      Array("1,0.5\n2,0.6\n".utf8), Array("a,b\n1,2\n".utf8), Array("case_id,b\r1,2\r3,4\r".utf8),
    ] as [[UInt8]])
  func whatIsNoLogIsRefused(bytes: [UInt8]) throws {
    let map = try Sample.map(columns: columns)
    #expect(throws: Refused.self) { try Sample.report(Data(bytes), map) }
  }

  @Test func tooManyNames() throws {
    let map = try Sample.map(columns: "  case_id: id\n  segment: s")
    func text(_ count: Int) -> String {
      "id,s\n" + (0..<count).map { "\($0),s\($0)\n" }.joined()
    }
    #expect(try Sample.report(text(LogLimits.segments), map).counts.rows == LogLimits.segments)
    #expect(throws: Refused.self) { try Sample.report(text(LogLimits.segments + 1), map) }
  }

  @Test func badRowsBeyondTheLimitAreShown() throws {
    let map = try Sample.map(columns: columns)
    let rows = (0..<1_000).map { "\($0),\($0 < 11 ? "2" : "0.5"),1\n" }.joined()
    let text = "case_id,confidence,seconds\n\(rows)"
    #expect(try Sample.report(text, map) { $0.maxBad = 0.011 }.badCount == 11)
    let refused = #expect(throws: Refused.self) {
      try Sample.report(text, map) { $0.maxBad = 0.0109 }
    }
    // The first ten, and how many there are.
    #expect(refused?.diagnostics.count == 11)
    #expect(refused?.diagnostics.first?.location?.line == 2)
  }
}
