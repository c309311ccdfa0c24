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

  private static let namesOfRows: Set<String> = ["no", "nr", "row", "number"]

  /// Whether a token is the number of its row: alone in the first cell of a column for it.
  func isRowNumber(_ token: Int) -> Bool {
    guard kind == .row, let first = cells.first, first.contains(token),
      !tokens[first].contains(where: { $0.isWord }),
      tokens[first].count(where: { $0.kind == .number }) == 1
    else { return false }
    let above = head.first ?? []
    return above.allSatisfy { $0.kind == .sign || Self.namesOfRows.contains($0.lower) }
  }

  /// The cell in which a token stands.
  func cell(of token: Int) -> Int { cells.firstIndex { $0.contains(token) } ?? 0 }
}
