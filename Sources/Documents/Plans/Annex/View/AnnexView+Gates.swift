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
        phase.gate.map { gate in
          GateFigures(
            phase: phase, gate: gate,
            known: plan.figures.lanes.first { $0.id == gate.lane }?.errorRate.known, names: names)
        }
      }
    },
    .list("estimates", of: estimate) { plan in
      let names = PlanNames(plan)
      return plan.figures.road.phases.compactMap { phase in
        phase.sampleSize.map { cases in
          Reading(
            phase: names.phase(phase.id, lane: phase.lane), cases: cases, days: phase.workingDays,
            asked: plan.figures.lanes.map(\.target.value).min().map {
              SampleSize.zeroErrors(
                errorRate: $0 * (1 - plan.figures.reviewersMiss.tested.value), risk: 0.05)
            }, missing: plan.figures.reviewersMiss.tested.value)
        }
      }
    },
    .list("held_tests", of: heldTest) { plan in
      let names = PlanNames(plan)
      return plan.figures.road.lanesAtApprove.compactMap { held in
        held.reach.map { reach in
          let lanes = plan.figures.lanes.filter {
            held.lane == $0.id || held.lane == LaneInputs.allCases
          }
          return HeldTest(
            lane: names.lane(held.lane), reach: reach, best: held.best,
            target: held.best?.target ?? lanes.released.map(\.target.value).min() ?? 0,
            missing: plan.figures.reviewersMiss.tested.value)
        }
      }
    },
    .percent("joint_odds", \.figures.road.jointOdds),
    .percent("odds_at_once") { plan in
      let (all, gates) = (plan.figures.oddsAtOnce, plan.figures.road.jointOdds)
      return all == gates ? nil : all
    },
    .text("repeat_days") { $0.figures.road.repeatDays.map { FigureText.plain($0, decimals: 1) } },
    .text("steady_from") { $0.figures.road.ends.map { "\($0)" } },
    .text("steady_with_repeats") { $0.figures.road.endsWithRepeats.map { "\($0)" } },
  ]

  static let alarms: [TemplateView<Plan>.Field] = [
    .list("alarms", of: AlarmFigures.view) { plan in
      let names = PlanNames(plan)
      return plan.figures.road.alarms.map { alarm in
        AlarmFigures(
          alarm: alarm, lane: names.lane(alarm.lane),
          cases: plan.figures.lanes.first { $0.id == alarm.lane }?.casesPerDay?.mid)
      }
    }
  ]

  /// What a phase reads to learn a rate.
  private struct Reading {
    let phase: PhaseLabel
    let cases: Int
    let days: Int?
    /// Cases without an error that would show the strictest target to readers who miss some.
    let asked: Int?
    let missing: Double
  }

  /// What a test would take of a lane that stays with people, and what is in reach.
  private struct HeldTest {
    let lane: String?
    let reach: TestReach
    let best: LaneGate?
    let target: Double
    let missing: Double
  }

  private static let heldTest = TemplateView<HeldTest>(
    .text("lane", \.lane), .group("reach", TestReachText.view, \.reach),
    .percent("target", \.target), .percent("missing", \.missing),
    .text("cases") { $0.best.map { FigureText.count($0.sampleSize) } },
    .text("allowed") { $0.best.map { FigureText.count($0.allowedErrors) } },
    .percent("odds") { $0.best.map { $0.oddsToday ?? $0.odds } },
    .count("days") { $0.best?.workingDays })

  private static let estimate = TemplateView<Reading>(
    .group("phase", PhaseLabel.view, \.phase), .count("sample_size", \.cases),
    .count("working_days", \.days),
    .count("asked") { reading in reading.asked.flatMap { $0 > reading.cases ? $0 : nil } },
    .percent("missing", \.missing),
    .percent("shows") { SampleSize.rate(shownBy: $0.cases, risk: 0.05) / (1 - $0.missing) })
}

/// A gate with the names of its phase and its lane.
struct GateFigures {
  let phase: PhaseFigures
  let gate: LaneGate
  /// The rate as it was counted or told; nil where nobody knows it.
  let known: KnownRate?
  let names: PlanNames

  /// Whether the odds that average over what a sample leaves open lie below those of a rate above the
  /// one that was counted.
  private var isBelowHalf: Bool {
    guard let today = gate.oddsToday, let known else { return false }
    return today < gate.oddsAtHalf && known.value < gate.target / 2
  }

  static let view = TemplateView<GateFigures>(
    .group("phase", PhaseLabel.view) { $0.names.phase($0.phase.id, lane: $0.phase.lane) },
    .text("lane") { $0.names.subject(ofGate: $0.gate) },
    .flag("is_by_rate") { $0.gate.basis == .rate },
    .flag("is_half_target") { $0.gate.basis == .halfTarget },
    .flag("is_mended") { $0.gate.basis == .mended },
    .percent("target", \.gate.target),
    .percent("miss_rate", \.gate.missRate),
    .percent("tested") { $0.gate.target * (1 - $0.gate.missRate) },
    .percent("at_half", \.gate.oddsAtHalf),
    .percent("at_two_thirds", \.gate.oddsAtTwoThirds),
    .percent("today", \.gate.oddsToday),
    .text("counted_errors") { $0.known?.counted.map { FigureText.count($0.errors) } },
    .text("counted_cases") { $0.known?.counted.map { FigureText.count($0.cases) } },
    .text("counted_range") { $0.known.flatMap { AnnexView.range($0.estimate) } },
    .percent("told_rate") { $0.known?.counted == nil ? $0.known?.value : nil },
    .flag("is_below_half", \.isBelowHalf),
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
  /// Cases of an ordinary day; nil where they are not known.
  let cases: Double?

  /// What is really drawn of the lane's cases.
  private var share: Double {
    guard let drawn = alarm.drawnPerDay, let cases, cases > 0 else { return alarm.drawnShare.value }
    return drawn / cases
  }

  static let view = TemplateView<AlarmFigures>(
    .text("lane", \.lane),
    .text("drawn_share") { AnnexView.exactShare($0.share) },
    // Hours that the room gave are read to the end.
    .flag("share_is_ours") { abs($0.share - $0.alarm.drawnShare.value) < 1e-9 },
    .text("drawn_per_day") { $0.alarm.drawnPerDay.map { FigureText.plain($0, decimals: 1) } },
    .text("cases_per_day") { $0.cases.map { FigureText.plain($0, decimals: 1) } },
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
