// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Which lanes run without a person as a road goes on, and what people see of each.
struct RoadCrew {
  /// Lanes in one phase.
  struct Runs {
    var alone: Set<String>
    var asToday: Set<String>
  }

  private let lanes: [LaneFigures]
  private let inputs: PlanInputs
  private let everyCaseApproved: Bool
  /// Those that a law closes, and those that go on as today until a test is in reach.
  private let closed: Set<String>
  /// The lanes that run alone today.
  private let today: Set<String>
  /// The lanes that have a gate to pass and do not run alone today: people approve each case until
  /// it is passed.
  private let unproven: Set<String>
  /// The lanes whose gate has been passed.
  private var proven: Set<String> = []

  init(_ course: RoadCourse, lanes: [LaneFigures], in inputs: PlanInputs) {
    self.lanes = lanes
    self.inputs = inputs
    everyCaseApproved = course.everyCaseApproved
    closed = Set(course.closed + course.atApprove.filter(\.goesOnAsToday).map(\.lane))
    today = inputs.isAutomatedToday ? Set(lanes.filter(\.goesAlone).map(\.id)) : []
    unproven = Set(course.openings.map(\.lane)).subtracting(today)
  }

  /// - Parameters:
  ///   - opening: the lane that the phase opens.
  ///   - next: the lanes that open after it.
  func runs(in entry: PhaseEntry, opening: String?, next: [String]) -> Runs {
    let isBefore = [PhaseName.shadow.rawValue, PhaseName.mend.rawValue].contains(entry.id)
    guard !isBefore else { return Runs(alone: today, asToday: closed.union(today)) }
    let asToday = closed.union(today.intersection(next))
    return Runs(alone: asToday.intersection(today).union(alone(opening)), asToday: asToday)
  }

  /// Counts a phase as passed.
  mutating func pass(_ entry: PhaseEntry, opening: String?) {
    if let opening { proven.insert(opening) }
    if !inputs.opensLanes, entry.isGated, inputs.verdict != .manual, !everyCaseApproved {
      proven.formUnion(everyLane)
    }
  }

  /// The share of each lane's cases that people see.
  func coverage(
    in entry: PhaseEntry, _ runs: Runs, readings: [String: Double]
  ) -> [String: Double] {
    var coverage: [String: Double] = [:]
    for lane in lanes {
      let isAlone = runs.alone.contains(lane.id)
      let read = share(readings[lane.id], of: lane)
      if isAlone, runs.asToday.contains(lane.id) {
        coverage[lane.id] = readings[lane.id] == nil ? 0 : read
      } else if inputs.opensLanes {
        coverage[lane.id] = isAlone ? read : 1
      } else {
        let isSeen = everyCaseApproved || lane.isLeftToPeople
        coverage[lane.id] = isSeen ? 1 : max(entry.coverage, read ?? 0)
      }
    }
    return coverage
  }

  private var everyLane: Set<String> { Set(lanes.map(\.id)) }

  private func alone(_ opening: String?) -> Set<String> {
    if inputs.opensLanes {
      // Until the lane's claims are proven, its cases are under the control without them.
      let isLetGo = lanes.contains {
        $0.id == opening && $0.controlUntilProven <= .reviewOnTrigger && !unproven.contains($0.id)
      }
      return proven.union(isLetGo ? [opening].compactMap(\.self) : [])
    }
    return inputs.verdict == .fullAutomation && !everyCaseApproved
      ? everyLane.subtracting(closed) : proven.subtracting(closed)
  }

  private func share(_ readings: Double?, of lane: LaneFigures) -> Double? {
    guard let readings, let cases = lane.knownCasesPerDay, cases > 0 else { return nil }
    return min(1, readings / cases)
  }
}
