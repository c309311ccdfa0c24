// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import StrictYAML

extension Schedule {
  /// Working days from which a sample takes so long that other ways should be weighed.
  private static let tooLong = 20

  /// What the volume, the calendar and the controls make of the schedule, in words.
  static func volumeNotes(in context: PlanContext) -> [String] {
    let timeline = context.timeline
    return [
      unknownVolume(in: context), slowPhases(in: context), beyondHorizon(timeline),
      movedStart(in: context), everyCase(in: context), adverse(in: context),
    ].compactMap(\.self)
  }

  private static func unknownVolume(in context: PlanContext) -> String? {
    guard context.number("volume_per_day") == nil else { return nil }
    let cases = FigureText.count(context.timeline.sampleSize)
    return "How long the samples take cannot be said before the daily volume is known: divide the "
      + "\(cases) cases by the cases that people check per working day. No phase is shorter than "
      + "its minimum."
  }

  private static func slowPhases(in context: PlanContext) -> String? {
    guard let volume = context.number("volume_per_day") else { return nil }
    let slow = context.timeline.phases.filter {
      $0.sampleSize != nil && ($0.workingDays ?? 0) >= tooLong
        && ($0.workingDays ?? 0) > $0.entry.minimumDays
    }
    let slowest = slow.max { ($0.workingDays ?? 0) < ($1.workingDays ?? 0) }
    guard let slowest, let days = slowest.workingDays else { return nil }
    let perDay = FigureText.plain(volume * slowest.entry.volumeShare * slowest.coverage)
    let cases = FigureText.count(context.timeline.sampleSize)
    return "At \(perDay) checked cases a day, the \(cases) cases of “\(slowest.entry.title)” take "
      + "\(FigureText.weeks(ofWorkingDays: days)). If that is too long, \(wayOut(in: context)), pool "
      + "similar workflows, or have the risk owner sign a higher target error rate. Ending early "
      + "proves nothing."
  }

  private static func wayOut(in context: PlanContext) -> String {
    context.verdict == .manual
      ? "check a larger share" : "run past cases through the system and count them"
  }

  private static func beyondHorizon(_ timeline: Timeline) -> String? {
    let total = timeline.phases.reduce(0) { $0 + ($1.workingDays ?? 0) }
    guard total > Timeline.horizon else { return nil }
    return "Dates more than ten years ahead are left out: with this volume and target the "
      + "schedule is not realistic."
  }

  private static func movedStart(in context: PlanContext) -> String? {
    guard let date = context.startDate, !WorkingDays.contains(date.dayNumber) else { return nil }
    return "\(date) is not a working day, so the first phase begins on the Monday after. Public "
      + "holidays are not counted."
  }

  private static func everyCase(in context: PlanContext) -> String? {
    guard context.timeline.everyCaseApproved else { return nil }
    let steps = context.assessment.plannedSteps.filter {
      $0.actor == .system && ($0.control ?? .automatic) >= .approve
    }.map { "“\($0.name)”" }
    return "Coverage stays at 100% because a person sees every case at \(FigureText.list(steps)). "
      + "What narrows from phase to phase is how many of them get a full examination beyond that "
      + "approval: the ones that meet a trigger and a random sample."
  }

  private static func adverse(in context: PlanContext) -> String? {
    guard context.verdict == .humanInTheLoop, !context.timeline.everyCaseApproved,
      context.assessment.plannedSteps.contains(where: { $0.adverseControl != nil })
    else { return nil }
    return "Outcomes against a person are seen by a person in every phase, on top of the coverage "
      + "given. Count in the first phase how many cases that is."
  }
}
