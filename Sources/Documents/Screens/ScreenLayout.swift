// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Lays a rendered template out in the lines of a terminal.
struct ScreenLayout {
  private let width: Int
  private let isPlain: Bool
  private let usesColor: Bool
  private let hasBlankLines: Bool
  private let cutsLines: Bool
  private let cutsHeadings: Bool

  init(_ style: ScreenStyle, _ room: ScreenRoom) {
    width = style.lineWidth
    isPlain = style.isPlain
    usesColor = style.usesColor
    hasBlankLines = room < .noBlankLines
    cutsLines = room.cutsLines
    cutsHeadings = room.cutsHeadings
  }

  func lines(of text: String) -> [String] {
    let source = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { ScreenLine(String($0)) }
    let columns = isPlain ? [:] : ScreenColumns.all(in: source, width: width)
    var lines: [String] = []
    for line in source {
      guard !line.isBlank else {
        if hasBlankLines, lines.last?.isEmpty == false { lines.append("") }
        continue
      }
      let whole = laidOut(line, columns[line.cells.count])
      let isCut = line.isHeading ? cutsHeadings : cutsLines
      let parts = isCut && whole.count > 1 ? [cut(whole[0])] : whole
      lines += parts.map { shown($0, isStrong: line.isHeading) }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func laidOut(_ line: ScreenLine, _ columns: ScreenColumns?) -> [String] {
    let indent = line.indent > width / 3 ? 0 : line.indent
    guard line.cells.count > 1 else {
      let text = line.cells.first ?? ""
      let mark = text.hasPrefix("- ") ? 2 : 0
      return wrapped(text, after: spaces(indent), hanging: indent + mark)
    }
    guard let columns else {
      let cells = line.cells.filter { !$0.isEmpty }
      // A row without its first cell goes on from the one above.
      let start = line.cells.first?.isEmpty == true ? indent + 2 : indent
      return wrapped(
        cells.joined(separator: cells.count == 2 ? ": " : ", "), after: spaces(start),
        hanging: indent + 2)
    }
    let start = columns.start(of: line)
    return wrapped(line.cells.last ?? "", after: start, hanging: TerminalWidth.cells(of: start))
  }

  private func wrapped(_ text: String, after start: String, hanging: Int) -> [String] {
    var lines: [String] = []
    var line = start
    var used = TerminalWidth.cells(of: start)
    var isEmpty = true
    func end() {
      lines.append(line)
      line = spaces(hanging)
      used = hanging
      isEmpty = true
    }
    for word in text.split(separator: " ") {
      let cells = TerminalWidth.cells(of: String(word))
      if !isEmpty {
        if used + 1 + cells <= width {
          line += " \(word)"
          used += 1 + cells
          continue
        }
        end()
      }
      if used + cells <= width {
        line += word
        used += cells
        isEmpty = false
        continue
      }
      // A word longer than the line goes on in the next one.
      for character in word {
        let cells = TerminalWidth.cells(of: String(character))
        if used + cells > width, !isEmpty { end() }
        line.append(character)
        used += cells
        isEmpty = false
      }
    }
    if !isEmpty || lines.isEmpty { lines.append(line) }
    return lines
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
    var text = VisibleText.neutralized(ScreenMarkup.unmasked(line))
    while text.last == " " { text.removeLast() }
    return isStrong && usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
