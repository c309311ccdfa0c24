// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import Values

extension PhaseCapacity {
  /// The need of each phase; none where a figure is missing.
  static func all(_ capacity: PresentCapacity, in words: PlanWords) -> [PhaseCapacity] {
    capacity.phases.map { PhaseCapacity($0, there: capacity.reviewersThere, in: words) }
  }

  private init(_ need: PresentCapacity.Phase, there: Double?, in words: PlanWords) {
    self.init(
      phase: need.phase.entry.id, title: need.phase.entry.title,
      reviewsPerHour: need.reviewsPerHour, reviewersNeeded: need.reviewersNeeded,
      withinLimit: need.withinLimit, occupancy: need.occupancy, posts: need.posts,
      shortfall: Self.shortfall(of: need, there: there, in: words),
      summary: Self.summary(of: need, in: words))
  }

  private static func summary(of need: PresentCapacity.Phase, in words: PlanWords) -> String {
    let work = need.work
    let checks = words(
      .capacity, "checks",
      [
        // A mean, with the half check that the hours count as well.
        .cases: FigureText.plain(work.casesPerDay, decimals: 1),
        .duration: FigureText.minutes(work.minutesPerCase),
      ])
    guard let needed = need.reviewersNeeded else {
      return words(.capacity, "endless", [.text: checks])
    }
    let people = words.people(needed)
    guard let within = need.withinLimit else {
      let hours = FigureText.counted((work.workHours * 10).rounded() / 10, "hour")
      return words(.capacity, "on-duty", [.text: checks, .hours: hours, .people: people])
    }
    // Rounded down, so that no plan promises more than it keeps.
    let share = FigureText.percent((within * 100).rounded(.down) / 100)
    return words(
      .capacity, need.triggersChoose ? "on-duty-in-time-chosen" : "on-duty-in-time",
      [.text: checks, .people: people, .share: share])
  }

  /// The phases for which there are too few people, with the largest gap; nil where there are none.
  static func shortage(in phases: [PhaseCapacity], _ words: PlanWords) -> String? {
    let short = phases.filter { $0.shortfall != nil }
    let worst = short.max { ($0.reviewersNeeded ?? .max) < ($1.reviewersNeeded ?? .max) }
    guard let gap = worst?.shortfall else { return nil }
    return words(
      .capacity, short.count > 1 ? "phases-wait-several" : "phases-wait",
      [.phase: FigureText.list(short.map { "“\($0.title)”" }), .text: gap])
  }

  private static func shortfall(
    of need: PresentCapacity.Phase, there: Double?, in words: PlanWords
  ) -> String? {
    guard let there, let gap = need.shortBy else { return nil }
    let available = FigureText.plain(there)
    guard let needed = need.reviewersNeeded else {
      return words(.capacity, "far-short", [.available: available])
    }
    return words(
      .capacity, "short",
      [
        .number: FigureText.plain(gap), .needed: FigureText.count(needed), .available: available,
      ])
  }
}
