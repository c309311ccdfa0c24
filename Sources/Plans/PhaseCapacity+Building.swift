// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires

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
    let hours = context.number("service_hours", standIn: StandIn.serviceHours)
    let phases = context.timeline.phases.filter { $0.entry.id != shadow }
    let capacity = phases.map { phase in
      let work = Work(
        casesPerDay: volume * phase.entry.volumeShare * phase.coverage, minutesPerCase: minutes,
        hoursPerDay: hours)
      return PhaseCapacity(phase, work, in: context)
    }
    return (capacity, notes(in: context))
  }

  /// In the shadow phase people do the work as today; results are compared, not reviewed.
  private static let shadow = "shadow"

  /// The checks of a day.
  private struct Work {
    var casesPerDay: Double
    var minutesPerCase: Double
    var hoursPerDay: Double

    var traffic: Traffic {
      Traffic(arrivalsPerHour: casesPerDay / hoursPerDay, hoursPerCase: minutesPerCase / 60)
    }
    var batch: BatchWorkload {
      BatchWorkload(
        casesPerDay: casesPerDay, minutesPerCase: minutesPerCase, hoursPerDay: hoursPerDay)
    }
  }

  private init(_ phase: Timeline.Phase, _ work: Work, in context: PlanContext) {
    let isQueue = Self.isQueue(in: context)
    let limit = context.timeLimitMinutes / 60
    let needed =
      isQueue
      ? ErlangC.fewestAgents(
        for: work.traffic, serving: StandIn.serviceLevel, withinHours: limit)
      : work.batch.reviewersNeeded
    let agents = needed.map { max(1, $0) }
    let within = agents.flatMap { agents in
      isQueue
        ? ErlangC(agents: agents, traffic: work.traffic).probabilityServed(withinHours: limit) : nil
    }
    self.init(
      phase: phase.entry.id, title: context.fill(phase.entry.title) ?? phase.entry.title,
      reviewsPerHour: work.traffic.arrivalsPerHour, reviewersNeeded: agents, withinLimit: within,
      shortfall: nil, summary: "")
    shortfall = Self.shortfall(needed: needed, in: context)
    summary = Self.summary(needed: needed, within: within, work, in: context)
  }

  /// Somebody waits for a review only where people are in the loop of a live workflow.
  private static func isQueue(in context: PlanContext) -> Bool {
    context.design.timing == .realTime && context.verdict == .humanInTheLoop
  }

  private static func summary(
    needed: Int?, within: Double?, _ work: Work, in context: PlanContext
  ) -> String {
    let checks = context.words(
      .capacity, "checks",
      [
        .cases: FigureText.plain(work.casesPerDay, decimals: work.casesPerDay < 10 ? 1 : 0),
        .duration: FigureText.minutes(work.minutesPerCase),
      ])
    guard let needed else { return context.words(.capacity, "endless", [.text: checks]) }
    let people = people(max(1, needed), in: context)
    guard let within else {
      let hours = FigureText.counted((work.batch.workHours * 10).rounded() / 10, "hour")
      return context.words(
        .capacity, "on-duty", [.text: checks, .hours: hours, .people: people])
    }
    // Rounded down, so that no plan promises more than it keeps.
    let share = FigureText.percent((within * 100).rounded(.down) / 100)
    return context.words(
      .capacity, "on-duty-in-time", [.text: checks, .people: people, .share: share])
  }

  private static func people(_ count: Int, in context: PlanContext) -> String {
    count == 1
      ? context.words(.capacity, "person")
      : context.words(.capacity, "people", [.number: FigureText.count(count)])
  }

  private static func shortfall(needed: Int?, in context: PlanContext) -> String? {
    guard let there = context.number("reviewers") else { return nil }
    let available = FigureText.plain(there)
    guard let needed else {
      return context.words(.capacity, "far-short", [.available: available])
    }
    let gap = (Double(max(1, needed)) - there).rounded(.up)
    guard gap > 0 else { return nil }
    return context.words(
      .capacity, "short",
      [
        .number: FigureText.plain(gap), .needed: FigureText.count(max(1, needed)),
        .available: available,
      ])
  }

  private static func notes(in context: PlanContext) -> [String] {
    func words(_ key: String, _ local: [Slot: String] = [:]) -> String {
      context.words(.capacity, key, local)
    }
    var notes: [String] = []
    if isQueue(in: context) {
      notes.append(words("by-queue", [.share: FigureText.percent(StandIn.serviceLevel)]))
    } else {
      let cap = FigureText.percent(BatchWorkload.usualOccupancyCap)
      notes.append(words("by-workload", [.share: cap]))
    }
    if context.verdict == .humanInTheLoop {
      notes.append(words(context.isAutomatedToday ? "first-phase-automated" : "first-phase"))
    }
    if context.verdict == .humanInTheLoop, !context.timeline.everyCaseApproved {
      notes.append(words("planned-coverage"))
    }
    return notes
  }
}
