// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Formulas
import Templates
import Values

/// The curves of a lane, or of all cases: what its confidence is worth, and what a threshold does.
struct CurvePart {
  /// Points of a curve that a page shows.
  static let mostPoints = 12
  /// Lanes whose curves a page shows; those of the others are in the JSON.
  static let mostLanes = 2

  let lane: String?
  let reliability: Reliability?
  let curve: [RiskPoint]

  /// All cases; lanes alone where each has a threshold of its own.
  static func all(in report: CalibrationReport) -> [CurvePart] {
    let shown = report.decided.isEmpty ? [report.result.whole] : report.decided
    return shown.prefix(mostLanes).compactMap { lane in
      guard lane.reliability != nil || !lane.curve.isEmpty else { return nil }
      return CurvePart(
        lane: report.name(of: lane.lane), reliability: lane.reliability, curve: lane.curve)
    }
  }

  private var points: [RiskPoint] {
    guard curve.count > Self.mostPoints else { return curve }
    return (0..<Self.mostPoints).map { curve[$0 * (curve.count - 1) / (Self.mostPoints - 1)] }
  }

  static let view = TemplateView<CurvePart>(
    .text("lane", \.lane),
    .text("brier") { $0.reliability.map { FigureText.plain($0.brier, decimals: 4) } },
    .text("miscalibration") {
      $0.reliability.map { FigureText.plain(max(0, $0.miscalibration), decimals: 4) }
    },
    .text("discrimination") {
      $0.reliability.map { FigureText.plain(max(0, $0.discrimination), decimals: 4) }
    },
    .text("uncertainty") { $0.reliability.map { FigureText.plain($0.uncertainty, decimals: 4) } },
    .list("steps", of: step) { part in
      part.reliability.map { ReliabilitySteps.of($0, limit: mostPoints) } ?? []
    },
    .list("points", of: point, \.points))

  private static let step = TemplateView<Reliability.Fit>(
    .text("confidence") { FigureText.plain($0.confidence, decimals: 4) },
    .text("right") { CalibrationText.rate($0.right) })

  private static let point = TemplateView<RiskPoint>(
    .text("threshold") { CalibrationText.threshold($0.threshold) },
    .text("coverage") { CalibrationText.rate($0.coverage) },
    .text("wrong") { $0.errorRate.map(CalibrationText.rate) },
    .text("bound") { CalibrationText.rate($0.bound) })
}
