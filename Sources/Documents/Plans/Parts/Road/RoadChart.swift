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

  /// Who must settle what stands on the first page is told, not what: there it stands whole.
  ///
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
          name: MermaidText.lines(blocker.who?.value ?? page.role(.decisionOwner), limit: 1).first,
          starts: "\(by.value)")
      }
    }
    .sorted { $0.starts < $1.starts }
    // Who settles several things by one day stands there once.
    before = owed.enumerated().filter { index, bar in
      !owed[..<index].contains { $0.name == bar.name && $0.starts == bar.starts }
    }.map(\.element)
  }

  static let view = TemplateView<RoadChart>(
    .list("before", of: bar, \.before), .list("phases", of: bar, \.phases))

  private static let bar = TemplateView<Bar>(
    .text("name", \.name), .count("gate", \.gate), .text("starts", \.starts), .text("ends", \.ends))
}
