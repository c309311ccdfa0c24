// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

/// How the capacity was reckoned, and what today's reviewers could carry.
struct CapacityNotes {
  private let context: PlanContext
  private let volume: Double
  private let minutes: Double

  init(_ context: PlanContext, volume: Double, minutes: Double) {
    self.context = context
    self.volume = volume
    self.minutes = minutes
  }

  func all() -> [String] {
    [
      carried(), adverse(), exceptions(), method(), betweenCases(), posts(), firstPhase(),
      plannedCoverage(),
    ].compactMap(\.self)
  }

  /// The share of cases that the reviewers there are could check.
  private func carried() -> String? {
    guard let there = context.number("reviewers") else { return nil }
    // Half a person does not stand behind a queue.
    let reviewers = Int(min(there, 100_000).rounded(.down))
    guard reviewers > 0 else { return words("carry-none") }
    let drawn = checksInBetween ? context.blindShare * volume / context.serviceHours : 0
    // 459 checks must not become 458.999…
    let perDay =
      context.reviewDesk.mostArrivals(
        reviewers: reviewers, hoursPerCase: minutes / 60, others: drawn)
      * context.serviceHours + 1e-9
    let local: [Slot: String] = [
      .people: context.people(reviewers),
      .share: FigureText.percent((perDay / volume * 100).rounded(.down) / 100),
      .cases: FigureText.plain(perDay.rounded(.down), decimals: 0),
    ]
    return words(perDay >= volume ? "carry-all" : "carry-share", local)
  }

  /// What reviews of outcomes against a person come to; how many there are nobody has said.
  private func adverse() -> String? {
    guard context.reviewsAdverseOnTop else { return nil }
    let cases = volume / 10
    return words(
      "adverse",
      [
        .cases: FigureText.plain(cases, decimals: cases < 10 ? 1 : 0),
        .hours: FigureText.counted((cases * minutes / 6).rounded() / 10, "hour"),
      ])
  }

  /// That the exception queue takes people as well; how many cases pause nobody has said.
  private func exceptions() -> String? {
    context.verdict == .fullAutomation ? words("exceptions") : nil
  }

  /// Whether the random sample is looked at between cases that wait.
  private var checksInBetween: Bool {
    context.reviewDesk.discipline != .workload
      && context.timeline.phases.contains { context.timeline.triggersChoose(in: $0) }
  }

  private func betweenCases() -> String? { checksInBetween ? words("in-between") : nil }

  private func method() -> String {
    let desk = context.reviewDesk
    let local: [Slot: String] = [
      .share: FigureText.percent(1 - desk.mostLate), .errors: FigureText.percent(desk.mostLate),
      .number: FigureText.percent(desk.occupancyCap),
    ]
    return switch desk.discipline {
    case .workload: words("by-workload", local)
    case .waiting: words("by-queue", local)
    case .expiring: words("by-timer", local)
    }
  }

  private func posts() -> String {
    let away = context.number("shrinkage", standIn: StandIn.shrinkage)
    return words(
      context.reviewDesk.discipline == .workload ? "posts-by-work" : "posts",
      [
        .share: FigureText.percent(away), .hours: FigureText.counted(context.serviceHours, "hour"),
        .duration: FigureText.counted(StandIn.hoursPerPost, "hour"),
      ])
  }

  private func firstPhase() -> String? {
    switch context.verdict {
    case .fullAutomation: return nil
    case .manual:
      let isTraining = context.timeline.phases.first.map { $0.coverage == 0 } ?? false
      return isTraining ? words("first-phase-training") : nil
    case .humanInTheLoop:
      // Where a system does the work today, people decide the sample's cases from the start.
      let each =
        context.isAutomatedToday ? context.number("handling_minutes") ?? minutes : minutes
      let hours = (Double(context.timeline.sampleSize) * each / 60).rounded(.up)
      return words(
        context.isAutomatedToday ? "first-phase-automated" : "first-phase",
        [.hours: FigureText.counted(hours, "hour")])
    }
  }

  private func plannedCoverage() -> String? {
    guard context.verdict == .humanInTheLoop, !context.timeline.everyCaseApproved else {
      return nil
    }
    return words("planned-coverage")
  }

  private func words(_ key: String, _ local: [Slot: String] = [:]) -> String {
    context.words(.capacity, key, local)
  }
}
