// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

extension PlanContext {
  var catchTarget: Double { PlanningValue.catchRate(for: letter("error_impact")) }

  var blindShare: Double { PlanningValue.blindShare(for: letter("detectability")) }

  /// A figure with the ends of the range in which it lies.
  func ranged(_ number: String, _ low: String, _ high: String) -> String {
    words(.costFactor, "range", [.number: number, .low: low, .high: high])
  }

  /// What reviews see with triggers of that strength beside the random draw.
  func reviewYield(lift: Double = StandIn.triggerLift) -> ReviewYield {
    ReviewYield(lift: lift, drawnAtRandom: blindShare)
  }

  /// So many reviews without a change come by chance once in twenty times, at today's override rate
  /// or else at the rate of errors that the rollout accepts.
  var silentReviews: Int {
    let rate = number("override_rate_today").flatMap { (0.001..<1).contains($0) ? $0 : nil }
    return SampleSize.zeroErrors(errorRate: rate ?? targetErrorRate, risk: StandIn.risk)
  }

  var reviewersMiss: String {
    guard let missed = number("reviewer_miss_rate") else {
      return words(.word, "reviewers-miss-unknown")
    }
    let local: [Slot: String] = [
      .share: FigureText.percent(missed), .catchTarget: FigureText.percent(catchTarget),
    ]
    return words(
      .word, 1 - missed < catchTarget ? "reviewers-miss-short" : "reviewers-miss", local)
  }

  /// That the checks of steady operation take more hours than the work does today; nil where they do
  /// not, or where a figure is missing.
  var checksExceedWork: String? {
    guard let hours = handlingHours, let volume = number("volume_per_day"),
      let handling = number("handling_minutes"), let minutes = number("review_minutes")
    else { return nil }
    // People on duty are there whether cases come or not.
    let review =
      peopleOnDuty(under: verdict).map { Double($0) * serviceHours * 60 }
      ?? volume * minutes * timeline.steadyCoverage
    guard review > volume * handling else { return nil }
    let checks = FigureText.counted((review / 60).rounded(), "hour")
    return words(.word, "hours-benefit-more", [.hours: hours, .number: checks])
  }

  /// How the sample is drawn once triggers choose cases.
  var blindDraw: String {
    timeline.everyCaseApproved
      ? words(.word, "blind-draw-every")
      : words(.word, "blind-draw", [.blindShare: FigureText.percent(blindShare)])
  }

  /// What the target leaves wrong at the volume given; a month counts 21 working days.
  var errorsPerDay: String {
    guard let volume = number("volume_per_day") else { return "" }
    return wrongResults(volume * targetErrorRate, "errors-per")
  }

  private func wrongResults(
    _ perDay: Double, _ key: String, _ local: [Slot: String] = [:]
  ) -> String {
    let (span, cases) = perDay >= 1 ? ("day", perDay) : ("month", perDay * 21)
    let shown = FigureText.plain(cases, decimals: cases < 10 ? 1 : 0)
    return words(.word, "\(key)-\(span)", local.merging([.cases: shown]) { own, _ in own })
  }

  /// The share of results that reviews of steady operation leave wrong, as it is shown, where it is
  /// above the target; nil elsewhere, and where nobody knows.
  var rateAboveTarget: String? {
    guard let rate = expectedErrorRate else { return nil }
    // A difference that two decimals of a percentage do not show is none.
    let target = FigureText.percent(targetErrorRate)
    guard rate > targetErrorRate, FigureText.percent(rate) != target else { return nil }
    let coarse = FigureText.coarsePercent(rate)
    return coarse == target ? FigureText.percent(rate) : coarse
  }

  private var expectedErrorRate: Double? {
    guard verdict == .humanInTheLoop, let own = systemErrorRate else { return nil }
    return CostFigures(context: self).letThrough(checking: timeline.steadyCoverage).estimate
      .map { own * $0.mid }
  }

  /// What remains wrong in steady operation where it is more than the target.
  var expectedErrors: String? {
    guard let rate = rateAboveTarget, let expected = expectedErrorRate,
      let volume = number("volume_per_day")
    else { return nil }
    return wrongResults(volume * expected, "expected-errors", [.rate: rate])
  }

  /// Nil where the volume or the time for a case is unknown.
  var hoursBenefit: String? {
    guard let hours = handlingHours else { return nil }
    return checksExceedWork
      ?? words(.word, peopleKeepWork ? "hours-benefit-kept" : "hours-benefit", [.hours: hours])
  }

  /// Nil where the plan checks as many, or where nobody has counted.
  var handedOver: String? {
    guard let contained = number("containment_today"), !timeline.everyCaseApproved,
      1 - contained > timeline.steadyCoverage + 1e-9
    else { return nil }
    return FigureText.percent(1 - contained)
  }

  /// Nil where every case waits for a person, as none is answered sooner then.
  var customerBenefit: String? {
    guard !timeline.everyCaseApproved else { return nil }
    let isPersonThere = assessment.plannedSteps.contains { $0.actor == .person && $0.decides }
    return words(.word, isPersonThere ? "customer-benefit-kept" : "customer-benefit")
  }
}
