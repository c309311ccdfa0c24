// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// How wide text is about, without a font at hand.
///
/// Reckoned for a wide sans serif (DejaVu Sans), so that a narrower one fits as well.
package enum TextWidth {
  /// In pixels.
  package static func of(_ text: String, size: Double, isStrong: Bool = false) -> Double {
    let units = text.unicodeScalars.reduce(0.0) { $0 + width(of: $1) }
    return units * size * (isStrong ? 1.1 : 1)
  }

  /// The lines of a text that fit into a width; words that are too long are broken.
  package static func lines(
    of text: String, size: Double, width: Double, isStrong: Bool = false, limit: Int = 6
  ) -> [String] {
    func fits(_ text: String) -> Bool { of(text, size: size, isStrong: isStrong) <= width }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if !line.isEmpty, !fits(line + String(character)) {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit else { return lines }
    return lines.prefix(limit - 1) + [
      cut(lines[limit - 1], size: size, width: width, isStrong: isStrong)
    ]
  }

  /// A text in one line, cut where it is longer than a width.
  package static func line(
    of text: String, size: Double, width: Double, isStrong: Bool = false
  ) -> String {
    of(text, size: size, isStrong: isStrong) <= width
      ? text : cut(text, size: size, width: width, isStrong: isStrong)
  }

  /// The longest beginning of a text that fits with the sign of a cut behind it.
  private static func cut(
    _ text: String, size: Double, width: Double, isStrong: Bool
  ) -> String {
    let sign = " …"
    var left = width - of(sign, size: size, isStrong: isStrong)
    let kept = text.prefix { character in
      left -= of(String(character), size: size, isStrong: isStrong)
      return left >= 0
    }
    return kept + sign
  }

  /// In parts of the font's size.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "f", "t", "(", ")", "·", "-":
      0.36
    case "m", "w", "M", "W", "%", "@", "…", "–", "—": 0.92
    case "A"..."Z": 0.7
    default: Double(TerminalWidth.cells(of: String(scalar))) * (scalar.isASCII ? 0.62 : 0.64)
    }
  }
}
