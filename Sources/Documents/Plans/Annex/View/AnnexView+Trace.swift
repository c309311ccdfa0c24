// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Templates
import Values

extension AnnexView {
  static let trace: [TemplateView<Plan>.Field] = [
    .list("trace", of: TraceLine.view) { plan in
      let names = PlanNames(plan)
      let page = PlanPage(plan)
      let quoted = QuotedNotes(on: page)
      return plan.appendix.trace.rows.map {
        TraceLine(
          row: $0, part: TraceLine.part(of: $0, quoted, on: page), names: names,
          isToFindOut: page.isToFindOut)
      }
    }
  ]
}

/// A row of the trace with the names of what it stops.
struct TraceLine {
  let row: TraceRow
  /// Where its words stand in the plan; nil where the annex alone has them.
  let part: PlanPart?
  let names: PlanNames
  let isToFindOut: Bool

  /// A part of the plan with what keeps a decision there.
  private struct Place {
    let part: PlanPart
    /// A plan to find out counts its parts otherwise.
    let isToFindOut: Bool
    let keeper: TraceRow.Keeper?
  }

  /// Decisions stand in a table of their own; whatever else is built in stands where it is quoted.
  static func part(of row: TraceRow, _ quoted: QuotedNotes, on page: PlanPage) -> PlanPart? {
    guard row.kind == .decision else { return quoted.part(of: row.said) }
    return page.isToFindOut ? nil : .map
  }

  static let view = TemplateView<TraceLine>(
    .word("kind", \.row.kind),
    .text("said", \.row.said),
    .text("about", \.row.about),
    .text("said_by", \.row.by),
    .group("built_in", builtIn) { line in
      if case .builtIn(_, let keeper) = line.row.fate {
        line.part.map {
          Place(part: $0, isToFindOut: line.isToFindOut, keeper: keeper)
        }
      } else {
        nil
      }
    },
    .flag("is_in_annex_alone") { line in
      if case .builtIn = line.row.fate { line.part == nil } else { false }
    },
    .flag("accepted") { $0.row.fate == .accepted },
    .group("open", open) { line in
      if case .open(let open) = line.row.fate { (open, line.names, line.isToFindOut) } else { nil }
    })

  private static let builtIn = TemplateView<Place>(
    .word("part", \.part),
    .flag("is_to_find_out", \.isToFindOut),
    .text("kept_by_lane") { if case .lane(let name)? = $0.keeper { name } else { nil } },
    .text("kept_by_step") { if case .step(let name)? = $0.keeper { name } else { nil } },
    .text("kept_by") { if case .words(let words)? = $0.keeper { words } else { nil } })

  private static let open = TemplateView<
    (entry: TraceRow.Open, names: PlanNames, isToFindOut: Bool)
  >(
    .text("owner", \.entry.owner?.value),
    .flag("owner_is_ours") { $0.entry.owner?.isOurs == true },
    .text("due") { $0.entry.due.map { "\($0.value)" } },
    .flag("due_is_ours") { $0.entry.due?.isOurs == true },
    .flag("is_finding") { $0.entry.finding != nil },
    .flag("is_to_find_out", \.isToFindOut),
    .flag("stops_signature") { open in
      switch open.entry.stops {
      case .signature?: true
      // Without such a phase it is settled before anything begins.
      case .phase?: open.entry.stops.flatMap(open.names.phase(stoppedBy:)) == nil
      case .lane?, nil: false
      }
    },
    .group("stops_phase", PhaseLabel.view) { open in
      guard case .phase? = open.entry.stops else { return nil }
      return open.entry.stops.flatMap(open.names.phase(stoppedBy:))
    },
    .text("stops_lane") { open in
      if case .lane(let id)? = open.entry.stops { open.names.lane(id) ?? id } else { nil }
    })
}
