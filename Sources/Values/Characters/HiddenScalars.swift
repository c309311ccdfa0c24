// SPDX-License-Identifier: GPL-3.0-or-later

/// The one list of characters that a reader cannot see, or that change how others are shown.
///
/// These are controls, line separators, what orders or joins text without a shape of its own
/// (Unicode's default ignorable characters, byte-order marks and tags among them), annotations of
/// lines, and what is no character. Where they have a visible effect they belong to the text: a
/// joiner between emoji or after a letter of a script that joins, and a selector after what it
/// selects from.
package enum HiddenScalars {
  /// Whether the bytes leave it open that there is one; nearly every text has none.
  package static func mayBe(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
      for (index, first) in bytes.enumerated() {
        switch first {
        case 0..<0x20, 0x7F: return true
        case 0xC2 where byte(index + 1) < 0xA0 || byte(index + 1) == 0xAD: return true
        case 0xCD where byte(index + 1) == 0x8F: return true
        case 0xD8 where byte(index + 1) == 0x9C: return true
        case 0xE1 where [0x85, 0x9E, 0xA0].contains(byte(index + 1)): return true
        // Quotation marks and dashes stand between the two ranges.
        case 0xE2 where byte(index + 1) == 0x80:
          if case 0x8B...0x8F = byte(index + 2) { return true }
          if case 0xA8...0xAE = byte(index + 2) { return true }
        case 0xE2 where byte(index + 1) == 0x81 && byte(index + 2) >= 0xA0: return true
        case 0xE3 where byte(index + 1) == 0x85: return true
        case 0xEF where byte(index + 1) >= 0xB7: return true
        case 0xF0 where byte(index + 1) == 0x9B || byte(index + 1) == 0x9D: return true
        case 0xF3: return true
        // The last two points of each plane are no characters.
        case 0xF0...0xF4 where byte(index + 2) == 0xBF && byte(index + 3) >= 0xBE: return true
        default: continue
        }
      }
      return false
    }
  }

  /// The characters of a text, each with whether it is hidden where it stands.
  package static func marked(_ text: String) -> [(scalar: Unicode.Scalar, isHidden: Bool)] {
    let scalars = Array(text.unicodeScalars)
    var shown: Unicode.Scalar?
    return scalars.indices.map { index in
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let isHidden = hasNoShape(scalar) && !belongs(scalar, after: shown, before: next)
      shown = isHidden ? nil : scalar
      return (scalar, isHidden)
    }
  }

  /// Whether it shows nothing by itself.
  package static func hasNoShape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x2029, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF: true
    case 0x20..<0x7F: false
    default:
      scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
    }
  }

  /// Whether it changes how its neighbors look, as people who write their language expect.
  private static func belongs(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Bool {
    guard let previous else { return false }
    switch scalar.value {
    case 0x200C: return isOfJoiningScript(previous)
    case 0x200D:
      if isOfJoiningScript(previous) { return true }
      return (isPicture(previous) || previous == "\u{FE0F}") && next.map(isPicture) ?? false
    case 0xFE0E, 0xFE0F: return previous.properties.isEmoji
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: return previous.properties.isIdeographic
    case 0x180B...0x180D, 0x180F: return (0x1820...0x18AA).contains(previous.value)
    default: return false
    }
  }

  private static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isEmoji
  }

  /// Whether it is a letter or mark of Arabic, the scripts of India, or their relatives.
  private static func isOfJoiningScript(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0620...0x109F, 0x1780...0x18AA, 0x1900...0x1CFF, 0xA800...0xAAFF, 0xABC0...0xABFF,
      0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x10FFF, 0x11000...0x11FFF, 0x1E900...0x1E95F:
      break
    default: return false
    }
    switch scalar.properties.generalCategory {
    case .otherLetter, .modifierLetter, .uppercaseLetter, .lowercaseLetter, .nonspacingMark,
      .spacingMark:
      return true
    default: return false
    }
  }
}
