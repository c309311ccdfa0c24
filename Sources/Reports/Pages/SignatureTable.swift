// SPDX-License-Identifier: GPL-3.0-or-later

/// The table in which a plan is signed.
///
/// It reads boxes and blanks and no words, so that it holds in every language.
enum SignatureTable {
  private static let empty: Character = "☐"
  private static let ticked: Set<Character> = ["☑", "☒", "✅", "✓", "✔"]

  /// Whether somebody accepted in each row: the last cell is filled in, and of boxes the first alone is
  /// ticked.
  static func isSigned(_ table: MarkdownTable) -> Bool {
    !table.rows.isEmpty
      && table.rows.allSatisfy { row in
        guard let last = row.last, !last.isEmpty else { return false }
        return row.allSatisfy(accepts)
      }
  }

  /// The table with boxes for those that somebody has typed, as `[x]` and `[ ]`.
  static func boxed(_ table: MarkdownTable) -> MarkdownTable {
    var table = table
    table.rows = table.rows.map { $0.map(boxed) }
    return table
  }

  private static let typed: [(String, Character)] = [("[x]", "☒"), ("[X]", "☒"), ("[ ]", empty)]

  private static func boxed(_ cell: MarkdownTable.Cell) -> MarkdownTable.Cell {
    var result: MarkdownTable.Cell = []
    for inline in cell {
      // A bracket may stand in a piece of its own.
      if case .text(let more) = inline, case .text(let text)? = result.last {
        result[result.count - 1] = .text(text + more)
      } else {
        result.append(inline)
      }
    }
    return result.map { inline in
      guard case .text(var text) = inline else { return inline }
      for (typed, box) in typed { text = text.replacing(typed, with: String(box)) }
      return .text(text)
    }
  }

  /// Whether a cell has no boxes, or the first of them alone is ticked.
  private static func accepts(_ cell: MarkdownTable.Cell) -> Bool {
    let boxes = cell.plain.filter { $0 == empty || ticked.contains($0) }
    guard let first = boxes.first else { return true }
    return ticked.contains(first) && boxes.dropFirst().allSatisfy { $0 == empty }
  }
}
