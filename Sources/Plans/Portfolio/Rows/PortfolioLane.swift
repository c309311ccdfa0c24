// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// A lane as a portfolio shows it beneath its workflow.
package struct PortfolioLane: Sendable {
  package let id: String
  package let name: String
  /// 0 to 1; nil where it is not known.
  package let share: Double?
  /// Cases on an ordinary day; nil where volume or share are not known.
  package let casesPerDay: Double?
  package let verdict: Verdict
  /// The strictest control among its deciding steps, approval at least where the road holds it, and a
  /// person where the system sets its cases aside for people.
  package let control: Control
  /// Who decides its cases, as the plan's annex says it.
  package let way: LaneControl.Way
  /// Whether the system settles its cases without a person before they take effect.
  package let goesAlone: Bool
  /// Whether the plan keeps it as it is today until something is settled.
  package let isClosed: Bool
  /// The confidence from which a case goes its way; nil where the kind asks for none.
  package let threshold: Double?

  /// The lanes in their order; none where none are given.
  static func all(in figures: PlanFigures) -> [PortfolioLane] {
    guard figures.inputs.hasLanes else { return [] }
    let settling = Set(figures.lanesByConfidence.map(\.id))
    return zip(figures.inputs.lanes, figures.lanes).map { inputs, lane in
      PortfolioLane(
        id: lane.id, name: lane.name ?? lane.id, share: lane.share?.mid,
        casesPerDay: lane.knownCasesPerDay, verdict: inputs.verdict,
        control: lane.isLeftToPeople ? .human : figures.road.control(lane.control, of: lane),
        way: LaneControl.Way(of: lane, in: figures),
        goesAlone: lane.goesAlone && !figures.road.isHeld(lane) && !lane.isLeftToPeople,
        isClosed: figures.road.goesOnAsToday(lane),
        threshold: settling.contains(lane.id) || asksForConfidence(inputs)
          ? lane.threshold?.value : nil)
    }
  }

  /// Whether a mark of the lane asks for a confidence, be it that the system settles its cases or not.
  private static func asksForConfidence(_ inputs: LaneInputs) -> Bool {
    guard let lane = inputs.lane else { return false }
    return lane.confidenceLimit != nil || lane.marks.contains { $0.test == .atLeast(.threshold) }
  }
}
