// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

extension Schedule {
  /// Working days from which a sample takes so long that other ways should be weighed.
  private static let tooLong = 20

  /// What the volume, the calendar and the controls make of the schedule, in words.
  static func volumeNotes(_ phases: [Phase], in words: PlanWords) -> [String] {
    [unknownLength(of: phases, in: words), slow(phases, in: words), undated(phases, in: words)]
      .compactMap(\.self) + days(in: words) + heldBack(phases, in: words) + lanes(in: words)
      + [everyCase(in: words), adverse(in: words)].compactMap(\.self)
  }

  private static func unknownLength(of phases: [Phase], in words: PlanWords) -> String? {
    if words.inputs.number(.volumePerDay) == nil { return words(.volumeNote, "unknown-volume") }
    return phases.contains { $0.workingDays == nil }
      ? words(.volumeNote, "unknown-length") : nil
  }

  private static func slow(_ phases: [Phase], in words: PlanWords) -> String? {
    let slow = phases.filter { $0.sampleSize != nil && ($0.workingDays ?? 0) >= tooLong }
    guard let slowest = slow.max(by: { ($0.workingDays ?? 0) < ($1.workingDays ?? 0) }),
      let size = slowest.sampleSize, let days = slowest.workingDays
    else { return nil }
    let readings = slowest.figures.gate?.readingsPerDay?.value
    let perDay = readings ?? slowest.figures.readingsPerDay.values.reduce(0, +)
    guard Double(size) > perDay * Double(tooLong - 1) else { return nil }
    return words(
      .volumeNote, "slow",
      [
        .cases: FigureText.plain(perDay, decimals: perDay < 10 ? 1 : 0),
        .number: FigureText.count(size), .phase: slowest.title,
        .duration: FigureText.weeks(ofWorkingDays: days),
      ])
  }

  /// That the last phases have no dates, as they are too far off.
  private static func undated(_ phases: [Phase], in words: PlanWords) -> String? {
    guard words.inputs.startDate != nil else { return nil }
    return phases.contains { $0.starts == nil && $0.weeks != nil }
      ? words(.volumeNote, "beyond-horizon") : nil
  }

  private static func days(in words: PlanWords) -> [String] {
    guard let date = words.inputs.startDate else { return [] }
    let isWorked = words.inputs.calendar.contains(date)
    return (isWorked ? [] : [words(.volumeNote, "moved-start", [.date: "\(date)"])])
      + (words.inputs.calendar.holidays.isEmpty ? [words(.volumeNote, "holidays")] : [])
  }

  /// The phases that wait for what must be settled before them.
  private static func heldBack(_ phases: [Phase], in words: PlanWords) -> [String] {
    phases.compactMap { phase in
      phase.figures.movedBy.map {
        words(.volumeNote, "held-back", [.phase: phase.title, .date: "\($0.due)"])
      }
    }
  }

  /// The lanes that do not open.
  private static func lanes(in words: PlanWords) -> [String] {
    let road = words.figures.plan.road
    return road.closedLanes.map {
      words(.volumeNote, "closed", [.name: words.quoted(lane: $0)])
    }
      + road.lanesAtApprove.map { stays in
        let name: [Slot: String] = [
          .name: words.quoted(lane: stays.lane), .days: FigureText.count(LaneGate.mostDays),
        ]
        guard let best = stays.best else { return words(.volumeNote, "stays-long", name) }
        return words(
          .volumeNote, "stays-odds",
          name.merging([
            .text: sample(of: best, in: words), .share: FigureText.coarsePercent(best.odds),
          ]) { own, _ in own })
      }
  }

  private static func everyCase(in words: PlanWords) -> String? {
    let steps = words.figures.steps.approved.map { "“\($0.name)”" }
    guard words.figures.plan.everyCaseApproved, !steps.isEmpty else { return nil }
    return words(.volumeNote, "every-case", [.steps: FigureText.list(steps)])
  }

  private static func adverse(in words: PlanWords) -> String? {
    guard words.verdict == .humanInTheLoop, !words.figures.plan.everyCaseApproved,
      !words.figures.steps.adverse.isEmpty
    else { return nil }
    return words(.volumeNote, "adverse")
  }
}
