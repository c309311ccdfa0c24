// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import DecisionLogs

/// Numbers, times and paths as logs write them.
@Suite struct MeaningTests {
  private func number(_ text: String) -> Double? {
    Array(text.utf8).withUnsafeBufferPointer {
      NumberReading.number($0.baseAddress ?? Cell.nowhere, $0.count)
    }
  }

  private func time(_ text: String, _ form: RoleSource.TimeForm? = nil) -> Double? {
    var reading = TimeReading()
    // Some bytes behind it, as in a log.
    return Array((text + ",0000000000").utf8).withUnsafeBufferPointer {
      reading.time($0.baseAddress ?? Cell.nowhere, text.utf8.count, form: form)
    }
  }

  @Test(
    arguments: [
      ("0", 0), ("-3", -3), ("0.91", 0.91), (".5", 0.5), ("5.", 5), ("1.5e9", 1.5e9),
      ("155139584e4", 1_551_395_840_000), ("1234567890.123456789", 1_234_567_890.123_456_789),
      ("1.7976931348623157e308", .greatestFiniteMagnitude), ("+2", 2), (" 2 ", 2),
      ("123456789012345", 123_456_789_012_345), ("0.1234567890123456", 0.123_456_789_012_345_6),
    ] as [(String, Double)])
  func numbers(text: String, value: Double) {
    #expect(number(text) == value)
  }

  @Test(arguments: ["", "-", ".", "1,5", "0x10", "nan", "inf", "1e999", "1 2", "--1", "1e", "yes"])
  func whatIsNoNumber(text: String) {
    #expect(number(text) == nil)
  }

  @Test(arguments: [
    "2026-11-22T10:00:00Z", "2026-11-22 10:00:00", "2026-11-22T10:00", "2026-11-22T11:00:00+01:00",
    "2026-11-22T04:30:00-0530", "2026-11-22 10:00:00.000000 UTC", "2026-11-22 12:00:00+02",
    "1795341600", "1795341600000", "17953416e2", "1795341600.0",
  ])
  func oneTimeInManyForms(text: String) {
    #expect(time(text) == 1_795_341_600)
  }

  @Test(
    arguments: [
      ("1970-01-01", 0), ("1972-02-29T00:00:00Z", 68_169_600), ("2000-03-01", 951_868_800),
      ("2100-03-01", 4_107_542_400), ("2026-01-01T00:00:00.25Z", 1_767_225_600.25),
    ] as [(String, Double)])
  func days(text: String, seconds: Double) {
    #expect(time(text) == seconds)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "1969-12-31", "2026-11-22T10", "2026-11-22T10:61:00",
    "2026-11-22T10:00:00+1", "2026-11-22X10:00:00", "22.11.2026", "", "-5", "99999999999999999",
  ])
  func whatIsNoTime(text: String) {
    #expect(time(text) == nil)
  }

  @Test func aFormIsKeptTo() {
    #expect(time("1795341600", .milliseconds) == 1_795_341.6)
    #expect(time("1795341600", .iso) == nil)
    #expect(time("2026-11-22", .seconds) == nil)
  }

  @Test func paths() throws {
    #expect(try LogPath("a.b[0].c").steps == [.key("a"), .key("b"), .index(0), .key("c")])
    #expect(try LogPath("'gen_ai.score'.value").steps == [.key("gen_ai.score"), .key("value")])
    #expect(try LogPath("a['x.y'][*]").steps == [.key("a"), .key("x.y"), .every])
    #expect(try LogPath("@.a[-1]").origin == .second)
    #expect(
      try LogPath("$.a[?b.c!='d']").steps
        == [.key("a"), .filter(keys: ["b", "c"], text: "d", isEqual: false)])
  }

  @Test(arguments: [
    "", ".a", "a..b", "a[", "a[x]", "a[0", "'a", "a[?b]", "a[?b==c]", "a[?='c']", "[0]", "a['b",
    "'a'b", String(repeating: "a.", count: 40) + "a",
  ])
  func whatIsNoPath(text: String) {
    #expect(throws: PathSlip.self) { try LogPath(text) }
  }
}
