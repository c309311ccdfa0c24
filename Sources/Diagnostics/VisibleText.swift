// SPDX-License-Identifier: GPL-3.0-or-later

/// Text made safe to show on a terminal or quote in a message.
package enum VisibleText {
  /// Replaces control characters, and the invisible ones that reorder text, by visible stand-ins.
  ///
  /// Line ends and tabs become a space; other controls become U+FFFD.
  package static func neutralized(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      // One space for the two characters of a line end.
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\t": result.append(" ")
      case _ where isUnsafe(scalar): result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text in single quotes for a message, cut after `limit` characters.
  package static func quoted(_ text: String, limit: Int = 40) -> String {
    let shown = neutralized(text)
    return shown.count > limit ? "'\(shown.prefix(limit))…'" : "'\(shown)'"
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
