// SPDX-License-Identifier: GPL-3.0-or-later

/// Text in the characters that a keyboard types, where others stand that look like them.
package enum PlainCharacters {
  /// The text with plain spaces, digits, signs and quotes; what nobody can see is left out.
  package static func of(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        plain.append(scalar)
      } else if let stand = standIn(for: scalar) {
        plain.append(contentsOf: stand.unicodeScalars)
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// What a keyboard types for a character; nil for one that stands for itself.
  static func standIn(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x2028, 0x2029, 0x85: return nil
    case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    case 0x24B6...0x24E9:
      // Letters in circles, large and small.
      return Unicode.Scalar((scalar.value - 0x24B6) % 26 + 0x61).map { String($0) }
    case 0x2010, 0x2011, 0x2212: return "-"
    case 0x2018, 0x2019, 0x02BC: return "'"
    case 0x201C...0x201F, 0xAB, 0xBB: return "\""
    case _ where scalar.properties.isDefaultIgnorableCodePoint: return ""
    case _ where scalar.properties.isWhitespace: return " "
    case _ where scalar.properties.numericType == .decimal:
      return scalar.properties.numericValue.map { String(Int($0)) }
    default: return lookAlikes[scalar].map { String($0) }
    }
  }

  /// Letters of other scripts that look like the ones of the answers and keys.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "с": "c", "е": "e", "о": "o", "р": "p", "х": "x", "у": "y", "В": "B", "А": "A",
    "С": "C", "Ь": "b", "ο": "o", "α": "a",
  ]
}
