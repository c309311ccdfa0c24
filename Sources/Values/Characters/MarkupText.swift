// SPDX-License-Identifier: GPL-3.0-or-later

/// Text that is nothing but text in HTML and XML, SVG among it, also within quotes.
package enum MarkupText {
  /// The text without what is hidden, or a space for it where it is one; line feeds and tabs stay.
  package static func escaped(_ text: String) -> String {
    // Most texts have none of these, and a report has thousands.
    guard text.utf8.contains(where: isSpecial) || HiddenScalars.mayBe(in: text) else { return text }
    var result = String.UnicodeScalarView()
    for (scalar, isHidden) in HiddenScalars.marked(text) {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\n", "\t": result.append(scalar)
      case _ where isHidden:
        if scalar.properties.isWhitespace { result.append(" ") }
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
