// SPDX-License-Identifier: GPL-3.0-or-later

/// What a page says in one go: a sentence, a heading, or a row of a table.
struct Statement: Sendable {
  enum Kind: Sendable {
    case heading
    case sentence
    case row
  }

  let kind: Kind
  let tokens: [Token]
  /// The cells of a row, as ranges of its tokens; one for anything else.
  let cells: [Range<Int>]
  /// The head of each column; empty for anything but a row.
  let head: [[Token]]
  /// The block that it belongs to: statements of a paragraph or a row have the same.
  let block: Int
  /// Whether it stands below a heading that calls all of it proposed.
  var isBelowOwnHeading = false

  var line: Int { tokens.first?.line ?? 1 }

  init(_ kind: Kind, _ tokens: [Token], block: Int) {
    self.kind = kind
    self.tokens = tokens
    self.block = block
    cells = [0..<tokens.count]
    head = []
  }

  init(row cells: [[Token]], head: [[Token]], block: Int) {
    kind = .row
    self.block = block
    self.head = head
    tokens = cells.flatMap(\.self)
    var start = 0
    self.cells = cells.map { cell in
      defer { start += cell.count }
      return start..<start + cell.count
    }
  }

  /// The cell in which a token stands.
  func cell(of token: Int) -> Int { cells.firstIndex { $0.contains(token) } ?? 0 }
}
