// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// A decision of the room that something keeps, or that nothing keeps yet.
struct LockRow {
  enum Keeper: String, CaseIterable {
    case person
    case mark
    case rule
    case metric
    case nothing
  }

  let what: String
  /// Who decided it in the room.
  let who: String?
  let keeper: Keeper
  let name: String?
  let control: Control?
  /// Whether a finding says that the design breaks it.
  let isBroken: Bool
  let trial: LockTrial?
  /// Lanes that a mark would let go alone and that people approve all the same, by name.
  let held: [String]
  /// Who names what keeps it, where nothing does yet, and until when.
  let open: TraceRow.Open?

  private static let breaking: [FindingID] = [
    .metricBrokenByPlan, .decisionOverruled, .decisionWiderThanMarks, .decisionKeptInPart,
  ]

  static func all(on page: PlanPage) -> [LockRow] {
    let owners = TraceOwners(page.figures)
    return page.file.decisions.enumerated().map { place, decision in
      let isBroken = page.figures.findings.contains {
        breaking.contains($0.rule) && $0.subjects.contains(.decision(place))
      }
      let what = PageText.withoutStop(decision.what)
      let marked = page.file.lanes.filter { lane in
        lane.marks.contains { decision.keptBy == .mark($0.field) }
      }.map(\.id)
      let held = page.lanes.filter { marked.contains($0.id) && page.figures.road.isHeld($0) }
        .compactMap(\.name)
      func row(_ keeper: Keeper, _ name: String?, _ control: Control? = nil) -> LockRow {
        LockRow(
          what: what, who: decision.who, keeper: keeper, name: name, control: control,
          isBroken: isBroken, trial: LockTrial(of: decision, on: page), held: held,
          open: keeper == .nothing ? owners.open(unkept: place, who: decision.who) : nil)
      }
      return switch decision.keptBy {
      case .lane(let id, let control): row(.person, page.name(ofLane: id), control)
      case .step(let name, let control): row(.person, name, control)
      case .mark(let field):
        row(
          .mark,
          FigureText.list(
            [field.replacing("_", with: " ")]
              + LockMarks(of: decision, in: page.file).all.dropFirst()
              .map { $0.mark.field.replacing("_", with: " ") }))
      case .rule(let id): row(.rule, id.replacing("_", with: " "))
      case .metric(let name): row(.metric, name)
      case nil: row(.nothing, nil)
      }
    }
  }

  static let view = TemplateView<LockRow>(
    .text("what", \.what),
    .text("who", \.who),
    .word("keeper", \.keeper),
    .text("name", \.name),
    .word("control", \.control),
    .flag("is_broken", \.isBroken),
    .text("open_for") { $0.open?.owner.map { PageText.planned($0) { $0 } } },
    .text("open_by") { $0.open?.due.map { PageText.planned($0) { "\($0)" } } },
    .text("held") { row in
      row.held.isEmpty ? nil : FigureText.list(row.held.map { "“\($0)”" })
    },
    .group("trial", LockTrial.view, \.trial))
}
