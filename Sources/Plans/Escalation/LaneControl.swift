// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// What people do with the cases of one lane at a step.
package struct LaneControl: Hashable, Sendable {
  package enum Way: String, CaseIterable, Sendable {
    case automatic
    case reviewOnTrigger = "review-on-trigger"
    case approve
    case human
    /// The lane is closed: its cases are worked as today.
    case asToday = "as-today"
  }

  package let lane: String
  package let way: Way

  init(lane: String, way: Way) {
    self.lane = lane
    self.way = way
  }
}

extension LaneControl {
  /// The lanes that pass a step, in their order, as the road lets them run; none without lanes.
  ///
  /// - Parameter occurrence: which of the steps of that name it is, from 0.
  static func all(at step: AssessedStep, occurrence: Int, in figures: PlanFigures) -> [LaneControl]
  {
    guard figures.inputs.hasLanes else { return [] }
    let road = figures.road
    return zip(figures.inputs.lanes, figures.lanes).compactMap { lane, reckoned in
      let same = lane.steps.filter { $0.name == step.name }
      guard let own = same.indices.contains(occurrence) ? same[occurrence] : same.first,
        let control = own.control
      else { return nil }
      let name = reckoned.name ?? lane.id
      guard !road.closedLanes.contains(lane.id) else {
        return LaneControl(lane: name, way: .asToday)
      }
      let isHeld = own.decides && road.lanesAtApprove.contains { $0.lane == lane.id }
      let least = isHeld ? max(control, .approve) : control
      return LaneControl(lane: name, way: Way(least, of: own))
    }
  }
}

extension LaneControl.Way {
  fileprivate init(_ control: Control, of step: AssessedStep) {
    self =
      switch control {
      case _ where step.actor == .person: .human
      case .automatic: .automatic
      case .reviewOnTrigger: .reviewOnTrigger
      case .approve: .approve
      case .human: .human
      }
  }

  /// The control that it is; nil where nothing of the new design runs.
  var control: Control? {
    switch self {
    case .automatic: .automatic
    case .reviewOnTrigger: .reviewOnTrigger
    case .approve: .approve
    case .human: .human
    case .asToday: nil
    }
  }
}
