// SPDX-License-Identifier: GPL-3.0-or-later
import Plans

/// How a plan calls its lanes and phases, which figures name by their ids.
struct PlanNames {
  /// A phase of the road; each lane that opens has an `open` phase of its own.
  private struct Key: Hashable {
    let phase: String
    let lane: String?
  }

  private let lanes: [String: String]
  private let phases: [Key: String]

  init(_ plan: Plan) {
    let named = plan.figures.lanes.compactMap { lane in lane.name.map { (lane.id, $0) } }
    lanes = Dictionary(named, uniquingKeysWith: { first, _ in first })
    let titles = zip(plan.figures.road.phases, plan.schedule.phases).map {
      (Key(phase: $0.id, lane: $0.lane), $1.title)
    }
    phases = Dictionary(titles, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the plan has one kind of case for all.
  func lane(_ id: String) -> String? { lanes[id] }

  /// - Parameter lane: the lane that the phase opens; nil for any other.
  func phase(_ id: String, lane: String? = nil) -> String {
    phases[Key(phase: id, lane: lane)] ?? id
  }
}
