// SPDX-License-Identifier: GPL-3.0-or-later

extension FieldReader {
  /// Text without white space at its ends.
  package static func trimmed(_ text: String) -> String {
    // Nearly every text begins and ends with a visible ASCII character.
    let visible = UInt8(ascii: "!")...UInt8(ascii: "~")
    if let first = text.utf8.first, let last = text.utf8.last, visible ~= first, visible ~= last {
      return text
    }
    var slice = text[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }

  /// Whether a text has a character that anybody can see.
  package static func isVisible(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { scalar in
      // Controls are shown by a stand-in.
      if scalar.isASCII { return !(scalar == " " || ("\t"..."\r").contains(scalar)) }
      let properties = scalar.properties
      // The blank of Braille is neither ignorable nor white space.
      return !properties.isDefaultIgnorableCodePoint && !properties.isWhitespace
        && scalar != "\u{2800}"
    }
  }
}
