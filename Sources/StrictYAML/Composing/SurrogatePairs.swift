// SPDX-License-Identifier: GPL-3.0-or-later

/// Joins the surrogate pairs of JSON strings, which libyaml cannot read.
///
/// A pair such as `\ud83c\udf89` (12 characters) becomes `\U0001f389` (10), and the columns
/// after it are mended, so that messages still point into the file as it is.
struct SurrogatePairs {
  private(set) var bytes: [UInt8]
  /// Per line, the columns (in the joined text) after which two characters were taken out.
  private var joins: [Int: [Int]] = [:]

  /// Text that is not a JSON object or list is left alone: YAML has no surrogate escapes.
  init(joining text: [UInt8]) {
    bytes = text
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return }
    var joined: [UInt8] = []
    joined.reserveCapacity(text.count)
    var (index, line, column) = (0, 1, 1)
    while index < text.count {
      if text[index] == UInt8(ascii: "\\"), let scalar = Self.pair(in: text, at: index) {
        joined += Array("\\U".utf8) + Self.hexadecimal(scalar)
        column += 10
        index += 12
        joins[line, default: []].append(column)
        continue
      }
      // An escaped backslash must not be taken for the start of an escape.
      let width = text[index] == UInt8(ascii: "\\") && index + 1 < text.count ? 2 : 1
      for byte in text[index..<(index + width)] {
        joined.append(byte)
        if byte == 0x0A {
          (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
      index += width
    }
    bytes = joined
  }

  /// The position in the file for a position in the joined text.
  func original(_ position: YAMLPosition) -> YAMLPosition {
    guard !joins.isEmpty else { return position }
    let taken = joins[position.line]?.count { $0 <= position.column } ?? 0
    return YAMLPosition(line: position.line, column: position.column + 2 * taken)
  }

  private static func pair(in text: [UInt8], at index: Int) -> UInt32? {
    guard
      let high = unit(in: text, at: index), (0xD800...0xDBFF).contains(high),
      let low = unit(in: text, at: index + 6), (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
  }

  /// The value of a `\uXXXX` escape.
  private static func unit(in text: [UInt8], at index: Int) -> UInt32? {
    guard
      index + 6 <= text.count, text[index] == UInt8(ascii: "\\"),
      text[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(String(decoding: text[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }

  private static func hexadecimal(_ value: UInt32) -> [UInt8] {
    let digits = Array(String(value, radix: 16).utf8)
    return [UInt8](repeating: UInt8(ascii: "0"), count: 8 - digits.count) + digits
  }
}
