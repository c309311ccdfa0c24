// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

/// The road as a chart of dates: what must be settled, the phases, and the decisions.
struct RoadChart {
  struct Bar {
    var name: String?
    /// The number of the phase whose gate is decided.
    var gate: Int?
    let starts: String
    var ends: String?
  }

  let before: [Bar]
  let phases: [Bar]

  /// The letters of what is to be settled that have room on the chart; on the first page it stands
  /// whole, with who settles it.
  private static let taskWidth = 26

  /// Nil without dates.
  init?(on page: PlanPage) {
    var phases: [Bar] = []
    for (index, phase) in page.phases.enumerated() {
      guard let starts = phase.starts, let ends = phase.ends else { break }
      phases.append(
        Bar(
          name: "\(index + 1) \(page.title(ofPhase: index))", starts: "\(starts)",
          ends: "\(ends)"))
      if phase.gate != nil, let day = phase.decideOn {
        phases.append(Bar(gate: index + 1, starts: "\(day)"))
      }
    }
    guard !phases.isEmpty else { return nil }
    self.phases = phases
    let owed = page.plan.blockers.compactMap { blocker in
      blocker.blocker.by.map { by in
        Bar(
          name: MermaidText.lines(
            PageText.withoutStop(blocker.what), width: Self.taskWidth, limit: 1
          ).first, starts: "\(by.value)")
      }
    }
    // Those of one day stay in their order.
    before = owed.enumerated().sorted {
      ($0.element.starts, $0.offset) < ($1.element.starts, $1.offset)
    }.map(\.element)
  }

  static let view = TemplateView<RoadChart>(
    .list("before", of: bar, \.before), .list("phases", of: bar, \.phases))

  private static let bar = TemplateView<Bar>(
    .text("name", \.name), .count("gate", \.gate), .text("starts", \.starts), .text("ends", \.ends))
}
