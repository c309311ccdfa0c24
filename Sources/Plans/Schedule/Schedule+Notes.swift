// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

extension Schedule {
  /// Working days from which a sample takes so long that other ways should be weighed.
  private static let tooLong = 20

  /// What the volume, the calendar and the controls make of the schedule, in words.
  static func volumeNotes(in context: PlanContext) -> [String] {
    [
      unknownVolume(in: context), slowPhases(in: context), beyondHorizon(in: context),
      movedStart(in: context) ?? holidays(in: context), everyCase(in: context),
      adverse(in: context),
    ].compactMap(\.self)
  }

  private static func unknownVolume(in context: PlanContext) -> String? {
    context.number("volume_per_day") == nil ? context.words(.volumeNote, "unknown-volume") : nil
  }

  private static func slowPhases(in context: PlanContext) -> String? {
    let slow = context.timeline.phases.filter {
      $0.sampleSize != nil && ($0.workingDays ?? 0) >= tooLong
        && ($0.workingDays ?? 0) > $0.entry.minimumDays
    }
    let slowest = slow.max { ($0.workingDays ?? 0) < ($1.workingDays ?? 0) }
    guard let slowest, let days = slowest.workingDays, let perDay = slowest.sampledPerDay else {
      return nil
    }
    return context.words(
      .volumeNote, "slow",
      [
        .cases: FigureText.plain(perDay), .phase: slowest.entry.title,
        .duration: FigureText.weeks(ofWorkingDays: days),
      ])
  }

  private static func beyondHorizon(in context: PlanContext) -> String? {
    let total = context.timeline.phases.reduce(0) { $0 + ($1.workingDays ?? 0) }
    return total > Timeline.horizon ? context.words(.volumeNote, "beyond-horizon") : nil
  }

  private static func movedStart(in context: PlanContext) -> String? {
    guard let date = context.startDate, !WorkingDays.contains(date.dayNumber) else { return nil }
    return context.words(.volumeNote, "moved-start", [.date: "\(date)"])
  }

  private static func holidays(in context: PlanContext) -> String? {
    context.startDate.map { _ in context.words(.volumeNote, "holidays") }
  }

  private static func everyCase(in context: PlanContext) -> String? {
    guard context.timeline.everyCaseApproved else { return nil }
    let steps = context.assessment.plannedSteps.filter {
      $0.actor == .system && ($0.control ?? .automatic) >= .approve
    }.map { "“\($0.name)”" }
    return context.words(.volumeNote, "every-case", [.steps: FigureText.list(steps)])
  }

  private static func adverse(in context: PlanContext) -> String? {
    guard context.verdict == .humanInTheLoop, !context.timeline.everyCaseApproved,
      context.assessment.plannedSteps.contains(where: { $0.adverseControl != nil })
    else { return nil }
    return context.words(.volumeNote, "adverse")
  }
}
