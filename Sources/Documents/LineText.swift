// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Text brought to one line.
enum LineText {
  /// The text without controls and line breaks, and without spaces at its ends.
  static func singleLine(_ text: String) -> String {
    // Nearly every text is fine as it is, and a plan has thousands.
    if isSingleLine(text) { return text }
    let scalars = VisibleText.neutralized(text).unicodeScalars.map { scalar in
      isLineSeparator(scalar) ? " " : scalar
    }
    var line = scalars[...]
    while line.first == " " { line.removeFirst() }
    while line.last == " " { line.removeLast() }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: line)
    return String(result)
  }

  private static func isLineSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// Whether the bytes show that there is nothing to do; false where they leave it open.
  private static func isSingleLine(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.first != 0x20, bytes.last != 0x20 else { return false }
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0..<0x20, 0x7F, 0xC2: return false
        // U+2028 and the characters that reorder text start with these two bytes and one above A7
        // or the third byte of the isolates; quotation marks and dashes stay below.
        case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] >= 0xA8: return false
        case 0xE2 where bytes[index + 1] == 0x81 && bytes[index + 2] >= 0xA6: return false
        default: continue
        }
      }
      return true
    }
  }
}
