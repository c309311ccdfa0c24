// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Reads points in time from bytes, as seconds since 1970 in UTC.
///
/// Keeps the day that it read last: rows of a day follow each other in most logs.
struct TimeReading {
  /// Years 1970 to 2199, in seconds: beyond, a time is in another unit than is thought.
  static let possible = 0.0..<7_258_118_400.0
  private static let secondsOfDay = 86_400.0

  private var lastDay: UInt64 = 0
  private var lastDayRest: UInt16 = 0
  private var lastDayStart = 0.0

  /// The time of all bytes; nil where it is none, or an impossible one.
  ///
  /// - Parameter form: without one, numbers are told apart by their size: seconds up to 10¹¹, and
  ///   milliseconds beyond.
  @inline(__always)
  mutating func time(
    _ start: UnsafePointer<UInt8>, _ count: Int, form: RoleSource.TimeForm?
  ) -> Double? {
    if count >= 10, start[4] == UInt8(ascii: "-"), start[7] == UInt8(ascii: "-"),
      form == nil || form == .iso
    {
      return written(start, count)
    }
    guard form != .iso, let number = NumberReading.number(start, count) else { return nil }
    let seconds =
      switch form {
      case .seconds: number
      case .milliseconds: number / 1_000
      case .microseconds: number / 1_000_000
      case .iso, nil: number < 1e11 ? number : number / 1_000
      }
    return Self.possible.contains(seconds) ? seconds : nil
  }

  /// `YYYY-MM-DD`, then a T or space, `HH:MM`, seconds, their parts, and a zone, as far as written.
  @inline(__always)
  private mutating func written(_ start: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    let raw = UnsafeRawPointer(start)
    let day = raw.loadUnaligned(as: UInt64.self)
    let dayRest = raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    if day != lastDay || dayRest != lastDayRest {
      guard let seconds = Self.day(start) else { return nil }
      (lastDay, lastDayRest, lastDayStart) = (day, dayRest, seconds)
    }
    guard count > 10 else { return lastDayStart }
    guard count >= 16, start[10] == UInt8(ascii: "T") || start[10] == 0x20,
      start[13] == UInt8(ascii: ":"),
      let hour = Self.two(start + 11), let minute = Self.two(start + 14), hour < 25, minute < 60
    else { return nil }
    var seconds = lastDayStart + Double(hour * 3_600 + minute * 60)
    var place = 16
    if place < count, start[place] == UInt8(ascii: ":") {
      guard place + 3 <= count, let second = Self.two(start + place + 1), second < 61 else {
        return nil
      }
      seconds += Double(second)
      place += 3
      if place < count, start[place] == UInt8(ascii: ".") || start[place] == UInt8(ascii: ",") {
        place += 1
        var scale = 0.1
        let first = place
        while place < count, case let digit = start[place] &- 0x30, digit < 10 {
          seconds += Double(digit) * scale
          scale /= 10
          place += 1
        }
        guard place > first else { return nil }
      }
    }
    return zoned(seconds, start + place, count - place)
  }

  private func zoned(
    _ seconds: Double, _ start: UnsafePointer<UInt8>, _ count: Int
  ) -> Double? {
    if count == 0 || count == 1 && start[0] == UInt8(ascii: "Z") { return seconds }
    if count == 4, start[0] == 0x20, start[1] == UInt8(ascii: "U"), start[2] == UInt8(ascii: "T"),
      start[3] == UInt8(ascii: "C")
    {
      return seconds
    }
    guard count >= 3, start[0] == UInt8(ascii: "+") || start[0] == UInt8(ascii: "-"),
      let hours = Self.two(start + 1)
    else { return nil }
    var minutes = 0
    if count > 3 {
      let place = start[3] == UInt8(ascii: ":") ? 4 : 3
      guard count == place + 2, let written = Self.two(start + place) else { return nil }
      minutes = written
    }
    let offset = Double(hours * 3_600 + minutes * 60)
    return start[0] == UInt8(ascii: "+") ? seconds - offset : seconds + offset
  }

  /// The beginning of a day that exists; nil for any other and for years outside 1970 to 2199.
  private static func day(_ start: UnsafePointer<UInt8>) -> Double? {
    guard let century = two(start), let rest = two(start + 2), let month = two(start + 5),
      let day = two(start + 8),
      let date = CalendarDate(year: century * 100 + rest, month: month, day: day)
    else { return nil }
    let seconds = Double(date.dayNumber) * secondsOfDay
    return possible.contains(seconds) ? seconds : nil
  }

  @inline(__always)
  private static func two(_ start: UnsafePointer<UInt8>) -> Int? {
    let (tens, ones) = (start[0] &- 0x30, start[1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
