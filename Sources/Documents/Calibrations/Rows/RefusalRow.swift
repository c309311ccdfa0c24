// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Plans
import Templates
import Values

/// Why nothing is certified, for the lanes that it holds for.
struct RefusalRow {
  let lanes: [String]
  let refusal: Refusal

  /// One for each refusal; lanes that are refused for the same are together.
  static func all(in report: CalibrationReport) -> [RefusalRow] {
    var rows: [(refusal: Refusal, lanes: [String])] = []
    for lane in report.decided {
      guard let refusal = lane.threshold?.refusal else { continue }
      let name = report.name(of: lane.lane).map { [$0] } ?? []
      if let index = rows.firstIndex(where: { $0.refusal == refusal }) {
        rows[index].lanes += name
      } else {
        rows.append((refusal, name))
      }
    }
    return rows.map { RefusalRow(lanes: $0.lanes, refusal: $0.refusal) }
  }

  static let view = TemplateView<RefusalRow>(
    .text("lanes") { row in
      row.lanes.isEmpty ? nil : FigureText.list(row.lanes.map { "“\($0)”" })
    },
    .word("reason", \.refusal.reason),
    .text("have") { $0.refusal.have.map(FigureText.count) },
    .text("need") { $0.refusal.need.map(FigureText.count) },
    .text("best_bound") { $0.refusal.bestBound.map(CalibrationText.rate) })
}
