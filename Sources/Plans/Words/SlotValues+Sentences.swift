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
      parts.append(pieces(ValueText.tallyUnknown, [.points: points(tally.unknown)]))
    }
    return FigureText.list(parts)
  }

  /// When to assess again: as the last phase's first period ends.
  var assessAgain: String {
    guard let last = road.phases.last else { return pieces(AssessAgainText.unknown) }
    // A year is long enough for laws, models, and cases to change.
    let total = road.workingDays ?? 0
    if total > 260 {
      return pieces(
        AssessAgainText.yearly, [.duration: FigureText.weeks(ofWorkingDays: total)])
    }
    if let day = road.assessAgain { return pieces(AssessAgainText.date, [.date: "\(day)"]) }
    if let week = last.weeks(of: inputs.calendar.weekdays.count)?.upperBound {
      return pieces(AssessAgainText.week, [.week: FigureText.count(week)])
    }
    guard let days = last.workingDays else { return pieces(AssessAgainText.unknown) }
    return pieces(
      AssessAgainText.phase,
      [.duration: FigureText.weeks(ofWorkingDays: days), .phase: title(of: last)])
  }

  /// The title of a phase, with the name of the lane that it opens.
  func title(of phase: PhaseFigures) -> String {
    let entry = inputs.questionnaire.playbook.phases.first { $0.id == phase.id }
    let title = entry?.title ?? phase.id
    guard let lane = phase.lane,
      let name = figures.plan.lanes.first(where: { $0.id == lane })?.name
    else { return title }
    return pieces(ValueText.openedLane, [.text: title, .name: name])
  }

  /// The share of cases that people see in the last phase.
  var steadyCoverage: String {
    figures.plan.steadyCoverage.map(FigureText.coarsePercent)
      ?? pieces(ValueText.steadyCoverageUnknown)
  }

  var handlingHours: String? {
    figures.plan.capacity.today.hoursOnPaper.map { hours in
      FigureText.counted(hours < 10 ? (hours * 10).rounded() / 10 : hours.rounded(), "hour")
    }
  }

  /// In how much time a review begins, as each lane has it.
  var timeLimit: String {
    let limits = Set(figures.plan.lanes.map { figures.plan.takeUpLimit(of: $0).value })
    guard limits.count == 1, let limit = limits.first else { return pieces(ValueText.limitOfKind) }
    return limit
  }

  var escalationTarget: String {
    guard !figures.plan.everyCaseApproved else { return pieces(ValueText.escalationTargetEvery) }
    return pieces(
      figures.reviewsAdverseOnTop ? ValueText.escalationTargetAdverse : .escalationTarget,
      [.share: steadyCoverage])
  }

  func baseline(_ key: FigureKey, unknown: ValueText = .baselineUnknown) -> String {
    inputs.number(key).map { pieces(ValueText.baseline, [.share: FigureText.percent($0)]) }
      ?? pieces(unknown)
  }

  /// That the human work of steady operation takes more hours than the cases take by hand; nil where
  /// it does not, or where a figure is missing.
  var checksExceedWork: String? {
    guard let hours = handlingHours, let more = figures.plan.capacity.hoursAboveToday else {
      return nil
    }
    let shown = FigureText.counted(more.rounded(), "hour")
    return pieces(ValueText.moreHours, [.hours: hours, .number: shown])
  }
}
