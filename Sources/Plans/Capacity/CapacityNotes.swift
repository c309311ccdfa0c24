// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Formulas
import Questionnaires
import Values

/// How the capacity was reckoned, and what today's reviewers could carry.
struct CapacityNotes {
  private let capacity: PresentCapacity
  private let words: PlanWords

  private var figures: PresentFigures { words.figures }
  private var inputs: PlanInputs { words.inputs }

  init(_ capacity: PresentCapacity, in words: PlanWords) {
    self.capacity = capacity
    self.words = words
  }

  /// What to find out, where the capacity cannot be reckoned before.
  func all() -> [String] {
    guard let basis = capacity.basis else {
      let asks = capacity.missing.compactMap { words.questionnaire.question($0.rawValue)?.ask }
      return [note("find-out", [.questions: asks.joined(separator: " ")])]
    }
    return [
      carried(of: basis), adverse(of: basis), exceptions(), method(), betweenCases(), posts(),
      firstPhase(of: basis), plannedCoverage(),
    ].compactMap(\.self)
  }

  /// The share of cases that the reviewers there are could check.
  private func carried(of basis: PresentCapacity.Basis) -> String? {
    guard capacity.reviewersThere != nil else { return nil }
    guard let carried = capacity.carried else { return note("carry-none") }
    let local: [Slot: String] = [
      .people: words.people(carried.reviewers),
      .share: FigureText.percent((carried.share * 100).rounded(.down) / 100),
      .cases: FigureText.plain(carried.casesPerDay.rounded(.down), decimals: 0),
    ]
    return note(carried.casesPerDay >= basis.volume ? "carry-all" : "carry-share", local)
  }

  /// What reviews of outcomes against a person come to; how many there are nobody has said.
  private func adverse(of basis: PresentCapacity.Basis) -> String? {
    guard figures.reviewsAdverseOnTop else { return nil }
    let cases = basis.volume / 10
    return note(
      "adverse",
      [
        .cases: FigureText.plain(cases, decimals: cases < 10 ? 1 : 0),
        .hours: FigureText.counted((cases * basis.minutes / 6).rounded() / 10, "hour"),
      ])
  }

  /// That the exception queue takes people as well; how many cases pause nobody has said.
  private func exceptions() -> String? {
    words.verdict == .fullAutomation ? note("exceptions") : nil
  }

  private func betweenCases() -> String? { capacity.checksInBetween ? note("in-between") : nil }

  private func method() -> String {
    let desk = figures.desk
    let local: [Slot: String] = [
      .share: FigureText.percent(1 - desk.mostLate), .errors: FigureText.percent(desk.mostLate),
      .number: FigureText.percent(desk.occupancyCap),
    ]
    return switch desk.discipline {
    case .workload: note("by-workload", local)
    case .waiting: note("by-queue", local)
    case .expiring: note("by-timer", local)
    }
  }

  private func posts() -> String {
    note(
      figures.desk.hasWaiting ? "posts" : "posts-by-work",
      [
        .share: FigureText.percent(figures.shrinkage.value),
        .hours: FigureText.counted(figures.serviceHours.value, "hour"),
        .duration: FigureText.counted(StandIn.hoursPerPost, "hour"),
      ])
  }

  private func firstPhase(of basis: PresentCapacity.Basis) -> String? {
    switch words.verdict {
    case .fullAutomation: return nil
    case .manual:
      let isTraining = words.timeline.phases.first.map { $0.coverage == 0 } ?? false
      return isTraining ? note("first-phase-training") : nil
    case .humanInTheLoop:
      // Where a system does the work today, people decide the sample's cases from the start.
      let isAutomated = inputs.isAutomatedToday
      let each = isAutomated ? inputs.number(.handlingMinutes) ?? basis.minutes : basis.minutes
      let hours = (Double(words.figures.plan.sampleSize) * each / 60).rounded(.up)
      return note(
        isAutomated ? "first-phase-automated" : "first-phase",
        [.hours: FigureText.counted(hours, "hour")])
    }
  }

  private func plannedCoverage() -> String? {
    guard words.verdict == .humanInTheLoop, !words.timeline.everyCaseApproved else { return nil }
    return note("planned-coverage")
  }

  private func note(_ key: String, _ local: [Slot: String] = [:]) -> String {
    words(.capacity, key, local)
  }
}
