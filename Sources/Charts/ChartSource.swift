// SPDX-License-Identifier: GPL-3.0-or-later

/// What a chart is drawn from, as it stands in a document.
package enum ChartSource: Equatable, Sendable {
  /// The text of a Mermaid block.
  case diagram(String)
  case table(ChartTable)
}

/// A table without its markup.
package struct ChartTable: Equatable, Sendable {
  package struct Cell: Equatable, Sendable {
    package var text: String
    /// Whether all of it is strong, as sums are.
    package var isStrong: Bool

    package init(_ text: String, isStrong: Bool = false) {
      self.text = text
      self.isStrong = isStrong
    }
  }

  package var heads: [String]
  package var rows: [[Cell]]

  package init(heads: [String], rows: [[Cell]]) {
    self.heads = heads
    self.rows = rows
  }
}
