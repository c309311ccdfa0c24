// SPDX-License-Identifier: GPL-3.0-or-later

/// The direction in which a text is written.
enum TextDirection {
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
  static func mark(of inlines: [Inline]) -> String {
    isFromRight(inlines.plain) ? " dir=\"auto\"" : ""
  }
}
