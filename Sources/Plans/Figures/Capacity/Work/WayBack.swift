// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// What it takes when a lane falls back to the control above its own, in one phase.
///
/// A lane that goes alone is approved case by case; one that is approved is done by hand.
package struct WayBack: Sendable {
  package struct Day: Sendable {
    /// Hours of the lane's cases under the stricter control.
    package let hours: Double?
    /// Hours beyond what the day takes otherwise.
    package let moreHours: Double
    /// Hours of the role's day beyond those its people can fill with cases; nil where nobody said how
    /// many they are.
    package let hoursBeyond: Double?
    /// Further people beyond those there are; nil where nobody said how many they are.
    ///
    /// On the roster on an ordinary day, there on a peak day, at the queues where somebody waits.
    package let morePeople: Int?
    /// All people that the role's day takes, where nobody said how many there are: on the roster on an
    /// ordinary day, there on a peak day; nil elsewhere, and at a queue.
    package let allPeople: Int?
    /// Cases of the lane that the people there can take, where they cannot take all; the rest waits, or
    /// goes on as today.
    package let casesTaken: Double?
    /// Further people at the queues beyond those whom the day takes otherwise; nil where cases can
    /// wait.
    package let moreAgents: Int?
    /// All people at the queues; nil where cases can wait, and where no number is enough.
    package let agents: Int?
  }

  package let lane: String
  /// The phase's id.
  package let phase: String
  package let isLastPhase: Bool
  /// What the lane falls back to.
  package let control: Control
  /// Who does it, and who stands in.
  package let role: Role
  package let backup: Role
  package let ordinary: Day
  /// Nil where no peak is given.
  package let peak: Day?
  /// What is not known; with any of it hours and people are "at least".
  package let lacking: [Lacking]

  /// Whether anybody is named for it.
  package var isNamed: Bool { role.name != nil || backup.name != nil }

  /// Nil for a lane that has not begun or is done by hand already.
  ///
  /// - Parameter days: the phase's days as they are without a stop; no peak where none is given.
  init?(
    _ lane: LaneFigures, _ phase: PhaseFigures, isLast: Bool, _ pattern: DayPattern,
    _ days: (ordinary: DayWork, peak: DayWork?), _ reckoner: DayReckoner, in inputs: PlanInputs
  ) {
    guard pattern.volumeShare > 0, let work = reckoner.work(of: lane.id),
      let fallback = Self.fallback(of: lane, pattern, in: inputs)
    else { return nil }
    self.lane = lane.id
    self.phase = phase.id
    isLastPhase = isLast
    control = fallback == .byHand ? .human : .approve
    role = work.reviewer
    backup = Role(lane.backup)
    let role = role
    let stopped = pattern.with(lane.id, fallback)
    func day(atPeak: Bool, without: DayWork) -> (Day, [Lacking]) {
      let with = reckoner.day(stopped, stopped: lane.id, atPeak: atPeak)
      let rows = with.rows.filter {
        $0.lane == lane.id && [.reviews, .byHand, .secondSignatures].contains($0.kind)
      }
      let own = with.role(role)
      let pool = with.agents?.together
      let needed = pool?.needed
      let more =
        pool.map(\.missing) ?? (atPeak ? own?.morePresent : own?.moreOnRoster)
      let before = without.agents?.together.needed
      let day = Day(
        hours: rows.contains { $0.hours == nil } ? nil : rows.hours.mid,
        moreHours: with.hours.mid - without.hours.mid, hoursBeyond: own?.hoursBeyond,
        morePeople: more, allPeople: own.flatMap { $0.allPeople(atPeak: atPeak) },
        casesTaken: Self.casesTaken(rows, beyond: own?.hoursBeyond, with),
        moreAgents: needed.flatMap { needed in before.map { max(0, needed - $0) } },
        agents: needed)
      return (day, with.lacking)
    }
    (ordinary, lacking) = day(atPeak: false, without: days.ordinary)
    peak = days.peak.map { day(atPeak: true, without: $0).0 }
  }

  /// How a lane is worked once it has stopped; nil for one that people decide already.
  static func fallback(
    of lane: LaneFigures, _ pattern: DayPattern, in inputs: PlanInputs
  ) -> LaneMode? {
    switch pattern.modes[lane.id] {
    case .alone where lane.isLeftToPeople: return .byHand
    case .alone:
      // Where a system works alone today, or somebody waits, people take cases over as handed on.
      let isHandedOver = inputs.isAutomatedToday || inputs.isRealTime
      if isHandedOver { return .approved }
      // Without minutes of a review nobody can tell what approving takes; a case by hand they can.
      let isTimedByHandAlone = lane.reviewMinutes == nil && lane.handlingMinutes != nil
      return isTimedByHandAlone ? .byHand : .withPeople(lane.controlUntilProven)
    case .approved where !inputs.isAutomatedToday: return .byHand
    default: return nil
    }
  }

  private static func casesTaken(
    _ rows: [HumanWork], beyond: Double?, _ day: DayWork
  ) -> Double? {
    guard day.agents == nil, let beyond, beyond > 0, rows.hours.mid > 0,
      let cases = rows.compactMap(\.casesPerDay?.mid).max()
    else { return nil }
    return (cases * max(0, 1 - beyond / rows.hours.mid)).roundedDownForgivingly
  }
}
