// SPDX-License-Identifier: GPL-3.0-or-later
import Charts
import Values

/// Writes a table as HTML.
struct TableHTML {
  let table: MarkdownTable
  let caption: Caption?
  let inlines: InlineHTML
  let medium: Medium
  /// What the cells of a card are called.
  private let labels: [String]
  private let writeIn: Set<Int>
  private let isFirstPage: Bool
  /// Of a document whose reader finds none out, and of paper, on which a browser finds out poor ones.
  private let widths: (percent: [Int], isCrowded: Bool)

  init(
    table: MarkdownTable, caption: Caption?, inlines: InlineHTML, medium: Medium,
    labels: [String]? = nil, isFirstPage: Bool = false
  ) {
    self.table = table
    self.isFirstPage = isFirstPage
    self.caption = caption
    self.inlines = inlines
    self.medium = medium
    self.labels = labels ?? table.head.map(\.plain)
    writeIn = table.writeInColumns(
      Set(inlines.phrases(ReportPhrase.writeIn.key).split(separator: "\n").map(String.init)))
    widths = ColumnWidths.shares(of: table, writeIn: writeIn)
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

  /// A frame that scrolls on a narrow screen, also with the keyboard; with many columns its rows
  /// become cards there, of which each cell bears its head.
  private var opening: String {
    let heads = table.head.map(\.plain).filter { !$0.isEmpty }.joined(separator: ", ")
    let label = caption?.spoken ?? inlines.phrases(ReportPhrase.table.key, [.name: heads])
    // What is signed stays on one sheet.
    let isShort = (table.rows.count <= Self.mostRowsOfShort && isLight) || !writeIn.isEmpty
    let classes = [
      isShort ? "short" : nil, isCards ? "cards" : nil, isCards && hasLongHeads ? "over" : nil,
      isCards && isRanked ? "ranked" : nil,
    ].compactMap(\.self)
    let mark = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    return "<div class=\"table\" role=\"region\" tabindex=\"0\" "
      + "aria-label=\"\(MarkupText.escaped(label))\">\n"
      + "<table\(mark)>\n\(captionLine)\(columns)"
  }

  /// Whether its words take no more than a sixth of a sheet.
  private var isLight: Bool {
    table.rows.joined().reduce(0) { $0 + $1.plain.count } <= Self.mostLettersOfShort
  }

  /// Whether its rows begin with a number and a name behind it, which are the title of a card together.
  private var isRanked: Bool {
    !table.rows.isEmpty
      && table.rows.allSatisfy { row in
        row.first.map { !$0.plain.isEmpty && $0.plain.allSatisfy { ("0"..."9").contains($0) } }
          ?? false
      }
  }

  private var isCards: Bool { medium == .page && table.head.count > Self.mostColumnsBeside }

  /// Whether a head has no room in two lines beside what stands in its cells, and stands above it.
  private var hasLongHeads: Bool {
    labels.dropFirst().contains {
      TextWidth.lines(of: $0, size: 14.7, width: Self.labelWidth).count > 2
    }
  }

  /// In pixels; the style sheet has 112 for it, and widths are reckoned for a font wider than its own.
  private static let labelWidth = 125.0

  /// On a telephone more have no room beside each other.
  private static let mostColumnsBeside = 2

  private var captionLine: String {
    caption.map { "<caption>\($0.html(for: medium))</caption>\n" } ?? ""
  }

  /// One with more rows may be divided between two sheets.
  private static let mostRowsOfShort = 5
  private static let mostLettersOfShort = 400

  private var columns: String {
    let parts = widths.percent.map { "<col style=\"width: \($0)%\">" }
    return "<colgroup>\(parts.joined())</colgroup>\n"
  }

  private func cells(of row: [MarkdownTable.Cell], tag: String) -> String {
    row.enumerated().map { index, cell in
      let alignment = index < table.alignments.count ? table.alignments[index] : nil
      let words = inlines.html(of: cell)
      let marks =
        mark(of: index, alignment, cell, isHead: tag == "th") + TextDirection.mark(of: cell)
      // A head without words names nothing.
      guard tag == "th" else {
        return "<td\(marks)\(label(of: index))>\(filled(words, at: index))</td>"
      }
      return cell.plain.isEmpty && medium == .page
        ? "<td\(marks)></td>" : "<th scope=\"col\"\(marks)>\(dense(words))</th>"
    }.joined()
  }

  /// What stands in a cell; where nothing does and somebody writes into it, room for that.
  private func filled(_ html: String, at column: Int) -> String {
    guard medium == .word, html.isEmpty, writeIn.contains(column) else { return dense(html) }
    return WordStyle.writeIn.around("<p>\u{A0}</p>")
  }

  /// Words of a table whose columns, or whose sheet, have no room for letters of the usual size.
  private func dense(_ html: String) -> String {
    guard medium == .word, !html.isEmpty, widths.isCrowded || isFirstPage else { return html }
    return (widths.isCrowded ? WordStyle.denseCell : .firstCell).around("<p>\(html)</p>")
  }

  /// The head of a cell that stands as a line of a card.
  private func label(of column: Int) -> String {
    guard isCards, column < labels.count else { return "" }
    let head = labels[column]
    return head.isEmpty ? "" : " data-label=\"\(MarkupText.escaped(head))\""
  }

  /// What a cell bears for its column: how it is aligned, that somebody writes into it, or that it is
  /// a figure with its unit or its range, in which no line ends.
  private func mark(
    of column: Int, _ alignment: MarkdownTable.Alignment?, _ cell: MarkdownTable.Cell,
    isHead: Bool
  ) -> String {
    let word: String? =
      switch alignment {
      case .right: "right"
      case .center: "center"
      case .left, nil: nil
      }
    guard medium == .page else { return word.map { " style=\"text-align: \($0)\"" } ?? "" }
    if writeIn.contains(column) { return " class=\"blank\"" }
    let isWhole = !isHead && Self.isFigure(cell.plain)
    // In a card a figure that there is none of needs no line.
    let isNone = !isHead && isCards && alignment == .right && cell.plain == "–"
    let classes = [word, isWhole ? "whole" : nil, isNone ? "none" : nil].compactMap(\.self)
    return classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
  }

  private static let longestFigure = 16

  /// Boxes to tick are like figures; words in brackets are none.
  private static func isFigure(_ text: String) -> Bool {
    let isNoted = text.firstIndex(of: "(").map { text[$0...].contains(where: \.isLetter) } ?? false
    return text.count <= longestFigure && !isNoted
      && text.unicodeScalars.contains {
        ("0"..."9").contains($0) || "☐☑☒".unicodeScalars.contains($0)
      }
  }
}
