// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

extension Schedule {
  /// Working days from which a sample takes so long that other ways should be weighed.
  private static let tooLong = 20

  /// What the volume, the calendar and the controls make of the schedule, in words.
  static func volumeNotes(in words: PlanWords) -> [String] {
    [
      unknownVolume(in: words), slowPhases(in: words), beyondHorizon(in: words),
      movedStart(in: words) ?? holidays(in: words), everyCase(in: words),
      adverse(in: words),
    ].compactMap(\.self)
  }

  private static func unknownVolume(in words: PlanWords) -> String? {
    words.inputs.number(.volumePerDay) == nil ? words(.volumeNote, "unknown-volume") : nil
  }

  private static func slowPhases(in words: PlanWords) -> String? {
    let slow = words.timeline.phases.filter {
      $0.sampleSize != nil && ($0.workingDays ?? 0) >= tooLong
        && ($0.workingDays ?? 0) > $0.entry.minimumDays
    }
    let slowest = slow.max { ($0.workingDays ?? 0) < ($1.workingDays ?? 0) }
    guard let slowest, let days = slowest.workingDays, let perDay = slowest.sampledPerDay else {
      return nil
    }
    return words(
      .volumeNote, "slow",
      [
        .cases: FigureText.plain(perDay), .phase: slowest.entry.title,
        .duration: FigureText.weeks(ofWorkingDays: days),
      ])
  }

  private static func beyondHorizon(in words: PlanWords) -> String? {
    words.timeline.workingDays > Timeline.horizon
      ? words(.volumeNote, "beyond-horizon") : nil
  }

  private static func movedStart(in words: PlanWords) -> String? {
    guard let date = words.inputs.startDate, !WorkingDays.contains(date.dayNumber) else {
      return nil
    }
    return words(.volumeNote, "moved-start", [.date: "\(date)"])
  }

  private static func holidays(in words: PlanWords) -> String? {
    words.inputs.startDate.map { _ in words(.volumeNote, "holidays") }
  }

  private static func everyCase(in words: PlanWords) -> String? {
    guard words.timeline.everyCaseApproved else { return nil }
    let steps = words.figures.steps.approved.map { "“\($0.name)”" }
    return words(.volumeNote, "every-case", [.steps: FigureText.list(steps)])
  }

  private static func adverse(in words: PlanWords) -> String? {
    guard words.verdict == .humanInTheLoop, !words.timeline.everyCaseApproved,
      !words.figures.steps.adverse.isEmpty
    else { return nil }
    return words(.volumeNote, "adverse")
  }
}
