// SPDX-License-Identifier: GPL-3.0-or-later

/// Text that is nothing but text in HTML, also within quotes.
enum HTMLText {
  static func escaped(_ text: String) -> String {
    // Most texts have none of these, and a report has thousands.
    guard text.utf8.contains(where: { Self.isSpecial($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case "\r": continue
      // HTML has no place for these, nor for points that are no characters.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result.append("\u{FFFD}")
      case _ where isNoCharacter(scalar): result.append("\u{FFFD}")
      // Whoever hides the direction of text in it would make others read another order.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0...0x1F,
      0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xFF:
      true
    default: false
    }
  }

  /// Whether a text has letters that are written from right to left.
  static func isFromRight(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isFromRight)
  }

  /// Whether the first letter of a text is one of these, so that all of it runs from right to left.
  static func beginsFromRight(_ text: String) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }.map(isFromRight) ?? false
  }

  private static func isFromRight(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// What lets a text find its own direction, where it needs that.
  static func direction(of inlines: [Inline]) -> String {
    isFromRight(inlines.plain) ? " dir=\"auto\"" : ""
  }
}
