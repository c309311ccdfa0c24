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
  /// What chance draws of the lanes that go alone, in their order.
  private let draws: [Draw]
  private let firstPhase: PhaseLabel?
  /// The lane of the example rows that nobody sees before they take effect; nil where people see each
  /// case.
  private let alone: String?
  /// The code that the example row of a changed result has.
  private let reason: String

  init(of plan: Plan) {
    let figures = plan.figures
    lanes = figures.lanes
    hasLanes = figures.inputs.hasLanes
    usesConfidence =
      figures.lanes.contains { $0.threshold != nil } && !figures.inputs.isConfidenceWorthless
    caseWord = PlanPage(plan).caseWord.one
    draws = figures.road.alarms.map { alarm in
      Draw(alarm, of: figures.lanes.first { $0.id == alarm.lane })
    }
    let goingAlone = figures.aloneInTheEnd
    alone = figures.lanes.first { goingAlone.contains($0.id) }?.id
    reason = plan.escalation.reasonCodes.first?.title ?? ""
    let names = PlanNames(plan)
    firstPhase = figures.road.phases.first.map { names.phase($0.id, lane: $0.lane) }
  }

  /// The part of a lane's cases that is drawn and read in the last phase.
  private struct Draw {
    let lane: String
    let name: String?
    /// 0 to 1.
    let chance: Double
    /// Cases drawn, and cases that come, on an ordinary day; nil where they are not known.
    let drawn: Double?
    let cases: Double?

    init(_ alarm: LaneAlarm, of lane: LaneFigures?) {
      self.lane = alarm.lane
      name = lane?.name
      cases = lane?.casesPerDay?.mid
      drawn = alarm.drawnPerDay
      if let drawn, let cases, cases > 0 {
        chance = min(1, drawn / cases)
      } else {
        chance = alarm.drawnShare.value
      }
      isOurs = abs(chance - alarm.drawnShare.value) < 1e-9
    }

    /// Whether it is the share meant to be drawn, and not what the room's hours for reading bring.
    let isOurs: Bool

    /// With two figures at least: 0.0033, 0.114.
    var shown: String { FigureText.plain(chance, decimals: chance < 0.01 ? 5 : 4) }

    static let view = TemplateView<(draw: Draw, isLast: Bool)>(
      .text("name", \.draw.name),
      .text("chance", \.draw.shown),
      .flag("is_ours", \.draw.isOurs),
      .text("drawn") { $0.draw.drawn.map { FigureText.plain($0, decimals: 1) } },
      .text("cases") { $0.draw.cases.map { FigureText.plain($0, decimals: 1) } },
      .flag("is_last", \.isLast))
  }

  /// A column with its value in each of the example rows: settled alone, or approved where
  /// people see each; drawn to be read; and changed by a person.
  private struct Column {
    let name: String
    let values: [String]

    init(_ name: String, _ values: String...) {
      self.name = name
      self.values = values
    }
  }

  private var columns: [Column] {
    let first = draws.first?.lane ?? alone ?? lanes.first?.id ?? ""
    let isAlone = !draws.isEmpty || alone != nil
    let seen = isAlone ? "no" : "yes"
    let decider = isAlone ? "rule" : "person"
    let overridden = isAlone ? "" : "no"
    let isDrawn = !draws.isEmpty
    let chance = draws.first?.shown ?? ""
    let last = lanes.last?.id ?? ""
    return [
      Column("case_id", "1001", "1002", "1003"),
      Column("ts", "2026-01-05T09:14:00Z", "2026-01-05T09:20:00Z", "2026-01-05T09:31:00Z"),
      hasLanes ? Column("lane", first, first, last) : nil,
      usesConfidence ? Column("confidence", "0.992", "0.995", "0.61") : nil,
      usesConfidence ? Column("model_version", "1", "1", "1") : nil,
      Column("escalated", seen, seen, "yes"), Column("decided_by", decider, decider, "person"),
      Column("overridden", overridden, overridden, "yes"),
      Column("override_reason", "", "", reason),
      Column("audited", "no", isDrawn ? "yes" : "no", "no"), Column("audit_p", chance, chance, ""),
      Column("correct", "", isDrawn ? "yes" : "", "no"),
      Column("resolution_s", isAlone ? "40" : "4300", isAlone ? "35" : "3900", "5400"),
      Column("review_s", isAlone ? "" : "180", isAlone ? "" : "150", "240"),
    ].compactMap(\.self)
  }

  static let view = TemplateView<LogSheet>(
    .text("case_one", \.caseWord),
    .text("lanes") { $0.hasLanes ? $0.lanes.map(\.id).joined(separator: ", ") : nil },
    .flag("uses_confidence", \.usesConfidence),
    .list("draws", of: Draw.view) { sheet in
      sheet.draws.indices.map { (sheet.draws[$0], $0 == sheet.draws.count - 1) }
    },
    .group("first_phase", PhaseLabel.view, \.firstPhase),
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
