// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Templates
import Values

/// Lays a rendered template out in the lines of a terminal.
struct ScreenLayout {
  private let width: Int
  private let wrapping: WrappedText
  private let tableWidth: Int
  private let isPlain: Bool
  private let usesColor: Bool
  private let hasBlankLines: Bool
  private let cutsLines: Bool
  private let cutsHeadings: Bool

  init(_ style: ScreenStyle, _ room: ScreenRoom) {
    width = style.lineWidth
    wrapping = WrappedText(width: width, longWords: .broken)
    tableWidth = style.tableWidth
    isPlain = style.isPlain
    usesColor = style.usesColor
    hasBlankLines = room < .noBlankLines
    cutsLines = room.cutsLines
    cutsHeadings = room.cutsHeadings
  }

  func lines(of text: String) -> [String] {
    let source = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { ScreenLine(String($0)) }
    let columns =
      isPlain ? [:] : ScreenColumns.all(in: source, width: width, tableWidth: tableWidth)
    var lines: [String] = []
    for line in source {
      guard !line.isBlank else {
        if hasBlankLines, lines.last?.isEmpty == false { lines.append("") }
        continue
      }
      let isCut = line.isHeading ? cutsHeadings : cutsLines
      let whole = laidOut(line, columns[line.cells.count], isCut: isCut)
      let parts = isCut && whole.count > 1 ? [cut(whole[0])] : whole
      lines += parts.map { shown($0, isStrong: line.isHeading) }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func laidOut(
    _ line: ScreenLine, _ columns: ScreenColumns?, isCut: Bool
  ) -> [String] {
    let indent = line.indent > width / 3 ? 0 : line.indent
    guard line.cells.count > 1 else {
      let words = line.cells.first ?? []
      let mark = words.first?.text == "-" ? 2 : 0
      return wrapping.lines(of: words, after: spaces(indent), hanging: indent + mark)
    }
    guard let columns else {
      // A row without its first cell goes on from the one above.
      let start = line.cells.first?.isEmpty == true ? indent + 2 : indent
      return wrapping.lines(
        of: sentence(of: line.cells), after: spaces(start), hanging: indent + 2)
    }
    return columns.lines(
      of: line, width: line.isOfTable ? tableWidth : width, isCut: isCut)
  }

  /// The cells of a row one after the other, with marks between them.
  private func sentence(of cells: [[WrappedText.Word]]) -> [WrappedText.Word] {
    let cells = cells.filter { !$0.isEmpty }
    let mark = cells.count == 2 ? ":" : ","
    return cells.enumerated().flatMap { index, words in
      var words = words
      if index + 1 < cells.count { words[words.count - 1].text += mark }
      return words
    }
  }

  /// A line that says that it would go on.
  private func cut(_ line: String) -> String {
    let mark = isPlain ? "..." : "…"
    var line = line
    while line.last == " " || TerminalWidth.cells(of: line) + mark.count > width {
      line.removeLast()
    }
    return line + mark
  }

  /// The line as it is printed; whatever the template held, nothing of it steers the terminal.
  private func shown(_ line: String, isStrong: Bool) -> String {
    var text = VisibleText.neutralized(ScreenText.unmasked(line))
    while text.last == " " { text.removeLast() }
    guard isStrong, usesColor else { return text }
    return ScreenStyle.emphasis.start + text + ScreenStyle.emphasis.end
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
