// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Plans
import Templates
import Values

extension AnnexView {
  static let gates: [TemplateView<Plan>.Field] = [
    .list("gate_figures", of: GateFigures.view) { plan in
      let names = PlanNames(plan)
      return plan.figures.road.phases.compactMap { phase in
        phase.gate.map { GateFigures(phase: phase, gate: $0, names: names) }
      }
    },
    .list("estimates", of: estimate) { plan in
      let names = PlanNames(plan)
      return plan.figures.road.phases.compactMap { phase in
        phase.sampleSize.map { (names.phase(phase.id, lane: phase.lane), $0, phase.workingDays) }
      }
    },
    .percent("joint_odds", \.figures.road.jointOdds),
    .text("repeat_days") { $0.figures.road.repeatDays.map { FigureText.plain($0, decimals: 1) } },
    .text("steady_from") { $0.figures.road.ends.map { "\($0)" } },
    .text("steady_with_repeats") { $0.figures.road.endsWithRepeats.map { "\($0)" } },
  ]

  static let alarms: [TemplateView<Plan>.Field] = [
    .list("alarms", of: AlarmFigures.view) { plan in
      let names = PlanNames(plan)
      return plan.figures.road.alarms.map { AlarmFigures(alarm: $0, lane: names.lane($0.lane)) }
    }
  ]

  private static let estimate = TemplateView<(title: String, cases: Int, days: Int?)>(
    .text("title", \.title), .count("sample_size", \.cases), .count("working_days", \.days))
}

/// A gate with the names of its phase and its lane.
struct GateFigures {
  let phase: PhaseFigures
  let gate: LaneGate
  let names: PlanNames

  static let view = TemplateView<GateFigures>(
    .text("title") { $0.names.phase($0.phase.id, lane: $0.phase.lane) },
    .text("lane") { $0.names.lane($0.gate.lane) },
    .flag("is_by_rate") { $0.gate.basis == .rate },
    .flag("is_half_target") { $0.gate.basis == .halfTarget },
    .flag("is_mended") { $0.gate.basis == .mended },
    .percent("target", \.gate.target),
    .percent("miss_rate", \.gate.missRate),
    .percent("tested") { $0.gate.target * (1 - $0.gate.missRate) },
    .percent("at_half", \.gate.oddsAtHalf),
    .percent("at_two_thirds", \.gate.oddsAtTwoThirds),
    .percent("today", \.gate.oddsToday),
    .group("first", attempt, \.gate.firstTry),
    .group("second", attempt, \.gate.secondTry))

  private static let attempt = TemplateView<GateTry>(
    .count("sample_size", \.sampleSize),
    .text("allowed_errors") { FigureText.count($0.allowedErrors) },
    .percent("risk", \.risk),
    .percent("odds", \.odds),
    .text("readings") { $0.readingsPerDay.map { FigureText.plain($0.value, decimals: 1) } },
    .flag("readings_are_ours") { $0.readingsPerDay?.isOurs == true },
    .count("working_days", \.workingDays))
}

/// An alarm with the name of its lane.
struct AlarmFigures {
  let alarm: LaneAlarm
  let lane: String?

  static let view = TemplateView<AlarmFigures>(
    .text("lane", \.lane),
    .percent("drawn_share", \.alarm.drawnShare.value),
    .flag("share_is_ours", \.alarm.drawnShare.isOurs),
    .text("drawn_per_day") { $0.alarm.drawnPerDay.map { FigureText.plain($0, decimals: 1) } },
    .flag("is_reckoned") { $0.alarm.limits != nil },
    .percent("healthy_rate", \.alarm.limits?.healthyRate),
    .count("warning_cases", \.alarm.limits?.warning.cases),
    .count("warning_errors", \.alarm.limits?.warning.errors),
    .count("warning_days", \.alarm.routineDays),
    .count("stop_cases", \.alarm.limits?.stop.cases),
    .count("stop_errors", \.alarm.limits?.stop.errors),
    .count("stop_days", \.alarm.freshDays),
    .percent("false_stops", \.alarm.falseStopsPerYear),
    .percent("at_target", \.alarm.chanceAtTarget),
    .percent("at_twice", \.alarm.chanceAtTwice),
    .percent("at_thrice", \.alarm.chanceAtThrice))
}
