// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Text in which no line ends within a day such as `2027-01-08`.
enum DayText {
  static func html(of text: String) -> String {
    // Most texts have no day in them.
    guard text.utf8.contains(UInt8(ascii: "-")), text.utf8.count >= 10 else {
      return MarkupText.escaped(text)
    }
    let bytes = Array(text.utf8)
    var html = ""
    var done = 0
    var index = 0
    while index + 10 <= bytes.count {
      guard isDay(bytes[...], index) else {
        index += 1
        continue
      }
      let day = String(decoding: bytes[index..<index + 10], as: UTF8.self)
      html += MarkupText.escaped(String(decoding: bytes[done..<index], as: UTF8.self))
      html += "<span class=\"whole\">\(day)</span>"
      index += 10
      done = index
    }
    return html + MarkupText.escaped(String(decoding: bytes[done...], as: UTF8.self))
  }

  /// Whether ten bytes from a place on are a day, and no part of a longer number.
  static func isDay(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Bool {
    guard bytes[start + 4] == UInt8(ascii: "-"), isDigit(bytes[start]) else { return false }
    if start > bytes.startIndex, isDigit(bytes[start - 1]) { return false }
    if start + 10 < bytes.endIndex, isDigit(bytes[start + 10]) { return false }
    return CalendarDate(String(decoding: bytes[start..<start + 10], as: UTF8.self)) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
