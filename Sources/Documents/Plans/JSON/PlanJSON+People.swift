// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Plans
import Questionnaires

extension PlanJSON {
  /// The human work of a day: its duties, and what they ask of each role.
  static func members(of day: DayWork) -> [JSONValue.Member] {
    JSONValue.members(
      ("hours", .orNull(estimate(day.hours))), ("hours_as_today", estimate(day.hoursAsToday)),
      ("complete", .flag(day.isComplete)), ("duties", .list(day.rows.map(duty))),
      ("roles", .list(day.roles.map(role))), ("agents", (day.agents?.together).map(pool)),
      (
        "agents_by_role",
        day.agents.flatMap { $0.separate.isEmpty ? nil : .list($0.separate.map(pool)) }
      ))
  }

  /// Today's work against today's people, the peak, and each way back.
  static func people(_ capacity: CapacityFigures) -> JSONValue {
    let today = capacity.today
    return .object(
      (
        "today",
        .object(
          ("hours_by_hand", .orNull(today.hoursByHand.map(JSONValue.number))),
          ("hours_present", .orNull(today.hoursPresent.map(JSONValue.number))),
          ("hours_for_cases", .orNull(today.hoursForCases.map(JSONValue.number))),
          ("cases_by_hand", .orNull(today.casesByHand.map(JSONValue.number))),
          ("automated", .flag(today.isAutomated)))
      ),
      ("peak", .orNull(capacity.peak.map(peak))),
      ("ways_back", .list(capacity.waysBack.map(wayBack))))
  }

  private static func duty(_ row: HumanWork) -> JSONValue {
    .object(
      ("duty", .text(row.kind.rawValue)), ("lane", .text(row.lane)),
      ("role", .orNull(row.role.name.map(JSONValue.text))),
      ("cases_per_day", .orNull(estimate(row.casesPerDay))),
      ("asked_per_day", estimate(row.askedPerDay)),
      ("minutes_each", .orNull(row.minutesEach.map(JSONValue.number))),
      ("hours", .orNull(estimate(row.hours))), ("complete", .flag(row.isComplete)))
  }

  private static func role(_ work: RoleWork) -> JSONValue {
    .object(
      ("role", .orNull(work.role.name.map(JSONValue.text))),
      ("hours", .orNull(estimate(work.hours))), ("hours_as_today", estimate(work.hoursAsToday)),
      ("people", .orNull(work.people.map(JSONValue.number))),
      ("hours_for_cases", .orNull(work.hoursForCases.map(JSONValue.number))),
      ("load", .orNull(work.load.map(JSONValue.number))),
      ("more_on_roster", .orNull(work.moreOnRoster.map(JSONValue.count))),
      ("more_present", .orNull(work.morePresent.map(JSONValue.count))),
      ("complete", .flag(work.isComplete)))
  }

  private static func pool(_ pool: AgentPool) -> JSONValue {
    .object(
      ("roles", .texts(pool.roles.compactMap(\.name))),
      ("cases_per_day", .number(pool.casesPerDay)), ("hours", .number(pool.hours)),
      ("limit_minutes", planned(pool.limitMinutes)),
      ("needed", .orNull(pool.needed.map(JSONValue.count))),
      ("posts", .orNull(pool.posts.map(JSONValue.number))),
      ("there", .orNull(pool.there.map(JSONValue.number))),
      ("within_limit_now", .orNull(pool.withinNow.map(JSONValue.number))),
      ("busy_now", .orNull(pool.busyNow.map(JSONValue.number))))
  }

  private static func peak(_ peak: PeakDay) -> JSONValue {
    .object(
      members(of: peak.day)
        + JSONValue.members(
          ("days_per_year", .orNull(peak.daysPerYear.map(JSONValue.number))),
          (
            "longest_run",
            peak.longestRun.map { planned(Planned(Double($0.value), isOurs: $0.isOurs)) }
          ),
          ("more_agents", peak.moreAgents.map(JSONValue.count)),
          (
            "backlogs",
            .list(
              peak.leftovers.map {
                .object(
                  ("role", .orNull($0.role.name.map(JSONValue.text))),
                  ("hours_left", .number($0.backlog.hoursLeft)),
                  ("oldest_days", .number($0.backlog.oldestDays)),
                  ("days_to_clear", .orNull($0.backlog.daysToClear.map(JSONValue.count))))
              })
          )))
  }

  private static func wayBack(_ way: WayBack) -> JSONValue {
    .object(
      ("lane", .text(way.lane)), ("phase", .text(way.phase)),
      ("last_phase", .flag(way.isLastPhase)), ("control", .text(way.control.rawValue)),
      ("role", .orNull(way.role.name.map(JSONValue.text))),
      ("backup", .orNull(way.backup.name.map(JSONValue.text))),
      ("ordinary", wayBackDay(way.ordinary)), ("peak", way.peak.map(wayBackDay)),
      ("complete", .flag(way.lacking.isEmpty)))
  }

  private static func wayBackDay(_ day: WayBack.Day) -> JSONValue {
    .object(
      ("hours", .orNull(day.hours.map(JSONValue.number))), ("more_hours", .number(day.moreHours)),
      ("hours_beyond", .orNull(day.hoursBeyond.map(JSONValue.number))),
      ("more_people", .orNull(day.morePeople.map(JSONValue.count))),
      ("more_agents", day.moreAgents.map(JSONValue.count)))
  }
}
