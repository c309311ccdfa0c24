// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// A place in a line of Markdown, behind the marks of quotes and items.
struct LineCursor {
  private(set) var rest: ArraySlice<UInt8>
  private(set) var column = 0
  /// The column behind the last mark of a quote.
  private(set) var base = 0
  private(set) var quotes = 0

  init(_ line: ArraySlice<UInt8>) {
    rest = ByteText.trimmedToBreak(line)
  }

  mutating func skipSpaces() {
    while let first = rest.first, first == ByteText.space || first == ByteText.tab { skip() }
  }

  /// Skips the mark of a quote with the space behind it.
  mutating func skipQuote() {
    skip()
    if rest.first == ByteText.space { skip() }
    quotes += 1
    base = column
  }

  /// Skips the mark of an item with the spaces behind it; five or more begin code.
  mutating func skipMarker(width: Int) {
    for _ in 0..<width { skip() }
    let spaces = rest.prefix { $0 == ByteText.space }.count
    if rest.isEmpty {
      column += 1
    } else {
      for _ in 0..<((1...4).contains(spaces) ? spaces : 1) { skip() }
    }
  }

  private mutating func skip() {
    column = rest.removeFirst() == ByteText.tab ? (column / 4 + 1) * 4 : column + 1
  }
}
