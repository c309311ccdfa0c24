// SPDX-License-Identifier: GPL-3.0-or-later
import Templates

/// A table of GitHub-flavored Markdown.
enum MarkdownTable {
  /// A line for the head, one that aligns, and one per row; cells show as they are.
  ///
  /// - Parameters:
  ///   - rows: as many cells in each as in the head.
  ///   - rightAligned: the columns whose cells stand to the right.
  static func text(head: [String], rows: [[String]], rightAligned: Set<Int> = []) -> String {
    let rule = head.indices.map { rightAligned.contains($0) ? "---:" : "---" }
    let cells = ([head] + rows).map { $0.map(MarkdownText.escaped) }
    return ([cells[0], rule] + cells.dropFirst())
      .map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }
}
