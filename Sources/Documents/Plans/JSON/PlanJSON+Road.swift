// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Plans
import Questionnaires
import Values

extension PlanJSON {
  /// What the road says about a phase beside its words.
  static func members(of phase: PhaseFigures) -> [JSONValue.Member] {
    JSONValue.members(
      ("lane", phase.lane.map(JSONValue.text)),
      ("volume_share", .number(phase.volumeShare)),
      ("volume_cap", phase.volumeCap.map(JSONValue.number)),
      ("alone", .texts(phase.alone.sorted())),
      ("as_today", .texts(phase.asToday.sorted())),
      ("ends", phase.ends.map(date)), ("decide_on", phase.decideOn.map(date)),
      ("gate", phase.gate.map(gate)), ("release_mark", phase.releaseMark.map(mark)),
      (
        "moved",
        phase.movedBy.map {
          .object(("from", date($0.from)), ("by", .text($0.block)), ("due", date($0.due)))
        }
      ))
  }

  /// What holds for the road as a whole.
  static func road(_ road: Road) -> JSONValue {
    .object(
      ("joint_odds", .orNull(road.jointOdds.map(JSONValue.number))),
      ("steady_from", .orNull(road.ends.map(date))),
      ("steady_from_with_repeats", .orNull(road.endsWithRepeats.map(date))),
      ("repeat_days", .orNull(road.repeatDays.map(JSONValue.number))),
      ("assess_again", .orNull(road.assessAgain.map(date))),
      ("closed_lanes", .texts(road.closedLanes)),
      (
        "lanes_at_approve",
        .list(
          road.lanesAtApprove.map {
            .object(
              ("lane", .text($0.lane)), ("reason", .text($0.reason.rawValue)),
              ("best", $0.best.map(gate)),
              ("reading_hours_in_reach", $0.hoursInReach.map(JSONValue.number)),
              ("goes_on_as_today", $0.goesOnAsToday ? .flag(true) : nil))
          })
      ),
      ("alarms", .list(road.alarms.map(alarm))))
  }

  private static func mark(_ mark: ReleaseMark) -> JSONValue {
    .object(
      ("sample_size", .count(mark.cases)), ("allowed_errors", .count(mark.allowed)),
      ("rate", .number(mark.rate)), ("basis", .text(mark.basis.rawValue)),
      ("odds", .number(mark.odds)), ("odds_at_twice", .number(mark.oddsAtTwice)))
  }

  private static func gate(_ gate: LaneGate) -> JSONValue {
    .object(
      ("lane", .text(gate.lane)), ("basis", .text(gate.basis.rawValue)),
      ("target", .number(gate.target)), ("reviewers_miss", .number(gate.missRate)),
      ("first_try", attempt(gate.firstTry)), ("second_try", gate.secondTry.map(attempt)),
      ("odds_at_half_target", .number(gate.oddsAtHalf)),
      ("odds_at_two_thirds", .number(gate.oddsAtTwoThirds)),
      ("odds_today", .orNull(gate.oddsToday.map(JSONValue.number))))
  }

  private static func attempt(_ attempt: GateTry) -> JSONValue {
    .object(
      ("sample_size", .count(attempt.sampleSize)),
      ("allowed_errors", .count(attempt.allowedErrors)), ("risk", .number(attempt.risk)),
      ("odds", .number(attempt.odds)),
      ("readings_per_day", .orNull(attempt.readingsPerDay.map(planned))),
      ("working_days", .orNull(attempt.workingDays.map(JSONValue.count))))
  }

  private static func alarm(_ alarm: LaneAlarm) -> JSONValue {
    .object(
      ("lane", .text(alarm.lane)), ("drawn_share", planned(alarm.drawnShare)),
      ("drawn_per_day", .orNull(alarm.drawnPerDay.map(JSONValue.number))),
      (
        "warning",
        alarm.limits.map {
          limit(cases: $0.warning.cases, errors: $0.warning.errors, days: alarm.routineDays)
        }
      ),
      (
        "stop",
        alarm.limits.map {
          limit(cases: $0.stop.cases, errors: $0.stop.errors, days: alarm.freshDays)
        }
      ),
      ("false_stops_per_year", .orNull(alarm.falseStopsPerYear.map(JSONValue.number))),
      ("chance_at_target", .orNull(alarm.chanceAtTarget.map(JSONValue.number))),
      ("chance_at_twice", .orNull(alarm.chanceAtTwice.map(JSONValue.number))),
      ("chance_at_thrice", .orNull(alarm.chanceAtThrice.map(JSONValue.number))))
  }

  private static func limit(cases: Int, errors: Int, days: Int?) -> JSONValue {
    .object(
      ("cases", .count(cases)), ("errors", .count(errors)),
      ("working_days", .orNull(days.map(JSONValue.count))))
  }

  static func date(_ day: CalendarDate) -> JSONValue { .text("\(day)") }
}
