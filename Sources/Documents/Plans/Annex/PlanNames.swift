// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Templates
import Values

/// How a plan calls its lanes and phases, which figures name by their ids.
struct PlanNames {
  private let page: PlanPage
  private let lanes: [String: String]

  init(_ plan: Plan) {
    page = PlanPage(plan)
    let named = plan.figures.lanes.compactMap { lane in lane.name.map { (lane.id, $0) } }
    lanes = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the plan has one kind of case for all.
  func lane(_ id: String) -> String? { lanes[id] }

  /// Whose cases a gate reads: those of a lane, or of the lanes that the system lets go; nil for all.
  func subject(ofGate gate: LaneGate) -> String? {
    lane(gate.lane) ?? page.released
  }

  /// - Parameter lane: the lane that the phase opens; nil for any other.
  func phase(_ id: String, lane: String? = nil) -> PhaseLabel {
    let index = page.phases.firstIndex { $0.id == id && $0.lane == lane }
    return PhaseLabel(
      number: index.map { $0 + 1 }, lane: lane.map(page.name(ofLane:)),
      title: index.map(page.title(ofPhase:)) ?? id)
  }

  /// The phase that waits for something; nil where the road has none, so that the signature waits.
  func phase(stoppedBy part: StoppedPart) -> PhaseLabel? {
    page.phases(of: part).first.map { index in
      phase(page.phases[index].id, lane: page.phases[index].lane)
    }
  }
}

/// A phase as the plan's road has it: by its number, with its title or the lane that it tests.
struct PhaseLabel {
  /// Nil where the road has no such phase.
  let number: Int?
  let lane: String?
  let title: String

  static let view = TemplateView<PhaseLabel>(
    .count("number", \.number),
    .text("lane", \.lane),
    .text("title", \.title))
}
