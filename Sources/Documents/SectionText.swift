// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// The text of a section as far as it counts.
enum SectionText {
  /// The text with LF line ends, without spaces at line ends and blank lines around it, so that a
  /// checkout with other line ends or an editor that trims lines is no edit.
  static func normalized(_ text: String) -> String {
    var lines = self.lines(of: text).map(trimmedEnd)[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The text with each run of blank lines made one, as absent blocks of a template leave them.
  static func tidied(_ text: String) -> String {
    var result: [Substring] = []
    for line in normalized(text).utf8.split(separator: lineFeed, omittingEmptySubsequences: false) {
      if line.isEmpty, result.last?.isEmpty == true { continue }
      result.append(Substring(line))
    }
    return result.joined(separator: "\n")
  }

  /// The first sixteen hexadecimal digits of the normalized text's SHA-256.
  static func hash(of text: String) -> String {
    String(SHA256.hexDigest(of: normalized(text).utf8).prefix(16))
  }

  /// The lines with what ends them still on.
  static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.utf8.startIndex
    var index = start
    // By bytes: as characters, CR and LF are one, and a mark after a line feed would hide it.
    while index < text.utf8.endIndex {
      let next = text.utf8.index(after: index)
      if text.utf8[index] == lineFeed {
        lines.append(text[start..<next])
        start = next
      }
      index = next
    }
    if start < index { lines.append(text[start..<index]) }
    return lines
  }

  static func trimmedEnd(_ line: Substring) -> Substring {
    var bytes = line.utf8
    while let last = bytes.last, blanks.contains(last) { bytes.removeLast() }
    return Substring(bytes)
  }

  static func isBlank(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy(blanks.contains)
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
}
