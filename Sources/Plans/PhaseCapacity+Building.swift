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
      return (
        [], ["To reckon how many people the checks take, find out: \(asks.joined(separator: " "))"]
      )
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
    let agents = max(1, needed ?? .max)
    let within =
      isQueue && needed != nil
      ? ErlangC(agents: agents, traffic: work.traffic).probabilityServed(withinHours: limit) : nil
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
    let reviews =
      "\(FigureText.plain(work.casesPerDay, decimals: work.casesPerDay < 10 ? 1 : 0)) checks of "
      + "\(FigureText.minutes(work.minutesPerCase)) a day"
    guard let needed else { return "\(reviews): more than any team could do." }
    let people = FigureText.counted(Double(max(1, needed)), "person").replacingPersons
    let hours = FigureText.plain(work.batch.workHours, decimals: 1)
    guard let within else { return "\(reviews), \(hours) hours of work: \(people) on duty." }
    let limit = FigureText.minutes(context.timeLimitMinutes)
    return
      "\(reviews): \(people) on duty, so that \(FigureText.percent(rounded(within))) of checks "
      + "begin within \(limit)."
  }

  private static func rounded(_ share: Double) -> Double { (share * 100).rounded(.down) / 100 }

  private static func shortfall(needed: Int?, in context: PlanContext) -> String? {
    guard let there = context.number("reviewers") else { return nil }
    let shown = FigureText.plain(there)
    guard let needed else { return "Far from enough: \(shown) available." }
    let gap = (Double(max(1, needed)) - there).rounded(.up)
    guard gap > 0 else { return nil }
    return "Short by \(FigureText.plain(gap)): \(FigureText.count(max(1, needed))) needed, "
      + "\(shown) available."
  }

  private static func notes(in context: PlanContext) -> [String] {
    var notes: [String] = []
    if isQueue(in: context) {
      let share = FigureText.percent(StandIn.serviceLevel)
      notes.append(
        "Reckoned by Erlang C: \(share) of checks begin within "
          + "\(FigureText.minutes(context.timeLimitMinutes)), cases arriving at random and evenly "
          + "over the service hours. Peaks, breaks, and absence come on top.")
    } else {
      let cap = FigureText.percent(BatchWorkload.usualOccupancyCap)
      notes.append(
        "Reckoned at \(cap) of working time spent on checks; the rest is for breaks and peaks.")
    }
    if context.verdict == .humanInTheLoop {
      let cases = FigureText.count(context.timeline.sampleSize)
      notes.append(
        context.isAutomatedToday
          ? "In the first phase people decide \(cases) cases separately, once, beside the running "
            + "workflow; that work is not counted above."
          : "The first phase needs no reviewers of its own: people do the work as today, and "
            + "results are compared.")
    }
    if context.verdict == .humanInTheLoop, !context.timeline.everyCaseApproved {
      notes.append(
        "Coverage below 100% is a planning value. Replace it by the measured escalation rate.")
    }
    return notes
  }
}

extension String {
  /// "2 persons" as people say it.
  fileprivate var replacingPersons: String {
    hasSuffix(" persons") ? String(dropLast(" persons".count)) + " people" : self
  }
}
