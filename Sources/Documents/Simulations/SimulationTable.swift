// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Values

/// A simulation for a terminal or a document.
package enum SimulationTable {
  /// The columns before the marks.
  private static let figures = Set(0..<10)

  /// A table in aligned columns, then what it shows in sentences.
  package static func plain(_ simulation: Simulation, width: Int = 80) -> String {
    let table = TextTable(
      head: [
        "REVIEWED", "AN HOUR", "PEOPLE", "BUSY", "WAIT", "LATE", "PASSED", "MISSED", "WRONG",
        "COST A YEAR", "",
      ], rows: simulation.rows.map { cells(of: $0, in: simulation) },
      rightAligned: figures)
    let legend = """
      PEOPLE needed; the other columns are for \(FigureText.count(simulation.reviewers)) on duty. \
      PASSED: wrong and not reviewed. MISSED: wrong and approved. WRONG: both, of all cases.
      """
    let notes = ([legend] + simulation.notes).map { WrappedText(width: width).text(of: $0) }
    let title = LineText.singleLine(simulation.workflow.name)
    return title + "\n\n" + table.text() + "\n" + notes.joined(separator: "\n")
  }

  /// A heading, a table of GitHub-flavored Markdown, and what it shows in sentences.
  package static func markdown(_ simulation: Simulation) -> String {
    let head = [
      "Reviewed", "Reviews an hour", "People needed", "Busy", "Mean wait", "Late", "Errors passed",
      "Errors missed", "Wrong in all", "Cost a year", "",
    ]
    let table = MarkdownTable.text(
      head: head, rows: simulation.rows.map { cells(of: $0, in: simulation) },
      rightAligned: figures)
    let notes = simulation.notes.map { "\n\(MarkdownText.escaped($0))\n" }.joined()
    return "## \(MarkdownText.escaped(simulation.workflow.name)): reviews\n\n\(table)\(notes)"
  }

  private static func cells(of row: Simulation.Row, in simulation: Simulation) -> [String] {
    [
      FigureText.percent(row.share), FigureText.plain(row.reviewsPerHour, decimals: 1),
      row.reviewersNeeded.map(FigureText.count) ?? "no number",
      FigureText.roundPercent(row.occupancy), wait(row.meanWaitMinutes),
      FigureText.coarsePercent(row.lateShare), rate(row.errorsPassed), rate(row.errorsMissed),
      rate(row.errorRate),
      row.yearlyCost.map { FigureText.money($0, simulation.currency) } ?? "",
      row.marks.map(\.words).joined(separator: ", "),
    ]
  }

  private static func wait(_ minutes: Double?) -> String {
    guard let minutes else { return "" }
    guard minutes < 100_000 else { return "no end" }
    return minutes < 1
      ? "\(FigureText.plain(minutes * 60, decimals: 0)) s"
      : "\(FigureText.plain(minutes, decimals: 1)) min"
  }

  private static func rate(_ share: Double) -> String {
    "\(FigureText.fixed(share * 100, decimals: 2))%"
  }
}

extension Simulation.Mark {
  fileprivate var words: String {
    switch self {
    case .best: "best"
    case .planned: "planned"
    case .tooFewPeople: "too few people"
    case .tired: "tired"
    case .overTarget: "over target"
    case .belowControls: "below controls"
    }
  }
}
