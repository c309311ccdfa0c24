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

  /// Whether a cell has no boxes, or the first of them alone is ticked.
  private static func accepts(_ cell: MarkdownTable.Cell) -> Bool {
    let boxes = cell.plain.filter { $0 == empty || ticked.contains($0) }
    guard let first = boxes.first else { return true }
    return ticked.contains(first) && boxes.dropFirst().allSatisfy { $0 == empty }
  }
}
