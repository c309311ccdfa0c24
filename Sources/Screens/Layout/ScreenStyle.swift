// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The terminal that a screen is laid out for.
package struct ScreenStyle: Sendable {
  /// The columns of the terminal.
  package var width: Int
  /// The lines of the terminal.
  package var height: Int
  /// Whether everybody looks on: fewer and shorter lines.
  package var isProjector: Bool
  package var usesColor: Bool
  /// Whether lines are read out or only appended: words in place of columns and glyphs.
  package var isPlain: Bool
  /// The lines that a screen leaves for a message beside it.
  package var messageLines: Int

  package init(
    width: Int = 80, height: Int = 24, isProjector: Bool = false, usesColor: Bool = false,
    isPlain: Bool = false,
    messageLines: Int = 0
  ) {
    self.width = width
    self.height = height
    self.isProjector = isProjector
    self.usesColor = usesColor
    self.isPlain = isPlain
    self.messageLines = messageLines
  }

  /// The codes around an emphasized line.
  static let emphasis = (start: "\u{1B}[1m", end: "\u{1B}[0m")

  /// The lines of a projected screen above its prompt.
  private static let projectedLines = 11
  /// The fewest lines of a screen, however low the terminal is.
  private static let fewestLines = 4

  /// The most cells of a line, what is never broken apart: longer ones are hard to read, and no
  /// terminal is narrower than ten.
  var lineWidth: Int { max(10, min(width, isProjector ? 60 : 72)) }

  /// The most cells of a row of a table, whose cells are short and read one by one.
  var tableWidth: Int { isProjector ? lineWidth : max(lineWidth, min(width, 100)) }

  /// The rows that lines take on the terminal: a path that sticks out goes on in the next.
  package func rows(of lines: [String]) -> Int {
    let room = max(1, width)
    let (start, end) = Self.emphasis
    return lines.reduce(0) { rows, line in
      let codes = line.hasPrefix(start) ? TerminalWidth.cells(of: start + end) : 0
      return rows + max(1, (TerminalWidth.cells(of: line) - codes + room - 1) / room)
    }
  }

  /// The most lines above a prompt; nil where lines are read out one after the other.
  package var pageLines: Int? {
    if isPlain { return nil }
    let lines = max(Self.fewestLines, height - 1)
    return isProjector ? min(lines, Self.projectedLines) : lines
  }

  /// The most lines of a screen above its prompt, beside a message.
  var lineLimit: Int? {
    let lines =
      isProjector ? min(max(Self.fewestLines, height - 1), Self.projectedLines) : pageLines
    return lines.map { max(Self.fewestLines, $0 - messageLines) }
  }
}
