// SPDX-License-Identifier: GPL-3.0-or-later

/// The comment signs of a text that may be part of what somebody wrote: `Claims #2`, `see rule #7 of`.
///
/// A ` #` ends a value that is not in quotes. An ordinary comment has a space behind its sign.
struct CommentSigns {
  /// As much of a text as a message shows.
  private static let shownBytes = 200

  /// What stands behind a sign, by the place where the white space before the sign begins.
  private var texts: [YAMLPosition: String] = [:]

  init(_ bytes: [UInt8]) {
    // The place is carried along, so that it takes linear time whatever the text has.
    var place = YAMLPosition.start
    var placed = 0
    var index = 0
    while let sign = bytes[index...].firstIndex(of: UInt8(ascii: "#")) {
      index = sign + 1
      guard sign > 0, Self.isSpace(bytes[sign - 1]) else { continue }
      var gap = sign
      while gap > 0, Self.isSpace(bytes[gap - 1]) { gap -= 1 }
      guard gap > 0, bytes[gap - 1] != 0x0A, bytes[gap - 1] != 0x0D else { continue }
      let text = String(decoding: bytes[(sign + 1)...].prefix(Self.shownBytes), as: UTF8.self)
        .prefix { !$0.isNewline }
      guard Self.mayBeText(text, gap: sign - gap) else { continue }
      for byte in bytes[placed..<gap] {
        if byte == 0x0A {
          place = YAMLPosition(line: place.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
          place.column += 1
        }
      }
      placed = gap
      texts[place] = FieldReader.trimmed("#" + text)
    }
  }

  /// What a ` #` cut off a value that ends at a place.
  func text(behind place: YAMLPosition) -> String? {
    texts.isEmpty ? nil : texts[place]
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
