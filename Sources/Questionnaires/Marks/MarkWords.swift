// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Names for the inputs that marks look at.
package enum MarkWords {
  private static let longest = 48

  /// Whether a text is the name of a field: a letter, then letters, digits or `_`.
  package static func isFieldName(_ text: String) -> Bool {
    guard (1...64).contains(text.utf8.count), let first = text.utf8.first, isLetter(first) else {
      return false
    }
    return text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }

  /// The id of the yes/no input that words stand for; the same words are the same input.
  ///
  /// Words that would lose letters get part of their hash, so that no two inputs are mixed up.
  package static func id(of words: String) -> String {
    var id = ""
    var isWhole = true
    for scalar in words.unicodeScalars {
      let byte = scalar.isASCII ? UInt8(scalar.value) : nil
      if let byte, isLetter(byte) || isDigit(byte) {
        id.append(Character(scalar.properties.lowercaseMapping))
      } else {
        if byte == nil { isWhole = false }
        if !id.isEmpty, !id.hasSuffix("_") { id.append("_") }
      }
    }
    while id.hasSuffix("_") { id.removeLast() }
    if id.utf8.first.map({ !isLetter($0) }) ?? true { id = "mark_" + id }
    if id.utf8.count > longest {
      isWhole = false
      id = String(id.prefix(longest))
      if let cut = id.lastIndex(of: "_"), id.distance(from: id.startIndex, to: cut) > 24 {
        id = String(id[..<cut])
      }
    }
    if isWhole { return id }
    return "\(id)_\(SHA256.hexDigest(of: words.utf8).prefix(6))"
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
