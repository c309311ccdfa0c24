// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// The columns of the log that a workflow keeps, with example rows; `calibrate` reads it without a
/// map.
struct LogSheet {
  private let lanes: [LaneFigures]
  private let hasLanes: Bool
  private let usesConfidence: Bool
  private let caseWord: String

  init(of plan: Plan) {
    lanes = plan.figures.lanes
    hasLanes = plan.figures.inputs.hasLanes
    usesConfidence = plan.figures.lanes.contains { $0.threshold != nil }
    caseWord = PlanPage(plan).caseWord.one
  }

  /// A column with its value in each of the example rows: settled alone, drawn to be read, and
  /// decided by a person.
  private struct Column {
    let name: String
    let values: [String]

    init(_ name: String, _ values: String...) {
      self.name = name
      self.values = values
    }
  }

  private var chance: String {
    let shares = lanes.map(\.drawnShare).filter { $0 > 0 }
    return FigureText.plain(shares.max() ?? 1, decimals: 4)
  }

  private var columns: [Column] {
    let first = lanes.first?.id ?? ""
    let last = lanes.last?.id ?? ""
    return [
      Column("case_id", "1001", "1002", "1003"),
      Column("ts", "2026-01-05T09:14:00Z", "2026-01-05T09:20:00Z", "2026-01-05T09:31:00Z"),
      hasLanes ? Column("lane", first, first, last) : nil,
      usesConfidence ? Column("confidence", "0.992", "0.995", "0.61") : nil,
      usesConfidence ? Column("model_version", "1", "1", "1") : nil,
      Column("escalated", "no", "no", "yes"), Column("decided_by", "rule", "rule", "person"),
      Column("overridden", "", "", "yes"), Column("override_reason", "", "", "amount"),
      Column("audited", "no", "yes", "no"), Column("audit_p", chance, chance, chance),
      Column("correct", "", "yes", "no"), Column("resolution_s", "40", "35", "5400"),
      Column("review_s", "", "", "240"),
    ].compactMap(\.self)
  }

  static let view = TemplateView<LogSheet>(
    .text("case_one", \.caseWord),
    .text("lanes") { $0.hasLanes ? $0.lanes.map(\.id).joined(separator: ", ") : nil },
    .flag("uses_confidence", \.usesConfidence),
    .text("audit_chance", \.chance),
    .text("header") { $0.columns.map(\.name).joined(separator: ",") },
    .texts("examples") { sheet in
      (0..<3).map { row in sheet.columns.map { $0.values[row] }.joined(separator: ",") }
    })
}

extension AnnexView {
  static let log: [TemplateView<Plan>.Field] = [
    .group("log_sheet", LogSheet.view) { plan in
      plan.verdict < .manual ? LogSheet(of: plan) : nil
    }
  ]
}
