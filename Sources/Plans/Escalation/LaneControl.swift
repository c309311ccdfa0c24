// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
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
      return LaneControl(
        lane: reckoned.name ?? lane.id, way: seen(way, at: own, in: lane, reckoned, figures))
    }
  }

  /// As a person's look before effect has it: who decides by hand has decided before the system lets the
  /// case out, and what the system prepares after the decision is seen with it.
  private static func seen(
    _ way: Way, at step: AssessedStep, in lane: LaneInputs, _ reckoned: LaneFigures,
    _ figures: PlanFigures
  ) -> Way {
    let given = figures.inputs.file.steps
    guard step.actor == .system, given.indices.contains(step.place), way != .asToday else {
      return way
    }
    let marks = given.contains(where: \.decides)
    let byPerson = lane.steps.last { $0.actor == .person && $0.place < step.place }
    let isOnlyLast = marks && step.decides && !given[step.place].decides && byPerson != nil
    if isOnlyLast, way == .human { return .automatic }
    guard !step.decides, !given[step.place].takesEffect,
      let decided = lane.steps.first(where: {
        $0.decides && given[$0.place].decides || $0.actor == .person
      })?.place,
      let effect = given.indices.first(where: { $0 > step.place && given[$0].takesEffect }),
      decided < step.place, step.place < effect,
      figures.road.control(lane.control, of: reckoned) >= .approve
    else { return way }
    return way == .human ? .human : .approve
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
    guard !figures.road.goesOnAsToday(lane) else {
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
