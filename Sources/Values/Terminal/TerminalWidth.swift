// SPDX-License-Identifier: GPL-3.0-or-later

/// How wide a text stands on a terminal, in cells.
package enum TerminalWidth {
  /// The cells of a text: two for wide East Asian characters and emoji, none for combining marks.
  package static func cells(of text: String) -> Int {
    // Printable ASCII takes a cell a byte.
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    return text.reduce(0) { $0 + cells(of: $1) }
  }

  /// The text in at most `limit` cells, with `…` in place of what was cut.
  package static func cut(_ text: String, to limit: Int) -> String {
    guard cells(of: text) > limit else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += cells(of: character)
      if used > limit { break }
      result.append(character)
    }
    return limit > 0 ? result + "…" : ""
  }

  private static func cells(of character: Character) -> Int {
    // An emoji with its modifiers takes the place of one.
    if character.unicodeScalars.contains(where: isEmojiSelector) { return 2 }
    return character.unicodeScalars.map(cells).max() ?? 0
  }

  private static func cells(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  private static func isEmojiSelector(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{FE0F}" }

  /// The wide and full-width blocks of Unicode's East Asian Width, and what shows as emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value > 0xFF, scalar.properties.isEmojiPresentation { return true }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18D08, 0x1B000...0x1B2FB, 0x1F200...0x1F2FF,
      0x20000...0x3FFFD:
      return true
    default:
      return false
    }
  }
}
