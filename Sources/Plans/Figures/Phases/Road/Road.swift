// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import Values

/// The way from the first trial to steady operation: phases, gates, dates, and what watches after.
package struct Road: Sendable {
  /// In their order; the last one is steady operation.
  package let phases: [PhaseFigures]
  /// Lanes that may go alone by their letters and do not.
  package let lanesAtApprove: [LaneAtApprove]
  /// Lanes that are skipped, and worked as today; in the order of the file.
  package let closedLanes: [String]
  /// The odds that every gate is passed at the first try, as if they were independent; nil without
  /// gates.
  package let jointOdds: Double?
  /// Working days that repeats are expected to take of what passes in the end, at most one a gate and
  /// one of the readings before, without what is mended meanwhile; nil where the days of a try are not
  /// known.
  package let repeatDays: Double?
  /// The day on which steady operation begins; nil where that is not known.
  package let ends: CalendarDate?
  /// The same with the expected repeats, whole working days later.
  package let endsWithRepeats: CalendarDate?
  /// The day on which the last phase is decided; nil where that is not known.
  package let assessAgain: CalendarDate?
  /// One for each lane that goes alone in steady operation.
  package let alarms: [LaneAlarm]
  /// What of it nobody gave.
  package let ours: [RoadValue]
}

extension Road {
  /// Whether people approve a lane's cases all the same; the gate of all cases holds each lane of them
  /// that the system would settle.
  package func isHeld(_ lane: LaneFigures) -> Bool {
    lanesAtApprove.contains {
      $0.lane == lane.id
        || ($0.lane == LaneInputs.allCases && lane.goesAlone && !lane.isLeftToPeople)
    }
  }

  /// Whether a lane's cases are worked as today: a law closes it, or its test is out of reach and people do not
  /// see all cases today either.
  package func goesOnAsToday(_ lane: LaneFigures) -> Bool {
    closedLanes.contains(lane.id)
      || lanesAtApprove.contains { $0.lane == lane.id && $0.goesOnAsToday }
  }

  /// What people do where results of a lane are decided: where it is held, approval at least, and what holds
  /// without the claims that no gate proves.
  package func control(_ control: Control, of lane: LaneFigures) -> Control {
    isHeld(lane) ? max(control, lane.controlUntilProven, .approve) : control
  }

  /// Whether people approve the cases of every lane that the system would settle; false where there is
  /// none.
  package func holdsAll(of lanes: [LaneFigures]) -> Bool {
    let alone = lanes.filter { $0.goesAlone && !$0.isLeftToPeople }
    return !alone.isEmpty && alone.allSatisfy(isHeld)
  }

  /// The odds that every gate is passed at its first or second try, as if they were independent; nil
  /// without gates.
  ///
  /// Whatever fails twice keeps its stricter control.
  package var jointOddsWithRepeats: Double? {
    let gates = phases.compactMap(\.gate)
    return gates.isEmpty ? nil : gates.reduce(1) { $0 * $1.oddsWithRepeat }
  }

  /// - Parameters:
  ///   - lanes: all of them, in their order.
  ///   - missing: what readers let pass.
  ///   - blocks: what of the room holds back lanes and phases.
  package init(
    of lanes: [LaneFigures], missing: ReviewersMiss, blocks: RoadBlocks, in inputs: PlanInputs
  ) {
    let course = RoadCourse(of: lanes, missing: missing, blocks: blocks, in: inputs)
    var builder = RoadBuilder(course, lanes: lanes, blocks: blocks, in: inputs)
    builder.walk()
    let phases = builder.phases
    let gates = phases.compactMap(\.gate)
    let days =
      gates.map(\.expectedRepeatDays)
      + phases.compactMap { phase in
        ReadingMark(phase, lanes, mended: gates.mended, closed: course.closed, in: inputs).map {
          $0.expectedRepeatDays(of: phase)
        }
      }
    let repeatDays = days.contains(nil) ? nil : days.reduce(0) { $0 + ($1 ?? 0) }
    let watched = phases.last.map { last in
      lanes.filter { last.alone.contains($0.id) && !last.asToday.contains($0.id) }
    }
    let alarms = LaneAlarm.all(for: watched ?? [], missing: missing, in: inputs)
    let ends = phases.last?.starts
    self.init(
      phases: phases, lanesAtApprove: course.atApprove, closedLanes: course.closed,
      jointOdds: gates.isEmpty ? nil : gates.reduce(1) { $0 * $1.odds }, repeatDays: repeatDays,
      ends: ends,
      endsWithRepeats: ends.flatMap { ends in
        repeatDays.map { inputs.calendar.adding(Int($0.rounded(.up)), to: ends) }
      },
      assessAgain: phases.last?.decideOn, alarms: alarms,
      ours: Self.ours(phases, alarms, mendsByOurs: builder.mendsByOurs, in: inputs))
  }

  private static func ours(
    _ phases: [PhaseFigures], _ alarms: [LaneAlarm], mendsByOurs: Bool, in inputs: PlanInputs
  ) -> [RoadValue] {
    let hasHours = inputs.auditHours != nil
    let reads = phases.contains { $0.sampleSize != nil || $0.gate != nil }
    let limits = alarms.contains { $0.limits != nil }
    return RoadValue.allCases.filter { value in
      switch value {
      case .daysToDecide: !phases.isEmpty
      case .readingDays: reads && !hasHours
      case .mendDays: mendsByOurs
      case .healthyPart, .freshDays: limits
      case .routineDays: alarms.contains { $0.routineDays == RoadValue.routineDays.count }
      case .leastRoutine: alarms.contains { $0.routineDays ?? 0 > RoadValue.routineDays.count }
      case .freshDraw: limits && !hasHours
      case .weeksOfYear: limits && inputs.startDate == nil
      }
    }
  }
}
