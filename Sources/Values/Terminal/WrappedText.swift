// SPDX-License-Identifier: GPL-3.0-or-later

/// Breaks text into lines at spaces; the only place that does.
package struct WrappedText {
  /// What becomes of a word that is longer than a line.
  package enum LongWords {
    /// It sticks out.
    case whole
    /// It goes on in the next line, unless it must stay whole.
    case broken
    /// It ends in `…`.
    case cut
  }

  /// What stands between two places where a line may end.
  package struct Word {
    /// May hold spaces where it must stay whole.
    package var text: String
    /// Whether it is never broken: somebody copies a path, a command or an address, and a shell or
    /// a browser takes half of it for another.
    package var isWhole: Bool

    package init(_ text: String, isWhole: Bool = false) {
      self.text = text
      self.isWhole = isWhole || text.contains("/")
    }
  }

  /// The most cells of a line.
  package var width: Int
  package var longWords: LongWords

  package init(width: Int, longWords: LongWords = .whole) {
    self.width = width
    self.longWords = longWords
  }

  /// The lines of words, without line ends; one even where there are no words.
  ///
  /// - Parameters:
  ///   - start: stands before the first word.
  ///   - hanging: the spaces before every line but the first.
  package func lines(of words: [Word], after start: String = "", hanging: Int = 0) -> [String] {
    var lines: [String] = []
    var line = start
    var used = TerminalWidth.cells(of: start)
    var isFresh = true
    func end() {
      lines.append(line)
      line = String(repeating: " ", count: hanging)
      used = hanging
      isFresh = true
    }
    func append(_ text: String, cells: Int) {
      line += text
      used += cells
      isFresh = false
    }
    for word in words {
      let text = longWords == .cut ? TerminalWidth.cut(word.text, to: width) : word.text
      let cells = TerminalWidth.cells(of: text)
      if !isFresh {
        if used + 1 + cells <= width {
          append(" \(text)", cells: 1 + cells)
          continue
        }
        end()
      }
      guard longWords == .broken, !word.isWhole, used + cells > width else {
        append(text, cells: cells)
        continue
      }
      for character in text {
        let cells = TerminalWidth.cells(of: String(character))
        if used + cells > width, !isFresh { end() }
        append(String(character), cells: cells)
      }
    }
    if !isFresh || lines.isEmpty { lines.append(line) }
    return lines
  }
}
