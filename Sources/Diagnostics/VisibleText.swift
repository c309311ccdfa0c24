// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Text made safe to show on a terminal or quote in a message.
package enum VisibleText {
  /// Whether a text says anything: a lone `?` or `-` names nothing.
  package static func saysSomething(_ text: String) -> Bool {
    text.contains { character in
      !character.isWhitespace && !character.isPunctuation
        && !(character.isASCII && character.isSymbol)
    }
  }

  /// Replaces what a reader cannot see, or what reorders text, by visible stand-ins.
  ///
  /// Line ends and tabs become a space; whatever else is hidden becomes U+FFFD.
  package static func neutralized(_ text: String) -> String {
    guard HiddenScalars.mayBe(in: text) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for (scalar, isHidden) in HiddenScalars.marked(text) {
      defer { previous = scalar }
      switch scalar {
      // One space for the two characters of a line end.
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": result.append(" ")
      case _ where isHidden: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Several lines, each made safe by itself.
  package static func neutralizedLines(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { neutralized(String($0)) }.joined(separator: "\n")
  }

  /// The text in single quotes for a message, cut after `limit` characters.
  package static func quoted(_ text: String, limit: Int = 40) -> String {
    let shown = neutralized(text)
    return shown.count > limit ? "'\(shown.prefix(limit))…'" : "'\(shown)'"
  }

  /// Whether a text has a character that anybody can see.
  package static func isVisible(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      // Controls leave a trace in every text; a pattern of Braille without dots is a space.
      case 0x2800: false
      case 0...0x9F: !scalar.properties.isWhitespace
      default: !HiddenScalars.hasNoShape(scalar) && !scalar.properties.isWhitespace
      }
    }
  }
}
