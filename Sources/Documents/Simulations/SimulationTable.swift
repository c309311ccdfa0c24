// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Plans
import Questionnaires
import Templates
import Values

/// A simulation for a terminal or a document.
package enum SimulationTable {
  /// The columns before the marks.
  private static let figures = Set(0..<10)

  /// A table in aligned columns, then what it shows in sentences.
  package static func plain(_ simulation: Simulation, width: Int = 80) -> String {
    func wrapped(_ texts: [String]) -> String {
      texts.map { WrappedText(width: width).text(of: $0) }.joined(separator: "\n")
    }
    let blocks = simulation.lanes.map { lane in
      let legend = """
        PEOPLE needed for all that the same people do; the other columns are for \
        \(FigureText.count(lane.reviewers)). PASSED: wrong and not reviewed. MISSED: wrong and \
        approved. WRONG: both, of the cases shown.
        """
      let tables = days(of: lane).map { title, rows in
        (title.map { LineText.singleLine($0) + "\n\n" } ?? "")
          + plainTable(rows, in: simulation) + "\n"
      }
      return tables.joined() + wrapped([legend] + lane.notes)
    }
    let rest = wrapped(simulation.left.map(\.why) + simulation.notes)
    let title = LineText.singleLine(simulation.workflow.name)
    return ([title + "\n"] + blocks + [rest]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func plainTable(_ rows: [Simulation.Row], in simulation: Simulation) -> String {
    TextTable(
      head: [
        "REVIEWED", "AN HOUR", "PEOPLE", "BUSY", "WAIT", "LATE", "PASSED", "MISSED", "WRONG",
        "COST A YEAR", "",
      ], rows: rows.map { cells(of: $0, in: simulation) }, rightAligned: figures
    ).text()
  }

  /// The rows of an ordinary day, and of a peak day where there is one, with titles; the first one
  /// of a workflow without lanes has none.
  private static func days(of lane: LaneSimulation) -> [(String?, [Simulation.Row])] {
    let name = lane.name.map { name in
      "\(name): \(FigureText.percent(lane.share)), \(FigureText.plain(lane.casesPerDay, decimals: 1)) a day"
    }
    guard let peak = lane.peakRows, let cases = lane.peakCasesPerDay else {
      return [(name, lane.rows)]
    }
    let ofPeak = "\(FigureText.plain(cases, decimals: 1)) on a peak day"
    return [(name, lane.rows), (lane.name.map { "\($0): \(ofPeak)" } ?? ofPeak, peak)]
  }

  /// A heading, a table of GitHub-flavored Markdown, and what it shows in sentences.
  package static func markdown(_ simulation: Simulation) -> String {
    let head = [
      "Reviewed", "Reviews an hour", "People needed", "Busy", "Mean wait", "Late", "Errors passed",
      "Errors missed", "Wrong in all", "Cost a year", "",
    ]
    func notes(_ texts: [String]) -> String {
      texts.map { "\n\(MarkdownText.escaped($0))\n" }.joined()
    }
    let lanes = simulation.lanes.map { lane in
      let tables = days(of: lane).map { title, rows in
        (title.map { "\n### \(MarkdownText.escaped($0))\n" } ?? "") + "\n"
          + MarkdownTable.text(
            head: head, rows: rows.map { cells(of: $0, in: simulation) }, rightAligned: figures)
      }
      return tables.joined() + notes(lane.notes)
    }
    return "## \(MarkdownText.escaped(simulation.workflow.name)): reviews\n" + lanes.joined()
      + notes(simulation.left.map(\.why) + simulation.notes)
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
    case .atMost: "at most"
    }
  }
}
