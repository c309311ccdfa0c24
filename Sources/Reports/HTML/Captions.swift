// SPDX-License-Identifier: GPL-3.0-or-later
import Charts

/// Numbers the tables and charts of each document of a report, and says what each is about.
struct Captions {
  let phrases: Phrases
  private let names: TableNames
  /// Of all documents.
  private(set) var figures = 0
  private var counts: [Int: (tables: Int, figures: Int)] = [:]
  private var document = 0
  /// The words of the heading that tables stand below, without its number.
  private var section = ""
  private var tablesInSection = 0

  init(_ phrases: Phrases) {
    self.phrases = phrases
    names = TableNames(phrases(ReportPhrase.tableNames.key))
  }

  /// Goes on to the blocks below a heading.
  ///
  /// - Parameters:
  ///   - document: the one that they belong to; each has numbers of its own.
  ///   - tables: how many stand there before the next heading.
  mutating func begin(_ heading: String, of document: Int, tables: Int) {
    self.document = document
    section = Self.words(of: heading)
    tablesInSection = tables
  }

  /// The words of a heading without its number.
  static func words(of heading: String) -> String {
    let number = heading.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let rest = heading.dropFirst(number.count)
    return number.isEmpty || !rest.hasPrefix(" ") ? heading : String(rest.dropFirst())
  }

  /// The caption of the next table: what its heads tell of it, else what leads in to it, else the
  /// section that it stands in, with what its rows are where there are others.
  mutating func next(_ table: MarkdownTable, leadIn: String?) -> Caption {
    counts[document, default: (0, 0)].tables += 1
    let number = counts[document]?.tables ?? 1
    func caption(_ phrase: ReportPhrase, _ name: String, _ list: String = "") -> Caption {
      Caption(.table, number: number, phrases: phrases, phrase, name: name, list: list)
    }
    if let name = names.name(of: table) ?? leadIn { return caption(.tableCaption, name) }
    let rows = table.head.first?.plain ?? ""
    return tablesInSection > 1 && !rows.isEmpty
      ? caption(.tableOfSeveral, section, rows) : caption(.tableCaption, section)
  }

  /// The caption of the next chart, by what the chart says of itself.
  mutating func nextFigure(_ words: String) -> Caption {
    figures += 1
    counts[document, default: (0, 0)].figures += 1
    return Caption(
      .figure, number: counts[document]?.figures ?? 1, phrases: phrases, .figureCaption,
      name: words)
  }
}
