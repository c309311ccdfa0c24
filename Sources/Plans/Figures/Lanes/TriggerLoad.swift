// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// What it takes that triggers send cases of a lane to people, which nobody has counted yet.
package struct TriggerLoad: Sendable {
  /// Of each hundredth of the lane's cases, a day.
  package let casesPerPercent: Double
  /// Nil where nobody knows the minutes of a review.
  package let hoursPerPercent: Double?
  /// The first whole percent that takes more people than steady operation or than there are; nil where not
  /// even all cases do, and where nobody said how many they are.
  package let percentForMore: Int?
}

extension PlanFigures {
  /// Whether the room sends a lane's cases to people on triggers, and the system settles the others.
  package func isTriggered(_ lane: LaneFigures) -> Bool {
    inputs.lanes.first { $0.id == lane.id }?.lane?.control == .reviewOnTrigger
      && lane.goesAlone && !lane.isLeftToPeople
      && road.phases.last?.alone.contains(lane.id) == true
      && !road.goesOnAsToday(lane)
  }

  /// Nil where no trigger of the room sends cases of the lane to people, or nobody knows how many it has.
  package func triggerLoad(of lane: LaneFigures) -> TriggerLoad? {
    guard isTriggered(lane), let cases = lane.knownCasesPerDay else { return nil }
    return TriggerLoad(
      casesPerPercent: cases / 100,
      hoursPerPercent: lane.reviewMinutes.map { cases * $0 / 60 / 100 },
      percentForMore: percentForMore(of: lane))
  }

  private func percentForMore(of lane: LaneFigures) -> Int? {
    guard case .alone(let seen)? = capacity.steadyPattern.modes[lane.id],
      let before = missing(in: capacity.steady)
    else { return nil }
    func takesMore(_ percent: Int) -> Bool {
      let pattern = capacity.steadyPattern.with(
        lane.id, .alone(seen: min(1, seen + Double(percent) / 100)))
      return missing(in: capacity.reckoner.day(pattern)).map { $0 > before } ?? true
    }
    guard takesMore(100) else { return nil }
    // More cases take no fewer people, so that halves find the first.
    var (enough, more) = (0, 100)
    while more - enough > 1 {
      let middle = (enough + more) / 2
      if takesMore(middle) { more = middle } else { enough = middle }
    }
    return more
  }

  /// Nil where no number of people is enough, or nobody said how many they are.
  private func missing(in day: DayWork) -> Int? {
    capacity.staff.together == nil ? nil : day.need(of: capacity.staff).missing
  }
}
