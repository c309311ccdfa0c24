// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

extension SlotValues {
  /// The weights in words: "5 a, 4 b, 1 c, and 1 not known yet".
  var tally: String {
    func points(_ weight: Int) -> String { FigureText.plain(Double(weight) / 1_000, decimals: 3) }
    let tally = inputs.assessment.tally
    var parts = ["\(points(tally.a)) a", "\(points(tally.b)) b", "\(points(tally.c)) c"]
    if tally.unknown > 0 {
      parts.append(pieces(.word, "tally-unknown", [.points: points(tally.unknown)]))
    }
    return FigureText.list(parts)
  }

  /// When to assess again: as the last phase's first period ends.
  var assessAgain: String {
    guard let last = road.phases.last else { return pieces(.assessAgainWhen, "unknown") }
    // A year is long enough for laws, models, and cases to change.
    let total = road.workingDays ?? 0
    if total > 260 {
      return pieces(
        .assessAgainWhen, "yearly", [.duration: FigureText.weeks(ofWorkingDays: total)])
    }
    if let day = road.assessAgain { return pieces(.assessAgainWhen, "date", [.date: "\(day)"]) }
    if let week = last.weeks(of: inputs.calendar.weekdays.count)?.upperBound {
      return pieces(.assessAgainWhen, "week", [.week: FigureText.count(week)])
    }
    guard let days = last.workingDays else { return pieces(.assessAgainWhen, "unknown") }
    return pieces(
      .assessAgainWhen, "phase",
      [.duration: FigureText.weeks(ofWorkingDays: days), .phase: title(of: last)])
  }

  /// The title of a phase, with the name of the lane that it opens.
  func title(of phase: PhaseFigures) -> String {
    let entry = inputs.questionnaire.playbook.phases.first { $0.id == phase.id }
    let title = entry?.title ?? phase.id
    guard let lane = phase.lane,
      let name = figures.plan.lanes.first(where: { $0.id == lane })?.name
    else { return title }
    return pieces(.word, "opened-lane", [.text: title, .name: name])
  }

  /// The share of cases that people see in the last phase.
  var steadyCoverage: String {
    figures.plan.steadyCoverage.map(FigureText.coarsePercent)
      ?? pieces(.word, "steady-coverage-unknown")
  }

  /// Cases a day; nil where nobody knows.
  var volume: String? {
    inputs.number(.volumePerDay).map {
      pieces(.word, "volume", [.cases: FigureText.plain($0)])
    }
  }

  var handlingHours: String? {
    figures.plan.capacity.today.hoursByHand.map { hours in
      FigureText.counted(hours < 10 ? (hours * 10).rounded() / 10 : hours.rounded(), "hour")
    }
  }

  /// In how much time a review begins; from two hours on, where cases can wait, in hours of service.
  var timeLimit: String {
    let minutes = figures.timeLimitMinutes.value
    let hours = minutes / 60
    guard !inputs.isRealTime, hours >= 2, hours.rounded() == hours else {
      return FigureText.minutes(minutes)
    }
    return pieces(.word, "service-hours", [.number: FigureText.plain(hours)])
  }

  var escalationTarget: String {
    guard !figures.plan.everyCaseApproved else { return pieces(.word, "escalation-target-every") }
    return pieces(
      .word, figures.reviewsAdverseOnTop ? "escalation-target-adverse" : "escalation-target",
      [.share: steadyCoverage])
  }

  func baseline(_ key: FigureKey, unknown: String = "baseline-unknown") -> String {
    inputs.number(key).map { pieces(.word, "baseline", [.share: FigureText.percent($0)]) }
      ?? pieces(.word, unknown)
  }

  /// How the sample is drawn once triggers choose cases.
  var blindDraw: String {
    figures.plan.everyCaseApproved
      ? pieces(.word, "blind-draw-every")
      : pieces(.word, "blind-draw", [.blindShare: FigureText.percent(figures.blindShare)])
  }

  var reviewersMiss: String {
    guard !figures.missRate.isOurs else { return pieces(.word, "reviewers-miss-unknown") }
    let missed = figures.missRate.value
    let local: [Slot: String] = [
      .share: FigureText.percent(missed), .catchTarget: FigureText.percent(figures.catchTarget),
    ]
    return pieces(
      .word, 1 - missed < figures.catchTarget ? "reviewers-miss-short" : "reviewers-miss", local)
  }

  /// So many wrong results a day, or a month of 21 working days where a day has fewer than one.
  func wrongResults(
    _ perDay: Double, _ key: String, _ local: [Slot: String] = [:]
  ) -> String {
    let (span, cases) = perDay >= 1 ? ("day", perDay) : ("month", perDay * 21)
    let shown = FigureText.plain(cases, decimals: cases < 10 ? 1 : 0)
    return pieces(.word, "\(key)-\(span)", local.merging([.cases: shown]) { own, _ in own })
  }

  /// A share above the target; finer where it would look the same.
  func finer(_ rate: Double) -> String {
    let coarse = FigureText.coarsePercent(rate)
    return coarse == FigureText.percent(figures.targetErrorRate.value)
      ? FigureText.percent(rate) : coarse
  }

  /// What remains wrong in steady operation where it is more than the target.
  var expectedErrors: String? {
    guard figures.verdict == .humanInTheLoop, let above = figures.plan.costs.errors.aboveTarget
    else { return nil }
    return wrongResults(above.wrongPerDay, "expected-errors", [.rate: finer(above.rate)])
  }

  /// That the human work of steady operation takes more hours than the cases take by hand; nil where
  /// it does not, or where a figure is missing.
  var checksExceedWork: String? {
    guard let hours = handlingHours, let more = figures.plan.capacity.hoursAboveToday else {
      return nil
    }
    let shown = FigureText.counted(more.rounded(), "hour")
    return pieces(.word, "hours-benefit-more", [.hours: hours, .number: shown])
  }

  /// Nil where the volume or the time for a case is unknown.
  var hoursBenefit: String? {
    guard let hours = handlingHours else { return nil }
    return checksExceedWork
      ?? pieces(
        .word, figures.peopleKeepWork ? "hours-benefit-kept" : "hours-benefit", [.hours: hours])
  }

  /// Nil where every case waits for a person, as none is answered sooner then.
  var customerBenefit: String? {
    guard !figures.plan.everyCaseApproved else { return nil }
    let isPersonThere = figures.steps.byPeople.contains(where: \.decides)
    return pieces(.word, isPersonThere ? "customer-benefit-kept" : "customer-benefit")
  }
}
