// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// Writes a table as HTML.
struct TableHTML {
  let table: MarkdownTable
  let inlines: InlineHTML
  let medium: Medium
  private let blank: Set<Int>

  init(table: MarkdownTable, inlines: InlineHTML, medium: Medium) {
    self.table = table
    self.inlines = inlines
    self.medium = medium
    blank = table.blankColumns
  }

  var html: String {
    var html = medium == .page ? opening : "<table>\n\(columns)"
    html += "<thead>\n<tr>\(cells(of: table.head, tag: "th"))</tr>\n</thead>\n"
    if !table.rows.isEmpty {
      html += "<tbody>\n"
      for row in table.rows { html += "<tr>\(cells(of: row, tag: "td"))</tr>\n" }
      html += "</tbody>\n"
    }
    return html + (medium == .page ? "</table>\n</div>\n" : "</table>\n")
  }

  /// A frame that scrolls on a narrow screen, also with the keyboard.
  private var opening: String {
    let heads = table.head.map(\.plain).filter { !$0.isEmpty }.joined(separator: ", ")
    let label = inlines.phrases(ReportPhrase.table.key, [.name: heads])
    return "<div class=\"table\" role=\"region\" tabindex=\"0\" "
      + "aria-label=\"\(HTMLText.escaped(label))\">\n<table>\n"
  }

  private var columns: String {
    let parts = ColumnWidths.shares(of: table).map { "<col style=\"width: \($0)%\">" }
    return "<colgroup>\(parts.joined())</colgroup>\n"
  }

  private func cells(of row: [MarkdownTable.Cell], tag: String) -> String {
    row.enumerated().map { index, cell in
      let alignment = index < table.alignments.count ? table.alignments[index] : nil
      let words = inlines.html(of: cell)
      let marks = mark(of: index, alignment) + HTMLText.direction(of: cell)
      // A head without words names nothing.
      guard tag == "th" else { return "<td\(marks)>\(words)</td>" }
      return cell.plain.isEmpty && medium == .page
        ? "<td\(marks)></td>" : "<th scope=\"col\"\(marks)>\(words)</th>"
    }.joined()
  }

  /// What a cell bears for its column: how it is aligned, or that somebody writes into it.
  private func mark(of column: Int, _ alignment: MarkdownTable.Alignment?) -> String {
    if medium == .page, blank.contains(column) { return " class=\"blank\"" }
    let word: String
    switch alignment {
    case .right: word = "right"
    case .center: word = "center"
    case .left, nil: return ""
    }
    return medium == .page ? " class=\"\(word)\"" : " style=\"text-align: \(word)\""
  }
}
