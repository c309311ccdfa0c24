// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Values

/// Writes a table as HTML.
struct TableHTML {
  let table: MarkdownTable
  let caption: String?
  let inlines: InlineHTML
  let medium: Medium
  private let blank: Set<Int>

  init(table: MarkdownTable, caption: String?, inlines: InlineHTML, medium: Medium) {
    self.table = table
    self.caption = caption
    self.inlines = inlines
    self.medium = medium
    blank = table.blankColumns
  }

  var html: String {
    var html = medium == .page ? opening : "<table>\n\(captionLine)\(columns)"
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
    let label = caption ?? inlines.phrases(ReportPhrase.table.key, [.name: heads])
    let isShort = table.rows.count <= Self.mostRowsOfShort
    return "<div class=\"table\" role=\"region\" tabindex=\"0\" "
      + "aria-label=\"\(MarkupText.escaped(label))\">\n"
      + "<table\(isShort ? " class=\"short\"" : "")>\n\(captionLine)"
  }

  private var captionLine: String {
    caption.map { "<caption>\(MarkupText.escaped($0))</caption>\n" } ?? ""
  }

  /// One with more rows may be divided between two sheets.
  private static let mostRowsOfShort = 6

  private var columns: String {
    let parts = ColumnWidths.shares(of: table).map { "<col style=\"width: \($0)%\">" }
    return "<colgroup>\(parts.joined())</colgroup>\n"
  }

  private func cells(of row: [MarkdownTable.Cell], tag: String) -> String {
    row.enumerated().map { index, cell in
      let alignment = index < table.alignments.count ? table.alignments[index] : nil
      let words = inlines.html(of: cell)
      let marks = mark(of: index, alignment) + TextDirection.mark(of: cell)
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
