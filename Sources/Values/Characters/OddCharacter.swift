// SPDX-License-Identifier: GPL-3.0-or-later

/// A character that looks like one of the keyboard, or like nothing, and is another.
package struct OddCharacter: Sendable {
  package let scalar: Unicode.Scalar
  /// How many Unicode scalars stand before it.
  package let offset: Int

  /// The first one of a text.
  package init?(in text: some StringProtocol) {
    for (offset, scalar) in text.unicodeScalars.enumerated() where !scalar.isASCII {
      guard PlainCharacters.standIn(for: scalar) != nil else { continue }
      self.scalar = scalar
      self.offset = offset
      return
    }
    return nil
  }

  /// What it is, with its number: "a no-break space (U+00A0)".
  package var words: String { "\(name) (\(scalar.codePoint))" }

  /// What to do about it.
  package var remedy: String {
    switch PlainCharacters.standIn(for: scalar) {
    case ""?: "delete it"
    case " "?: "type a plain space or nothing in its place"
    case let plain?: "type a plain \(plain) in its place"
    case nil: "type it anew"
    }
  }

  private var name: String {
    switch scalar.value {
    case 0xA0, 0x202F: "a no-break space"
    case 0x200B: "a zero-width space"
    case 0xAD: "a soft hyphen"
    case 0xFEFF: "a byte-order mark"
    case 0x3000: "a wide space"
    case 0x2018...0x201F, 0xAB, 0xBB: "a curly quote"
    case 0xFF01...0xFF5E: "a full-width character"
    case 0x2010, 0x2011: "a hyphen of print"
    case 0x2212: "a minus sign of mathematics"
    case _ where scalar.properties.isDefaultIgnorableCodePoint: "an invisible character"
    case _ where scalar.properties.isWhitespace: "an unusual space"
    case _ where scalar.properties.numericType == .decimal: "a digit of another script"
    default: "a letter of another script"
    }
  }
}
