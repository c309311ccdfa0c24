// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

/// What people do with the cases of one lane at a step.
package struct LaneControl: Hashable, Sendable {
  package enum Way: String, CaseIterable, Sendable {
    case automatic
    /// The system settles the case, and what is drawn or sent on is watched.
    case alone
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
    return zip(figures.inputs.lanes, figures.lanes).compactMap { lane, reckoned in
      let same = lane.steps.filter { $0.name == step.name }
      guard let own = same.indices.contains(occurrence) ? same[occurrence] : same.first,
        let control = own.control
      else { return nil }
      let way = Way(
        own.actor == .person ? .human : control, decides: own.decides, of: reckoned, figures)
      return LaneControl(lane: reckoned.name ?? lane.id, way: way)
    }
  }
}

extension LaneControl.Way {
  /// What people do where the results of a lane are decided.
  package init(of lane: LaneFigures, in figures: PlanFigures) {
    self.init(lane.control, decides: true, of: lane, figures)
  }

  /// As the road lets the lane run: a closed one as today, one that no gate opens under approval.
  fileprivate init(
    _ control: Control, decides: Bool, of lane: LaneFigures, _ figures: PlanFigures
  ) {
    guard !figures.road.closedLanes.contains(lane.id) else {
      self = .asToday
      return
    }
    self =
      switch decides ? figures.road.control(control, of: lane) : control {
      case .automatic: .automatic
      case .reviewOnTrigger: decides && figures.inputs.hasLanes ? .alone : .reviewOnTrigger
      case .approve: .approve
      case .human: .human
      }
  }

  /// The control that it is; nil where nothing of the new design runs.
  var control: Control? {
    switch self {
    case .automatic: .automatic
    case .alone, .reviewOnTrigger: .reviewOnTrigger
    case .approve: .approve
    case .human: .human
    case .asToday: nil
    }
  }
}
