// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

extension PhaseCapacity {
  /// The need of each phase with how it was reckoned; no phases where a figure is missing.
  static func all(in context: PlanContext) -> ([PhaseCapacity], [String]) {
    let needed = ["volume_per_day", "review_minutes"]
    let missing = needed.filter { context.number($0) == nil }
    guard missing.isEmpty, let volume = context.number("volume_per_day"),
      let minutes = context.number("review_minutes")
    else {
      let asks = missing.compactMap { context.questionnaire.question($0)?.ask }
      let questions = asks.joined(separator: " ")
      return ([], [context.words(.capacity, "find-out", [.questions: questions])])
    }
    let phases = context.timeline.phases.filter {
      $0.entry.id != Timeline.shadow && $0.coverage > 0
    }
    let capacity = phases.compactMap { phase in
      phase.casesPerDay.map { (phase, $0 * phase.coverage) }
    }.map { phase, checks in
      PhaseCapacity(
        phase,
        BatchWorkload(
          casesPerDay: checks, minutesPerCase: minutes, hoursPerDay: context.serviceHours),
        in: context)
    }
    return (capacity, CapacityNotes(context, volume: volume, minutes: minutes).all())
  }

  private init(_ phase: Timeline.Phase, _ work: BatchWorkload, in context: PlanContext) {
    let desk = context.reviewDesk
    var traffic = work.traffic
    traffic.urgentShare = phase.urgentShare
    let needed = desk.reviewersNeeded(for: traffic)
    let state = needed.map { desk.state(reviewers: $0, traffic: traffic) }
    self.init(
      phase: phase.entry.id, title: phase.entry.title,
      reviewsPerHour: traffic.arrivalsPerHour, reviewersNeeded: needed,
      withinLimit: desk.discipline == .workload ? nil : state.map { 1 - $0.lateShare },
      occupancy: state?.occupancy,
      posts: needed.map { context.posts(for: work, onDuty: $0) }, shortfall: nil, summary: "")
    shortfall = Self.shortfall(needed: needed, in: context)
    let key =
      context.timeline.triggersChoose(in: phase) ? "on-duty-in-time-chosen" : "on-duty-in-time"
    summary = Self.summary(needed: needed, within: withinLimit, key, work, in: context)
  }

  private static func summary(
    needed: Int?, within: Double?, _ inTime: String, _ work: BatchWorkload,
    in context: PlanContext
  ) -> String {
    let checks = context.words(
      .capacity, "checks",
      [
        // A mean, with the half check that the hours count as well.
        .cases: FigureText.plain(work.casesPerDay, decimals: 1),
        .duration: FigureText.minutes(work.minutesPerCase),
      ])
    guard let needed else { return context.words(.capacity, "endless", [.text: checks]) }
    let people = context.people(needed)
    guard let within else {
      let hours = FigureText.counted((work.workHours * 10).rounded() / 10, "hour")
      return context.words(
        .capacity, "on-duty", [.text: checks, .hours: hours, .people: people])
    }
    // Rounded down, so that no plan promises more than it keeps.
    let share = FigureText.percent((within * 100).rounded(.down) / 100)
    return context.words(
      .capacity, inTime, [.text: checks, .people: people, .share: share])
  }

  /// The phases for which there are too few people, with the largest gap; nil where there are none.
  static func shortage(in phases: [PhaseCapacity], _ context: PlanContext) -> String? {
    let short = phases.filter { $0.shortfall != nil }
    let worst = short.max { ($0.reviewersNeeded ?? .max) < ($1.reviewersNeeded ?? .max) }
    guard let gap = worst?.shortfall else { return nil }
    return context.words(
      .capacity, short.count > 1 ? "phases-wait-several" : "phases-wait",
      [.phase: FigureText.list(short.map { "“\($0.title)”" }), .text: gap])
  }

  private static func shortfall(needed: Int?, in context: PlanContext) -> String? {
    guard let there = context.number("reviewers") else { return nil }
    let available = FigureText.plain(there)
    guard let needed else {
      return context.words(.capacity, "far-short", [.available: available])
    }
    let gap = (Double(needed) - there).rounded(.up)
    guard gap > 0 else { return nil }
    return context.words(
      .capacity, "short",
      [
        .number: FigureText.plain(gap), .needed: FigureText.count(needed), .available: available,
      ])
  }
}

extension PlanContext {
  func people(_ count: Int) -> String {
    count == 1
      ? words(.capacity, "person") : words(.capacity, "people", [.number: FigureText.count(count)])
  }
}
