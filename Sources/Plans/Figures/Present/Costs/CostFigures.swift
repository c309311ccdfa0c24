// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires

/// The figures that costs are reckoned from, as given or assumed.
struct CostFigures {
  private let figures: PresentFigures

  init(_ figures: PresentFigures) {
    self.figures = figures
  }

  private var inputs: PlanInputs { figures.inputs }

  var cases: CostFactor { given(.volumePerDay, .cases) }
  var days: CostFactor { exactly(StandIn.workingDaysPerYear, .days) }
  var handling: CostFactor {
    assumable(
      .handlingMinutes, .handling, (.handlingMinutes, StandIn.handlingMinutes),
      StandIn.handlingRange)
  }
  var review: CostFactor {
    // A look at a result takes no longer than the whole case.
    let most = inputs.number(.handlingMinutes) ?? .infinity
    let standIn = min(StandIn.reviewMinutes, most)
    let scale = standIn / StandIn.reviewMinutes
    let range =
      StandIn.reviewRange.lowerBound * scale...min(StandIn.reviewRange.upperBound * scale, most)
    return assumable(.reviewMinutes, .review, (.reviewMinutes, standIn), range)
  }
  /// What an hour costs, counted in minutes.
  var hourlyCost: CostFactor {
    let factor = assumable(
      .hourlyCost, .hourly, (.hourlyCost, StandIn.hourlyCost), StandIn.hourlyCostRange)
    return CostFactor(
      kind: .hourly, value: factor.value,
      estimate: factor.estimate.map { $0 / Estimate(exactly: 60) },
      isStandIn: factor.isStandIn, assumed: factor.assumed, lacking: factor.lacking)
  }
  var errorCost: CostFactor { given(.errorCost, .error) }
  var errorRateToday: CostFactor { given(.errorRateToday, .errorRateToday) }
  /// The system's own rate of wrong results.
  var ownErrorRate: CostFactor { given(figures.systemErrorKey, .ownErrorRate) }
  /// The rate that the rollout is tested against.
  var targetErrorRate: CostFactor {
    let target = StandIn.targetErrorRate(for: inputs.letter(.errorImpact))
    return assumable(
      .targetErrorRate, .targetErrorRate, (.targetErrorRate, target), target / 2...target)
  }

  // By hand, where a system does the work today: no question asks for it.
  var unknownHandling: CostFactor { unknown(.handHandling) }
  var unknownErrorRate: CostFactor { unknown(.handErrorRate) }

  /// The work of the steps that people keep: no question asks for it.
  var keptHandling: CostFactor { unknown(.keptHandling) }

  /// The people on duty in steady operation under a verdict, with the minutes of their day; nil
  /// where cases can wait or the figures are not there.
  func onDuty(under verdict: Verdict) -> CostFactor? {
    guard let people = figures.peopleOnDuty(under: verdict) else { return nil }
    let day = figures.serviceHours.value * 60
    return CostFactor(
      kind: .onDuty(people: people), value: day, estimate: Estimate(exactly: Double(people) * day),
      assumed: figures.serviceHours.isOurs ? [.serviceHours: StandIn.serviceHours] : [:])
  }

  func checked(_ share: Double) -> CostFactor { exactly(share, .checked) }

  /// The share of errors that reviews catch at that coverage; what triggers find is assumed until
  /// it has been measured.
  func caught(checking share: Double) -> CostFactor {
    outcome(
      .caught(seen: seen(checking: share), caught: 1 - missRate), checking: share,
      of: figures.caughtShare(checking: share))
  }

  func letThrough(checking share: Double) -> CostFactor {
    outcome(
      .letThrough(seen: seen(checking: share), caught: 1 - missRate), checking: share,
      of: figures.letThroughShare(checking: share))
  }

  /// The share of errors that rested reviewers catch of those they see.
  var seenAndCaught: CostFactor {
    let range = StandIn.missRateRange
    let isOurs = figures.missRate.isOurs
    return CostFactor(
      kind: .seen, value: 1 - missRate,
      estimate: isOurs
        ? Estimate(low: 1 - range.upperBound, mid: 1 - missRate, high: 1 - range.lowerBound)
        : Estimate(exactly: 1 - missRate),
      assumed: isOurs ? [.reviewerMissRate: missRate] : [:])
  }

  private var missRate: Double { figures.missRate.value }

  private func seen(checking share: Double) -> Double {
    figures.yield.errorsFound(reviewing: share)
  }

  private func outcome(
    _ kind: CostFactor.Kind, checking share: Double, of estimate: Estimate
  ) -> CostFactor {
    var assumed: [AssumedField: Double] = [:]
    if share < 1 { assumed[.triggerLift] = StandIn.triggerLift }
    if figures.missRate.isOurs { assumed[.reviewerMissRate] = missRate }
    return CostFactor(kind: kind, value: estimate.mid, estimate: estimate, assumed: assumed)
  }

  private func exactly(_ value: Double, _ kind: CostFactor.Kind) -> CostFactor {
    CostFactor(kind: kind, value: value, estimate: Estimate(exactly: value))
  }

  private func unknown(_ kind: CostFactor.Kind) -> CostFactor {
    CostFactor(kind: kind, value: nil, estimate: nil)
  }

  private func given(_ key: FigureKey, _ kind: CostFactor.Kind) -> CostFactor {
    guard let value = inputs.number(key) else {
      return CostFactor(kind: kind, value: nil, estimate: nil, lacking: key)
    }
    return exactly(value, kind)
  }

  private func assumable(
    _ key: FigureKey, _ kind: CostFactor.Kind, _ standIn: (field: AssumedField, value: Double),
    _ range: ClosedRange<Double>
  ) -> CostFactor {
    if inputs.number(key) != nil { return given(key, kind) }
    return CostFactor(
      kind: kind, value: standIn.value,
      estimate: Estimate(low: range.lowerBound, mid: standIn.value, high: range.upperBound),
      isStandIn: true, assumed: [standIn.field: standIn.value])
  }
}
