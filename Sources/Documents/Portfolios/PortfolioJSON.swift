// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires

/// A portfolio as a document of `hitl.portfolio/1`.
package enum PortfolioJSON {
  package static func text(of portfolio: Portfolio) -> String {
    value(of: portfolio).text + "\n"
  }

  package static func value(of portfolio: Portfolio) -> JSONValue {
    .object(
      ("format", .text("hitl.portfolio/1")),
      ("measure", .orNull(portfolio.measure.map(measure))),
      ("workflows", .list(portfolio.entries.map(workflow))),
      ("reviewers", .list(portfolio.pools.map(pool))),
      (
        "totals",
        .object(
          (
            "savings",
            .list(
              portfolio.savings.map {
                .object(
                  ("currency", .text($0.currency)), ("amount", .number($0.amount)),
                  ("workflows", .count($0.count)))
              })
          ),
          ("hours_freed", .orNull(portfolio.hoursFreed.map(JSONValue.number))),
          ("reviewers_needed", .orNull(portfolio.reviewersNeeded.map(JSONValue.count))),
          ("reviewers_complete", .flag(portfolio.knowsEveryNeed)))
      )
    )
  }

  private static func measure(_ measure: PortfolioMeasure) -> JSONValue {
    switch measure {
    case .savings: .text("savings")
    case .hours: .text("hours")
    }
  }

  private static func workflow(_ entry: Portfolio.Entry) -> JSONValue {
    let row = entry.row
    return .object(
      ("rank", .count(entry.rank)),
      ("id", .text(row.id)), ("name", .text(row.name)), ("file", .text(row.file)),
      ("group", .text(entry.group.rawValue)),
      ("verdict", .text(row.verdict.rawValue)),
      ("provisional", .flag(row.isProvisional)),
      ("best_case", .text(row.bestCase.rawValue)),
      ("changes_to_flip", .orNull(row.changesToFlip.map(JSONValue.count))),
      ("robust", .flag(row.isRobust)),
      ("volume_per_day", number(row.volumePerDay)),
      ("yearly_savings", number(row.yearlySavings)),
      ("currency", .text(row.currency)),
      ("hours_freed", number(row.hoursFreed)),
      ("risk", .text(row.risk.rawValue)),
      ("high_risks", .texts(row.highRisks)),
      ("reviewer_role", .orNull(row.reviewerRole.map(JSONValue.text))),
      ("reviewers_needed", .orNull(row.figures.ordinary?.people.map(JSONValue.count))),
      ("readiness", .number(row.readiness)),
      ("value", number(entry.value)),
      ("reasons", .texts(entry.reasons)),
      ("missing", .texts(row.questions)),
      ("assumed", .texts(row.assumed)),
      ("errors_saved", number(row.figures.gain.errorsSaved)),
      ("system_cost_per_year", number(row.figures.gain.systemCost)),
      ("open_blockers", .count(row.figures.openBlockers)),
      ("joint_gate_odds", number(row.figures.jointOdds)),
      ("work", .orNull(row.figures.ordinary.map(day))),
      ("peak_work", .orNull(row.figures.peak.map(day))),
      ("roles", .list(row.figures.roles.map(role))),
      ("lanes", .list(row.figures.lanes.map(lane))))
  }

  private static func day(_ day: WorkflowDay) -> JSONValue {
    .object(
      ("hours", .number(day.hours)), ("needed", .orNull(day.people.map(JSONValue.count))),
      ("complete", .flag(day.isComplete)))
  }

  private static func role(_ need: RoleNeed) -> JSONValue {
    .object(
      ("role", .orNull(need.role.name.map(JSONValue.text))),
      ("available", number(need.people)), ("available_hours", number(need.hoursThere)),
      ("ordinary", .orNull(need.ordinary.map { day($0, needed: $0.need.people) })),
      ("peak", .orNull(need.peak.map { day($0, needed: need.onPeak?.needed) })))
  }

  private static func day(_ day: RoleNeed.Day, needed: Int?) -> JSONValue {
    .object(
      ("hours", .number(day.hours)), ("needed", .orNull(needed.map(JSONValue.count))),
      ("complete", .flag(day.isComplete)))
  }

  private static func lane(_ lane: PortfolioLane) -> JSONValue {
    .object(
      ("id", .text(lane.id)), ("name", .text(lane.name)), ("share", number(lane.share)),
      ("cases_per_day", number(lane.casesPerDay)), ("verdict", .text(lane.verdict.rawValue)),
      ("control", .text(lane.control.rawValue)), ("goes_alone", .flag(lane.goesAlone)),
      ("closed", .flag(lane.isClosed)), ("threshold", number(lane.threshold)))
  }

  private static func pool(_ pool: ReviewerPool) -> JSONValue {
    .object(
      ("role", .text(pool.role)),
      ("workflows", .texts(pool.workflows)),
      ("needed", .orNull(pool.needed.map(JSONValue.count))),
      ("available", number(pool.available)),
      ("short_by", number(pool.shortBy)),
      ("summary", .text(pool.summary)),
      ("available_hours", number(pool.hoursThere)),
      ("ordinary", .orNull(pool.ordinary.map(day))), ("peak", .orNull(pool.peak.map(day))))
  }

  private static func day(_ day: ReviewerPool.Day) -> JSONValue {
    .object(
      ("hours", .number(day.hours)), ("needed", .orNull(day.needed.map(JSONValue.count))),
      ("short_by", number(day.shortBy)), ("complete", .flag(day.isComplete)))
  }

  private static func number(_ number: Double?) -> JSONValue {
    .orNull(number.map(JSONValue.number))
  }
}
