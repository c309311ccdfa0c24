// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

/// The figures that costs are reckoned from, as given or assumed.
struct CostFigures {
  let context: PlanContext

  var cases: CostFactor { given("volume_per_day", "cases") { FigureText.plain($0) } }
  var days: CostFactor {
    let days = StandIn.workingDaysPerYear
    return CostFactor(
      shown: words("days", .number, FigureText.plain(days)), estimate: Estimate(exactly: days))
  }
  var handling: CostFactor {
    assumable(
      "handling_minutes", "handling", StandIn.handlingMinutes, StandIn.handlingRange
    ) { FigureText.plain($0) }
  }
  var review: CostFactor {
    // A look at a result takes no longer than the whole case.
    let most = context.number("handling_minutes") ?? .infinity
    let standIn = min(StandIn.reviewMinutes, most)
    let scale = standIn / StandIn.reviewMinutes
    let range =
      StandIn.reviewRange.lowerBound * scale...min(StandIn.reviewRange.upperBound * scale, most)
    return assumable("review_minutes", "review", standIn, range) { FigureText.plain($0) }
  }
  /// What an hour costs, counted in minutes.
  var hourlyCost: CostFactor {
    var factor = assumable(
      "hourly_cost", "hourly", StandIn.hourlyCost, StandIn.hourlyCostRange
    ) { context.money($0) }
    factor.estimate = factor.estimate.map { $0 / Estimate(exactly: 60) }
    return factor
  }
  var errorCost: CostFactor { given("error_cost", "error") { context.money($0) } }
  var errorRateToday: CostFactor {
    given("error_rate_today", "error-rate-today") { FigureText.percent($0) }
  }
  /// The system's own rate of wrong results.
  var ownErrorRate: CostFactor {
    given(context.systemErrorQuestion, "own-error-rate") { FigureText.percent($0) }
  }
  /// The people on duty in steady operation, with the minutes of their day; nil where cases can
  /// wait or the figures are not there.
  var onDuty: CostFactor? { onDuty(under: context.verdict) }

  /// The same under another verdict than the plan's.
  func onDuty(under verdict: Verdict) -> CostFactor? {
    guard let people = context.peopleOnDuty(under: verdict) else { return nil }
    let day = context.serviceHours * 60
    return CostFactor(
      shown: context.words(
        .costFactor, "on-duty",
        [.people: context.people(people), .number: FigureText.plain(day)]),
      estimate: Estimate(exactly: Double(people) * day),
      assumed: context.number("service_hours") == nil
        ? ["service_hours": StandIn.serviceHours] : [:])
  }
  /// The rate that the rollout is tested against.
  var targetErrorRate: CostFactor {
    let target = StandIn.targetErrorRate(for: context.letter("error_impact"))
    return assumable("target_error_rate", "target-error-rate", target, target / 2...target) {
      FigureText.percent($0)
    }
  }

  // By hand, where a system does the work today: no question asks for it.
  var unknownHandling: CostFactor { CostFactor(shown: words("hand-handling", .number, "?")) }
  var unknownErrorRate: CostFactor { CostFactor(shown: words("hand-error-rate", .number, "?")) }

  /// The work of the steps that people keep: no question asks for it.
  var keptHandling: CostFactor { CostFactor(shown: words("kept-handling", .number, "?")) }

  func checked(_ share: Double) -> CostFactor {
    CostFactor(
      shown: words("checked", .share, FigureText.percent(share)),
      estimate: Estimate(exactly: share))
  }

  /// The share of errors that reviews catch at that coverage; what triggers find is assumed until
  /// it has been measured.
  func caught(checking share: Double) -> CostFactor {
    outcome("caught", checking: share, of: caughtShare(checking: share))
  }

  func letThrough(checking share: Double) -> CostFactor {
    let caught = caughtShare(checking: share)
    return outcome(
      "let-through", checking: share,
      of: Estimate(low: 1 - caught.high, mid: 1 - caught.mid, high: 1 - caught.low))
  }

  private func caughtShare(checking share: Double) -> Estimate {
    let lift = StandIn.triggerLiftRange
    let (rested, tired) =
      context.number("reviewer_miss_rate").map { ($0, $0) }
      ?? (StandIn.missRateRange.lowerBound, StandIn.missRateRange.upperBound)
    func caught(_ lift: Double, _ missed: Double) -> Double {
      context.reviewYield(lift: lift).errorsFound(reviewing: share) * (1 - missed)
    }
    return Estimate(
      low: caught(lift.lowerBound, tired), mid: caught(StandIn.triggerLift, missRate),
      high: caught(lift.upperBound, rested))
  }

  private func outcome(
    _ key: String, checking share: Double, of estimate: Estimate
  ) -> CostFactor {
    var assumed: [String: Double] = [:]
    if share < 1 { assumed["trigger_lift"] = StandIn.triggerLift }
    if context.number("reviewer_miss_rate") == nil {
      assumed["reviewer_miss_rate"] = StandIn.missRate
    }
    let seen = context.reviewYield().errorsFound(reviewing: share)
    let shown = context.words(
      .costFactor, key,
      [
        .seen: FigureText.coarsePercent(seen), .caught: FigureText.percent(1 - missRate),
        .share: FigureText.coarsePercent(estimate.mid),
      ])
    return CostFactor(shown: shown, estimate: estimate, assumed: assumed)
  }

  /// The share of errors that rested reviewers catch of those they see.
  var seenAndCaught: CostFactor {
    let missed = context.number("reviewer_miss_rate")
    let range = StandIn.missRateRange
    return CostFactor(
      shown: words("seen", .share, FigureText.percent(1 - missRate)),
      estimate: missed.map { Estimate(exactly: 1 - $0) }
        ?? Estimate(low: 1 - range.upperBound, mid: 1 - missRate, high: 1 - range.lowerBound),
      assumed: missed == nil ? ["reviewer_miss_rate": missRate] : [:])
  }

  private var missRate: Double { context.number("reviewer_miss_rate") ?? StandIn.missRate }

  private func given(
    _ question: String, _ key: String, show: (Double) -> String
  ) -> CostFactor {
    guard let value = context.number(question) else {
      return CostFactor(shown: words(key, .number, "?"), lacking: question)
    }
    return CostFactor(
      shown: words(key, .number, show(value)), estimate: Estimate(exactly: value))
  }

  private func assumable(
    _ question: String, _ key: String, _ standIn: Double, _ range: ClosedRange<Double>,
    show: (Double) -> String
  ) -> CostFactor {
    if context.number(question) != nil { return given(question, key, show: show) }
    let shown = words(key, .number, show(standIn))
    return CostFactor(
      shown: context.words(.costFactor, "assumed", [.text: shown]),
      estimate: Estimate(low: range.lowerBound, mid: standIn, high: range.upperBound),
      assumed: [question: standIn])
  }

  private func words(_ key: String, _ slot: Slot, _ value: String) -> String {
    context.words(.costFactor, key, [slot: value])
  }
}
