// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Templates
import Values

extension AnnexView {
  static let people: [TemplateView<Plan>.Field] = [
    .list("duty_figures", of: DutyFigures.view) { plan in
      let names = PlanNames(plan)
      let capacity = plan.figures.capacity
      let phases = capacity.phases.flatMap { phase in
        let label = names.phase(phase.phase, lane: phase.lane)
        return phase.day.rows.map {
          DutyFigures(phase: label, isPeak: false, row: $0, names: names)
        }
      }
      let peak = capacity.peak?.day.rows ?? []
      return phases
        + peak.map { DutyFigures(phase: nil, isPeak: true, row: $0, names: names) }
    },
    .list("role_figures", of: roleFigures) { plan in
      plan.figures.capacity.steady.roles.map { ($0, plan.figures.capacity) }
    },
    .list("pools", of: pool) { plan in
      let days = [plan.figures.capacity.steady.agents].compactMap(\.self)
      return days.flatMap { [$0.together] + $0.separate }
    },
    // On six or seven days of work a person has five of them.
    .text("days_of_work") { plan in
      let days = plan.figures.capacity.staff.daysPerWeek
      return Double(days) > CapacityOwn.daysPerPost ? FigureText.count(days) : nil
    },
    .text("days_of_post") { _ in FigureText.plain(CapacityOwn.daysPerPost) },
    .flag("is_roster") { !$0.figures.capacity.staff.isRealTime },
    .text("paid_hours") { own(.paidHours, in: $0).map { FigureText.plain($0) } },
    .percent("most_occupied") { own(.occupancy, in: $0) },
    .percent("in_time") { own(.inTime, in: $0) },
    .percent("absence", \.figures.capacity.staff.shrinkage.value),
    .flag("absence_is_ours", \.figures.capacity.staff.shrinkage.isOurs),
    .text("service_hours") { FigureText.plain($0.figures.capacity.staff.serviceHours.value) },
    .flag("service_hours_are_ours", \.figures.capacity.staff.serviceHours.isOurs),
  ]

  private static func own(_ value: CapacityOwn, in plan: Plan) -> Double? {
    plan.figures.capacity.own.first { $0.own == value }?.value
  }

  private static let roleFigures = TemplateView<(work: RoleWork, capacity: CapacityFigures)>(
    .text("role", \.work.role.name),
    .text("people") { $0.work.people.map { FigureText.plain($0, decimals: 1) } },
    .text("hours_each") { line in
      // Hours given for reading samples are given as a whole.
      line.work.people.map { _ in
        FigureText.plain(line.capacity.staff.hoursForCasesEach, decimals: 2)
      }
    },
    .text("hours_for_cases") { $0.work.hoursForCases.map { FigureText.plain($0, decimals: 1) } },
    .text("hours_needed") { shown($0.work.hours) },
    .text("hours_as_today") { $0.work.hoursAsToday.high > 0 ? shown($0.work.hoursAsToday) : nil },
    .flag("is_at_least") { !$0.work.isComplete },
    .percent("load") { $0.work.load.map { ($0 * 1000).rounded() / 1000 } })

  private static let pool = TemplateView<AgentPool>(
    .text("roles") { AnnexView.series($0.roles.compactMap(\.name)) },
    .text("cases") { FigureText.plain($0.casesPerDay, decimals: 1) },
    .text("hours") { FigureText.plain($0.hours, decimals: 1) },
    .flag("is_at_least") { !$0.isComplete },
    .text("limit") { FigureText.minutes($0.limitMinutes.value) },
    .flag("limit_is_ours", \.limitMinutes.isOurs),
    .count("needed", \.needed),
    .text("posts") { $0.posts.map { FigureText.plain($0, decimals: 1) } },
    .text("there") { $0.there.map { FigureText.plain($0, decimals: 1) } },
    .percent("within_now", \.withinNow),
    .percent("busy_now") { $0.busyNow.map { ($0 * 1000).rounded() / 1000 } })
}

/// One duty of a day with the names of its phase and its lane.
struct DutyFigures {
  let phase: PhaseLabel?
  let isPeak: Bool
  let row: HumanWork
  let names: PlanNames

  static let view = TemplateView<DutyFigures>(
    .group("phase", PhaseLabel.view, \.phase),
    .flag("is_peak", \.isPeak),
    .word("duty", \.row.kind),
    .text("lane") { $0.names.lane($0.row.lane) },
    .text("role", \.row.role.name),
    .text("cases") { AnnexView.shown($0.row.casesPerDay) },
    .text("minutes") { $0.row.minutesEach.map { FigureText.plain($0, decimals: 2) } },
    .text("hours") { AnnexView.shown($0.row.hours) },
    .flag("is_at_least") { !$0.row.isComplete })
}
