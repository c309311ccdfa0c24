// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// Numbers the tables and charts of a report through all of its documents, and says what each is about.
struct Captions {
  let phrases: Phrases
  private let names: TableNames
  private(set) var figures = 0
  private var tables = 0
  /// The words of the heading that tables stand below, without its number.
  private var section = ""
  private var tablesInSection = 0

  init(_ phrases: Phrases) {
    self.phrases = phrases
    names = TableNames(phrases(ReportPhrase.tableNames.key))
  }

  /// Goes on to the blocks below a heading.
  ///
  /// - Parameter tables: how many stand there before the next heading.
  mutating func begin(_ heading: String, tables: Int) {
    section = Self.words(of: heading)
    tablesInSection = tables
  }

  /// The words of a heading without its number.
  static func words(of heading: String) -> String {
    let number = heading.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let rest = heading.dropFirst(number.count)
    return number.isEmpty || !rest.hasPrefix(" ") ? heading : String(rest.dropFirst())
  }

  /// The caption of the next table: what its heads tell of it, else its number alone, as the heading that
  /// it stands below names it; where others stand there as well, with that and what its rows are.
  ///
  /// - Parameter leadIn: the line right above it that names it, which is not said again.
  mutating func next(_ table: MarkdownTable, leadIn: String?) -> Caption {
    tables += 1
    let number = tables
    func caption(_ phrase: ReportPhrase, _ name: String, _ list: String = "") -> Caption {
      Caption(.table, number: number, phrases: phrases, phrase, name: name, list: list)
    }
    if let name = names.name(of: table) {
      return caption(name == section ? .tableNumber : .tableCaption, name)
    }
    if let leadIn { return caption(.tableNumber, leadIn) }
    let rows = table.head.first?.plain ?? ""
    return tablesInSection > 1 && !rows.isEmpty
      ? caption(.tableOfSeveral, section, rows) : caption(.tableNumber, section)
  }

  /// The caption of the next chart, by what the chart says of itself.
  mutating func nextFigure(_ words: String) -> Caption {
    figures += 1
    return Caption(.figure, number: figures, phrases: phrases, .figureCaption, name: words)
  }
}
