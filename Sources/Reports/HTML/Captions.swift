// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// Numbers the tables and charts of a report, and says what each is about.
struct Captions {
  let phrases: Phrases
  private(set) var figures = 0
  private var tables = 0
  /// The words of the heading that tables stand below, without its number.
  private var section = ""
  private var tablesInSection = 0

  init(_ phrases: Phrases) { self.phrases = phrases }

  /// Goes on to the blocks below a heading.
  ///
  /// - Parameter tables: how many stand there before the next heading.
  mutating func begin(_ heading: String, tables: Int) {
    let number = heading.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let rest = heading.dropFirst(number.count)
    section = number.isEmpty || !rest.hasPrefix(" ") ? heading : String(rest.dropFirst())
    tablesInSection = tables
  }

  /// The caption of the next table: the section that it stands in, and what its rows are where there
  /// are others.
  mutating func next(_ table: MarkdownTable) -> String {
    tables += 1
    let rows = table.head.first?.plain ?? ""
    let phrase: ReportPhrase =
      tablesInSection > 1 && !rows.isEmpty ? .tableOfSeveral : .tableCaption
    return phrases(phrase.key, [.count: "\(tables)", .name: section, .list: rows])
  }

  /// The caption of the next chart, by what the chart says of itself.
  mutating func nextFigure(_ words: String) -> String {
    figures += 1
    return phrases(ReportPhrase.figureCaption.key, [.count: "\(figures)", .name: words])
  }
}
