// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Templates
import Values

extension AnnexView {
  static let trace: [TemplateView<Plan>.Field] = [
    .list("trace", of: TraceLine.view) { plan in
      let names = PlanNames(plan)
      return plan.appendix.trace.rows.map { TraceLine(row: $0, names: names) }
    }
  ]
}

/// A row of the trace with the names of what it stops.
struct TraceLine {
  let row: TraceRow
  let names: PlanNames

  static let view = TemplateView<TraceLine>(
    .word("kind", \.row.kind),
    .text("said", \.row.said),
    .text("about", \.row.about),
    .text("said_by", \.row.by),
    .group("built_in", builtIn) { line in
      if case .builtIn(let part, let keeper) = line.row.fate { (part, keeper) } else { nil }
    },
    .flag("accepted") { $0.row.fate == .accepted },
    .group("open", open) { line in
      if case .open(let open) = line.row.fate { (open, line.names) } else { nil }
    })

  private static let builtIn = TemplateView<(part: PlanPart, keeper: TraceRow.Keeper?)>(
    .word("part", \.part),
    .text("kept_by_lane") { if case .lane(let name)? = $0.keeper { name } else { nil } },
    .text("kept_by_step") { if case .step(let name)? = $0.keeper { name } else { nil } },
    .text("kept_by") { if case .words(let words)? = $0.keeper { words } else { nil } })

  private static let open = TemplateView<(entry: TraceRow.Open, names: PlanNames)>(
    .text("owner", \.entry.owner?.value),
    .flag("owner_is_ours") { $0.entry.owner?.isOurs == true },
    .text("due") { $0.entry.due.map { "\($0.value)" } },
    .flag("due_is_ours") { $0.entry.due?.isOurs == true },
    .flag("is_finding") { $0.entry.finding != nil },
    .flag("stops_signature") { $0.entry.stops == .signature },
    .text("stops_phase") { open in
      if case .phase(let id)? = open.entry.stops { open.names.phase(id) } else { nil }
    },
    .text("stops_lane") { open in
      if case .lane(let id)? = open.entry.stops { open.names.lane(id) ?? id } else { nil }
    })
}
