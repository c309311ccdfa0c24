// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Values

/// The text of a section as far as it counts.
///
/// Everything here goes by bytes: as characters, CR and LF would be one, and a combining mark after
/// a line feed would hide it.
enum SectionText {
  /// The text with LF line ends, without stray spaces at line ends and blank lines around it, so
  /// that a checkout with other line ends or an editor that trims lines is no edit.
  ///
  /// Two spaces or more at the end of a line of text stay, as two: to Markdown they are a line break.
  static func normalized(_ text: String) -> String {
    joined(trimmedLines(of: text, keepsBreaks: true))
  }

  /// The normalized text with each run of blank lines made one, as absent blocks of a template
  /// leave them.
  static func tidied(_ text: String) -> String {
    var lines: [ArraySlice<UInt8>] = []
    for line in trimmedLines(of: text, keepsBreaks: false)
    where !(line.isEmpty && lines.last?.isEmpty ?? false) {
      lines.append(line)
    }
    return joined(lines[...])
  }

  /// The first sixteen hexadecimal digits of the normalized text's SHA-256.
  static func hash(of text: String) -> String {
    hash(ofNormalized: normalized(text))
  }

  static func hash(ofNormalized text: String) -> String {
    String(SHA256.hexDigest(of: text.utf8).prefix(16))
  }

  /// The lines with what ends them still on.
  static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text.utf8[...]
    while let end = rest.firstIndex(of: lineFeed) {
      let next = rest.index(after: end)
      lines.append(Substring(rest[..<next]))
      rest = rest[next...]
    }
    if !rest.isEmpty { lines.append(Substring(rest)) }
    return lines
  }

  static func trimmedEnd(_ line: Substring) -> Substring {
    Substring(line.utf8.prefix(trimmedEnd(Array(line.utf8)[...]).count))
  }

  static func isBlank(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy(isBlank) }

  private static func trimmedLines(
    of text: String, keepsBreaks: Bool
  ) -> ArraySlice<ArraySlice<UInt8>> {
    // An array of bytes is cut faster than a string.
    let lines = Array(text.utf8).split(separator: lineFeed, omittingEmptySubsequences: false)
    var trimmed = lines.map { keepsBreaks ? trimmedToBreak($0) : trimmedEnd($0) }[...]
    while trimmed.first?.isEmpty == true { trimmed.removeFirst() }
    while trimmed.last?.isEmpty == true { trimmed.removeLast() }
    return trimmed
  }

  private static func trimmedEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, isBlank(last) { line.removeLast() }
    return line
  }

  /// The line without spaces at its end, but with the two of a line break.
  private static func trimmedToBreak(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let trimmed = trimmedEnd(line)
    let end = line[trimmed.endIndex...].prefix(2)
    return trimmed.isEmpty || !end.elementsEqual([0x20, 0x20]) ? trimmed : trimmed + end
  }

  private static func joined(_ lines: ArraySlice<ArraySlice<UInt8>>) -> String {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line
      bytes.append(lineFeed)
    }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
