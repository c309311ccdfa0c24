// SPDX-License-Identifier: GPL-3.0-or-later

/// The comment signs of a text that may be part of what somebody wrote: `Claims #2`, `see rule #7 of`.
///
/// A ` #` ends a value that is not in quotes. An ordinary comment has a space behind its sign.
struct CommentSigns {
  /// As much of a text as a message shows.
  private static let shownBytes = 200
  /// As much of it as tells whether it is a comment: the first two characters.
  private static let judgedBytes = 8

  /// A sign by the place where the white space before it begins.
  private struct Sign {
    var line: UInt32
    var column: UInt32
    var index: UInt32
  }

  private let bytes: [UInt8]
  /// In the order of the text; small, since a hostile text has one in every third byte.
  private var signs: [Sign] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The place is carried along, so that it takes linear time whatever the text has.
    var place = YAMLPosition.start
    var placed = 0
    var index = 0
    while let sign = bytes[index...].firstIndex(of: UInt8(ascii: "#")) {
      index = sign + 1
      guard sign > 0, Self.isSpace(bytes[sign - 1]), mayGoOn(behind: sign) else { continue }
      var gap = sign
      while gap > 0, Self.isSpace(bytes[gap - 1]) { gap -= 1 }
      guard gap > 0, bytes[gap - 1] != 0x0A, bytes[gap - 1] != 0x0D else { continue }
      guard Self.mayBeText(text(behind: sign, upTo: Self.judgedBytes), gap: sign - gap) else {
        continue
      }
      for byte in bytes[placed..<gap] {
        if byte == 0x0A {
          place = YAMLPosition(line: place.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
          place.column += 1
        }
      }
      placed = gap
      signs.append(
        Sign(line: UInt32(place.line), column: UInt32(place.column), index: UInt32(sign)))
    }
  }

  /// What a ` #` cut off a value that ends at a place.
  func text(behind place: YAMLPosition) -> String? {
    var (low, high) = (0, signs.count)
    while low < high {
      let middle = (low + high) / 2
      let sign = signs[middle]
      if (Int(sign.line), Int(sign.column)) < (place.line, place.column) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < signs.count, signs[low].line == place.line, signs[low].column == place.column else {
      return nil
    }
    let text = text(behind: Int(signs[low].index), upTo: Self.shownBytes)
    return FieldReader.trimmed("#" + text)
  }

  /// The text between a sign and the end of its line.
  private func text(behind sign: Int, upTo limit: Int) -> Substring {
    String(decoding: bytes[(sign + 1)...].prefix(limit), as: UTF8.self).prefix { !$0.isNewline }
  }

  /// Whether the next bytes leave it open that text goes on there; most signs are settled by them.
  private func mayGoOn(behind sign: Int) -> Bool {
    let next = bytes[(sign + 1)...].prefix(2).first { $0 != UInt8(ascii: " ") } ?? 0
    switch next {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      return true
    default: return false
    }
  }

  /// Whether the text behind a sign goes on with what stands before it.
  ///
  /// - Parameter gap: how many spaces stand before the sign; a comment often has two.
  static func mayBeText(_ text: some StringProtocol, gap: Int) -> Bool {
    guard let first = text.first else { return false }
    if first.isLetter || first.isNumber { return true }
    return gap == 1 && first == " " && text.dropFirst().first?.isNumber == true
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
