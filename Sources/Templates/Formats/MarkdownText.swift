// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Text as it must be written so that GitHub-flavored Markdown shows it and nothing else.
///
/// One escaping serves paragraphs, list items, table cells and headings: the text becomes one line,
/// and whatever Markdown would read there gets a backslash. Characters that can do no harm where
/// they stand stay as they are, so that the source remains readable. All characters with a meaning
/// are ASCII, so the text is read byte by byte.
package enum MarkdownText {
  package static func escaped(_ text: String) -> String {
    if isPlain(text) { return text }
    let bytes = Array(LineText.singleLine(text).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    let marker = leadingMarker(bytes)
    for index in bytes.indices {
      if index == marker || isSpecial[Int(bytes[index])] && needsBackslash(bytes, index) {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(bytes[index])
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether the text is made of letters, digits and marks that mean nothing to Markdown anywhere.
  ///
  /// Most texts are, and need no look at each character's neighbors.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first), text.utf8.last != UInt8(ascii: " ") else {
      return text.isEmpty
    }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case _ where isLetter(byte), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"),
        UInt8(ascii: "'"), UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        break
      // A point may end "www", which would start a link.
      case UInt8(ascii: "."):
        if previous == UInt8(ascii: "w") || previous == UInt8(ascii: "W") { return false }
      default: return false
      }
      previous = byte
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")) ~= byte
  }

  /// Where a backslash must stand because the line would start a list, a heading, a quotation, a
  /// rule or the second line of a table.
  private static func leadingMarker(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first else { return nil }
    let next = bytes.count > 1 ? character(bytes[1]) : nil
    switch character(first) {
    case "#", ">", "=": return 0
    case "+", "-", ":": return next == nil || next == " " || next == "-" || next == ":" ? 0 : nil
    case _ where isDigit(first):
      let digits = bytes.prefix(while: isDigit).count
      guard digits < bytes.count, [".", ")"].contains(character(bytes[digits])) else { return nil }
      return digits + 1 == bytes.count || character(bytes[digits + 1]) == " " ? digits : nil
    default: return nil
    }
  }

  private static func needsBackslash(_ bytes: [UInt8], _ index: Int) -> Bool {
    let before = index > 0 ? bytes[index - 1] : nil
    let after = index + 1 < bytes.count ? bytes[index + 1] : nil
    switch character(bytes[index]) {
    case "\\", "`", "*", "[", "]", "|":
      return true
    case "_":
      // Between letters or digits it is part of a name.
      return !(isWordPart(before) && isWordPart(after))
    case "<":
      // A space, a digit or '=' after it make it a comparison.
      return !(after.map { $0 == 0x20 || character($0) == "=" || isDigit($0) } ?? false)
    case ">":
      // The end of a comment.
      return before == UInt8(ascii: "-")
    case "~":
      // Only a tilde after a word can end struck-out text; "~5" cannot.
      return before.map { $0 != 0x20 } ?? false || after == UInt8(ascii: "~") || after == nil
    case "$":
      // Only a dollar after a word can end a formula; "$5" cannot.
      return !(after.map(isDigit) ?? false)
        || !(before == nil || before == 0x20 || before == UInt8(ascii: "("))
    case "&":
      return startsEntity(bytes[(index + 1)...])
    case "#":
      // A heading's end, or a reference to an issue.
      return !isWordPart(before) || after.map(isDigit) ?? false
    case "@":
      return isWordPart(after)
    case ":":
      return after == UInt8(ascii: "/") && isWordPart(before)
        || startsShortcode(bytes[(index + 1)...])
    case ".":
      return index >= 3 && bytes[(index - 3)..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    default:
      return false
    }
  }

  /// The characters that may need a backslash, by byte.
  private static let isSpecial: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\`*[]|_<>~$&#@:.".utf8 { table[Int(byte)] = true }
    return table
  }()

  /// Whether the text after an ampersand would make it one character's code.
  private static func startsEntity(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.first == UInt8(ascii: "#") { return true }
    let name = rest.prefix { isWordPart($0) }
    return !name.isEmpty && name.endIndex < rest.endIndex
      && rest[name.endIndex] == UInt8(ascii: ";")
  }

  /// Whether the text after a colon would make it a picture, as in `:smile:`.
  private static func startsShortcode(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix { isWordPart($0) || "_+-".utf8.contains($0) }
    guard name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ":") else {
      return false
    }
    // Of digits alone there is one of a hundred points; the rest are times.
    return name.allSatisfy(isDigit) ? name.elementsEqual("100".utf8) : true
  }

  private static func character(_ byte: UInt8) -> Unicode.Scalar { Unicode.Scalar(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether it is an ASCII letter or digit; to escape beside any other letter does no harm.
  private static func isWordPart(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
