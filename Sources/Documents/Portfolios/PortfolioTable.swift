// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Plans
import Questionnaires
import Values

/// A portfolio for a terminal or a spreadsheet.
package enum PortfolioTable {
  private static let head = [
    "#", "WORKFLOW", "VERDICT", "FLIP", "A DAY", "SAVES A YEAR", "RISK", "PEOPLE",
  ]

  /// A table in aligned columns, then the order of attack with its reasons and the reviewers.
  ///
  /// Names are cut so that the table fits the width; below it they stand in full.
  package static func plain(_ portfolio: Portfolio, width: Int = 80) -> String {
    var blocks = [table(portfolio, width: width)]
    for group in AttackGroup.allCases {
      let entries = portfolio.entries(in: group)
      guard !entries.isEmpty else { continue }
      let title = LineText.singleLine(portfolio.title(of: group)).uppercased()
      blocks.append(title + "\n" + entries.map { text(of: $0, width: width) }.joined())
    }
    if let lanes = lanes(portfolio, width: width) { blocks.append(lanes) }
    if !portfolio.pools.isEmpty { blocks.append(people(portfolio, width: width)) }
    return blocks.joined(separator: "\n")
  }

  /// Comma-separated values with a head, one line per workflow in the order of attack.
  package static func csv(_ portfolio: Portfolio) -> String {
    let head = [
      "rank", "id", "name", "group", "verdict", "provisional", "changes_to_flip", "robust",
      "volume_per_day", "yearly_savings", "currency", "hours_freed", "risk", "high_risks",
      "reviewer_role", "reviewers_needed", "readiness", "value", "reasons", "open_blockers",
      "joint_gate_odds", "hours_per_day", "peak_hours_per_day", "peak_reviewers_needed",
      "system_cost_per_year", "lanes",
    ]
    let records = portfolio.entries.map { CSVText.record(cells(of: $0)) }
    return CSVText.mark + CSVText.line(head) + records.joined()
  }

  private static func table(_ portfolio: Portfolio, width: Int) -> String {
    let cells = portfolio.entries.map { entry -> [String] in
      let row = entry.row
      return [
        FigureText.count(entry.rank), row.name,
        row.verdict.rawValue + (row.isProvisional ? " ?" : ""), PortfolioText.flip(row),
        PortfolioText.volume(row), PortfolioText.gain(row), PortfolioText.risk(row),
        PortfolioText.people(row),
      ]
    }
    let table = TextTable(head: head, rows: cells, rightAligned: [0, 3, 4, 5, 7])
    let legend = """
      ? not known yet; after a verdict: provisional. FLIP: how many scored \
      answers would have to change for another verdict; full automation has 1 where one that turns \
      out as the worst ends it. SAVES A YEAR: ≤: at most; no promise: the system's price is not \
      known. PEOPLE: for all human work of an ordinary day; +: at least
      """
    return fitting(table, column: 1, width: width).text() + "\n"
      + WrappedText(width: width).text(of: legend)
  }

  /// The workflows that have lanes, with these beneath; nil where none has any.
  private static func lanes(_ portfolio: Portfolio, width: Int) -> String? {
    let entries = portfolio.entries.filter { !$0.row.figures.lanes.isEmpty }
    guard !entries.isEmpty else { return nil }
    let rows = entries.flatMap { entry in
      [[FigureText.count(entry.rank), entry.row.name, "", "", "", "", "", ""]]
        + entry.row.figures.lanes.map { lane in
          [
            "", "- " + lane.name, PortfolioText.share(lane), PortfolioText.volume(lane),
            lane.verdict.rawValue, lane.control.rawValue, PortfolioText.alone(lane),
            PortfolioText.threshold(lane),
          ]
        }
    }
    let table = TextTable(
      head: ["#", "LANE", "SHARE", "A DAY", "VERDICT", "CONTROL", "ALONE", "FROM"], rows: rows,
      rightAligned: [0, 2, 3, 7])
    let legend = "ALONE: without a person before it takes effect. FROM: with that confidence"
    return fitting(table, column: 1, width: width).text() + "\n"
      + WrappedText(width: width).text(of: legend)
  }

  /// What the days ask of each role over all workflows.
  private static func people(_ portfolio: Portfolio, width: Int) -> String {
    let rows = portfolio.pools.map { pool in
      [
        pool.role, PortfolioText.there(pool), PortfolioText.hours(pool.ordinary),
        PortfolioText.needed(pool.ordinary, in: pool),
        PortfolioText.short(pool.ordinary, in: pool),
      ]
        + (pool.peak == nil
          ? ["", "", ""]
          : [
            PortfolioText.hours(pool.peak), PortfolioText.needed(pool.peak, in: pool),
            PortfolioText.short(pool.peak, in: pool),
          ])
    }
    let table = TextTable(
      head: ["REVIEWERS", "THERE", "HOURS", "NEEDED", "SHORT", "PEAK HOURS", "NEEDED", "MORE"],
      rows: rows, rightAligned: Set(1..<8))
    let lines = portfolio.pools.map {
      WrappedText(width: width).text(of: "\($0.role): \($0.summary)", hanging: 2)
    }
    return fitting(table, column: 0, width: width).text() + "\n" + lines.joined()
  }

  /// The table with one column cut so that all fit the width.
  private static func fitting(_ table: TextTable, column: Int, width: Int) -> TextTable {
    var table = table
    let own = table.columns.widths[column]
    table.columns.widths[column] = min(own, max(8, width - (table.columns.total - own)))
    return table
  }

  private static func text(of entry: Portfolio.Entry, width: Int) -> String {
    let start = "\(FigureText.count(entry.rank)). "
    let indent = String(repeating: " ", count: start.count)
    let wrapping = WrappedText(width: width)
    let name = wrapping.text(of: start + entry.row.name, hanging: start.count)
    let reasons = entry.reasons.map {
      wrapping.text(of: "- " + $0, after: indent, hanging: start.count + 2)
    }
    return name + reasons.joined()
  }

  private static func cells(of entry: Portfolio.Entry) -> [String] {
    let row = entry.row
    func text(_ text: String) -> String { CSVText.field(text) }
    func number(_ number: Double?) -> String { number.map { JSONValue.number($0).text } ?? "" }
    func count(_ count: Int?) -> String { number(count.map(Double.init)) }
    return [
      count(entry.rank), text(row.id), text(row.name), entry.group.rawValue, row.verdict.rawValue,
      row.isProvisional ? "yes" : "no", count(row.changesToFlip), row.isRobust ? "yes" : "no",
      number(row.volumePerDay), number(row.yearlySavings), text(row.currency),
      number(row.hoursFreed), row.risk.rawValue, count(row.highRisks.count),
      text(row.reviewerRole ?? ""), count(row.figures.ordinary?.people), number(row.readiness),
      number(entry.value), text(entry.reasons.joined(separator: " ")),
      count(row.figures.openBlockers), number(row.figures.jointOdds),
      number(row.figures.ordinary?.hours), number(row.figures.peak?.hours),
      count(row.figures.peak?.people), number(row.figures.gain.systemCost),
      text(row.figures.lanes.map(\.id).joined(separator: " ")),
    ]
  }
}
