// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of a section as far as it counts.
///
/// Everything here goes by bytes: as characters, CR and LF would be one, and a combining mark after
/// a line feed would hide it.
package enum SectionText {
  /// The text with LF line ends, without stray spaces at line ends and blank lines around it, so
  /// that a checkout with other line ends or an editor that trims lines is no edit.
  ///
  /// Two spaces or more at the end of a line of text stay, as two: to Markdown they are a line break.
  package static func normalized(_ text: String) -> String {
    joined(trimmedLines(of: text, keepsBreaks: true))
  }

  /// The normalized text with each run of blank lines made one, as absent blocks of a template
  /// leave them.
  package static func tidied(_ text: String) -> String {
    var lines: [ArraySlice<UInt8>] = []
    for line in trimmedLines(of: text, keepsBreaks: false)
    where !(line.isEmpty && lines.last?.isEmpty ?? false) {
      lines.append(line)
    }
    return joined(lines[...])
  }

  /// The lines with what ends them still on.
  package static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text.utf8[...]
    while let end = rest.firstIndex(of: ByteText.lineFeed) {
      let next = rest.index(after: end)
      lines.append(Substring(rest[..<next]))
      rest = rest[next...]
    }
    if !rest.isEmpty { lines.append(Substring(rest)) }
    return lines
  }

  package static func trimmedEnd(_ line: Substring) -> Substring {
    Substring(line.utf8.prefix(ByteText.trimmedEnd(Array(line.utf8)[...]).count))
  }

  package static func isBlank(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy(ByteText.isBlank)
  }

  private static func trimmedLines(
    of text: String, keepsBreaks: Bool
  ) -> ArraySlice<ArraySlice<UInt8>> {
    // An array of bytes is cut faster than a string.
    let lines = Array(text.utf8).split(
      separator: ByteText.lineFeed, omittingEmptySubsequences: false)
    var trimmed = lines.map { keepsBreaks ? ByteText.trimmedToBreak($0) : ByteText.trimmedEnd($0) }[
      ...]
    while trimmed.first?.isEmpty == true { trimmed.removeFirst() }
    while trimmed.last?.isEmpty == true { trimmed.removeLast() }
    return trimmed
  }

  private static func joined(_ lines: ArraySlice<ArraySlice<UInt8>>) -> String {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line
      bytes.append(ByteText.lineFeed)
    }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
