// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// All workflows side by side: what they are worth against how ready they are, or the people that
/// each takes.
package struct PortfolioChart: Chart {
  package static let name = "portfolio"
  package static let diagram: String? = "quadrantChart"
  /// With many workflows it is longer than a sheet, and who reads them looks for the table first.
  package static let followsTable = true

  private static let captionKey = PhraseKey("portfolio-caption")
  private static let dotKey = PhraseKey("portfolio-dot")
  private static let peopleCaptionKey = PhraseKey("portfolio-people-caption")
  private static let peopleKey = PhraseKey("portfolio-people")
  private static let barKey = PhraseKey("portfolio-people-bar")
  private static let peakKey = PhraseKey("portfolio-people-peak")
  package static let phrases = [
    captionKey, dotKey, peopleCaptionKey, peopleKey, barKey, peakKey,
  ]

  private enum Content {
    case quadrant(Quadrant)
    case people(AmountBars)
  }

  private static let mostWorkflows = 200

  private let content: Content

  package init?(_ source: ChartSource) {
    switch source {
    case .diagram(let text):
      guard let quadrant = Quadrant(text) else { return nil }
      content = .quadrant(quadrant)
    case .table(let table):
      guard let bars = Self.bars(of: table) else { return nil }
      content = .people(bars)
    }
  }

  /// The columns of a portfolio's table that are drawn, by their place.
  private enum Column {
    static let rank = 0
    static let name = 1
    static let people = 7
    static let peak = 8
  }

  private static func bars(of table: ChartTable) -> AmountBars? {
    guard table.heads.count > Column.peak, table.rows.count <= mostWorkflows else { return nil }
    var groups: [AmountBars.Group] = []
    for row in table.rows {
      guard row.count > Column.peak else { return nil }
      var bars: [AmountBars.Bar] = []
      for column in [Column.people, Column.peak] {
        let text = row[column].text
        let value = AmountText.number(text)
        guard value != nil || AmountText.isNothing(text) else { return nil }
        bars.append(
          AmountBars.Bar(
            name: table.heads[column], value: value, shown: text, isPeak: column == Column.peak))
      }
      let name = [row[Column.rank].text, row[Column.name].text].joined(separator: " ")
      groups.append(AmountBars.Group(name: name, bars: bars))
    }
    let known = groups.filter { $0.bars.contains { $0.value != nil } }
    return known.isEmpty ? nil : AmountBars(groups: known)
  }

  package func caption(_ phrases: Phrases) -> String {
    switch content {
    case .quadrant: phrases(Self.captionKey)
    case .people: phrases(Self.peopleCaptionKey)
    }
  }

  package func alternative(_ phrases: Phrases) -> String {
    switch content {
    case .quadrant(let quadrant):
      quadrant.dots.map { dot in
        phrases(
          Self.dotKey,
          [
            .count: dot.number, .name: dot.name, .start: FigureText.percent(dot.x),
            .end: FigureText.percent(dot.y),
          ])
      }.joined(separator: " ")
    case .people(let bars):
      bars.groups.map { group in
        let amounts = group.bars.map { "\($0.name): \($0.shown)" }.joined(separator: ", ")
        return phrases(Self.peopleKey, [.name: group.name, .list: amounts])
      }.joined(separator: " ")
    }
  }

  package func drawing(width: Double, _ phrases: Phrases) -> Drawing {
    switch content {
    case .quadrant(let quadrant): QuadrantLayout(quadrant: quadrant, width: width).drawing
    case .people(let bars):
      bars.drawing(
        width: width,
        // It has no line for the people there.
        key: AmountBars.Key(bar: phrases(Self.barKey), peak: phrases(Self.peakKey), there: "")
      ) { $0.name }
    }
  }
}
