// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import Values

/// How the capacity was reckoned, what a peak and a fallback take, and what is not known of it.
struct CapacityNotes {
  private let capacity: CapacityFigures
  private let words: PlanWords

  private var figures: PresentFigures { words.figures }
  private var inputs: PlanInputs { words.inputs }
  private var staff: Staff { capacity.staff }

  init(in words: PlanWords) {
    capacity = words.figures.plan.capacity
    self.words = words
  }

  func all() -> [String] {
    guard inputs.number(.volumePerDay) != nil else { return [findOut()].compactMap(\.self) }
    return [
      findOut(), atLeast(), byHand(), adverse(), exceptions(), method(), betweenCases(), posts(),
    ]
    .compactMap(\.self) + PeakNotes(capacity, in: words).all()
      + [firstPhase(), plannedCoverage()].compactMap(\.self)
  }

  private var lacking: [Lacking] {
    (capacity.phases.flatMap(\.day.lacking) + capacity.steady.lacking).unique()
  }

  /// What to find out before the work is known.
  private func findOut() -> String? {
    let keys = Set(lacking.compactMap(\.key?.rawValue))
    let asks = inputs.questionnaire.questions.filter { keys.contains($0.id) }.map(\.ask)
    return asks.isEmpty ? nil : note("find-out", [.questions: asks.joined(separator: " ")])
  }

  /// What else is not known, so that hours and people are "at least".
  private func atLeast() -> String? {
    let lanes = lacking.compactMap { lacking -> String? in
      if case .share(let lane) = lacking { words.name(ofLane: lane) } else { nil }
    }
    let keepsSteps = lacking.contains { if case .keptSteps = $0 { true } else { false } }
    let told = [
      lanes.isEmpty
        ? nil : note("shares-unknown", [.name: FigureText.list(lanes.map { "“\($0)”" })]),
      keepsSteps ? note("kept-steps") : nil,
    ].compactMap(\.self)
    return told.isEmpty ? nil : told.joined(separator: " ")
  }

  /// The cases that the people there are could do by hand.
  private func byHand() -> String? {
    guard let there = staff.together else { return nil }
    guard there > 0 else { return note("carry-none") }
    guard let cases = capacity.today.casesByHand, let volume = inputs.number(.volumePerDay),
      volume > 0
    else { return nil }
    return note(
      "by-hand",
      [
        .people: FigureText.people(there),
        .cases: FigureText.plain((cases + 1e-9).rounded(.down), decimals: 0),
        .share: FigureText.percent((min(1, cases / volume) * 100 + 1e-9).rounded(.down) / 100),
      ])
  }

  /// What reviews of outcomes against a person come to nobody has said.
  private func adverse() -> String? { figures.reviewsAdverseOnTop ? note("adverse") : nil }

  /// That the exception queue takes people as well; how many cases pause nobody has said.
  private func exceptions() -> String? {
    words.verdict == .fullAutomation ? note("exceptions") : nil
  }

  private func betweenCases() -> String? {
    let isDrawn = capacity.phases.contains { phase in
      phase.day.rows.contains { $0.kind == .drawn && staff.isAtQueue($0.role) }
    }
    return isDrawn && isWaitedFor ? note("in-between") : nil
  }

  private var isWaitedFor: Bool {
    capacity.phases.contains { ($0.day.agents?.together.casesPerDay ?? 0) > 0 }
  }

  private func method() -> String {
    let local: [Slot: String] = [
      .share: FigureText.percent(1 - CapacityOwn.mostLate),
      .errors: FigureText.percent(CapacityOwn.mostLate),
      .number: FigureText.percent(CapacityOwn.mostOccupied),
    ]
    guard isWaitedFor else { return note("by-workload", local) }
    return note(staff.expires ? "by-timer" : "by-queue", local)
  }

  private func posts() -> String {
    let local: [Slot: String] = [
      .share: FigureText.percent(staff.shrinkage.value),
      .hours: FigureText.counted(staff.serviceHours.value, "hour"),
      .days: FigureText.counted(Double(staff.daysPerWeek), "day"),
      .duration: FigureText.counted(CapacityOwn.hoursPerPost, "hour"),
    ]
    return note(isWaitedFor ? "posts" : "posts-by-work", local)
  }

  private func firstPhase() -> String? {
    let isTraining =
      words.verdict == .manual
      && (figures.plan.road.phases.first.map { $0.coverage.values.allSatisfy { $0 == 0 } } ?? false)
    return isTraining ? note("first-phase-training") : nil
  }

  private func plannedCoverage() -> String? {
    let isChosen = capacity.steady.rows.contains { $0.kind == .triggered }
    return words.verdict == .humanInTheLoop && isChosen ? note("planned-coverage") : nil
  }

  private func note(_ key: String, _ local: [Slot: String] = [:]) -> String {
    words(.capacity, key, local)
  }
}
