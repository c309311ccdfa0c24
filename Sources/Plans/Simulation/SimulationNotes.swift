// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import Values

/// What a simulation shows, in sentences.
struct SimulationNotes {
  private let simulated: LaneReviews
  private let words: PlanWords

  init(_ simulated: LaneReviews, in words: PlanWords) {
    self.simulated = simulated
    self.words = words
  }

  /// What holds for all lanes.
  static func ofAll(
    _ reviews: [LaneReviews], _ simulated: SimulatedFigures, in words: PlanWords
  ) -> [String] {
    // Where no lane is simulated, there is no table that they could be about.
    guard !reviews.isEmpty else { return [] }
    func note(_ text: SimulationText, _ local: [Slot: String] = [:]) -> String {
      words(text, local)
    }
    let verdict = words.verdict
    let missed = simulated.figures.reviewersMiss
    return [
      simulated.limits.isEmpty ? nil : note(.limitsMoved),
      missed.given == nil
        ? note(.missesUnknown, [.rate: FigureText.percent(missed.counted.high)]) : nil,
      verdict == .humanInTheLoop
        ? nil : note(.otherVerdict, [.text: words.verdict(verdict)]),
    ].compactMap(\.self)
  }

  func all() -> [String] {
    [
      team(), others(), choice(), turningPoint(), limit(), peak(), atMost(), chance(), controls(),
      costs(),
    ].compactMap(\.self)
  }

  private func team() -> String {
    note(
      simulated.model.reviewers.isOurs ? .teamAssumed : .team,
      [.people: words.people(simulated.model.reviewers.value)])
  }

  /// What else the people do.
  private func others() -> String? {
    let others = simulated.model.others
    if !others.isComplete { return note(.othersUnknown) }
    guard others.hours > 0 else { return nil }
    return note(
      .others, [.hours: FigureText.plain(others.hours, decimals: 1)])
  }

  private func choice() -> String {
    guard let best = simulated.best else { return note(.bestNone) }
    var local: [Slot: String] = [
      .share: FigureText.percent(best.share), .rate: rate(best.errorRate),
    ]
    let cost = best.yearlyCost
    guard best.has(.overTarget) || cost != nil else { return note(.bestByErrors, local) }
    local[.laneTarget] = FigureText.percent(simulated.lane.target.value)
    if best.has(.overTarget) { return note(.bestOverTarget, local) }
    local[.number] = cost.map(words.money)
    return note(.best, local)
  }

  /// From where on more review makes more errors.
  private func turningPoint() -> String? {
    guard let most = simulated.carried.last,
      let least = simulated.carried.min(by: { $0.errorRate < $1.errorRate }),
      most.errorRate > least.errorRate * (1 + 1e-6)
    else { return nil }
    return note(
      .turningPoint,
      [
        .share: FigureText.percent(least.share), .largerShare: FigureText.percent(most.share),
        .number: FigureText.roundPercent(least.occupancy), .rate: rate(least.errorRate),
        .text: rate(most.errorRate),
      ])
  }

  /// The share past which cases come late.
  private func limit() -> String? {
    guard let most = simulated.carried.last else { return note(.limitNone) }
    guard most.share < 1 else { return nil }
    return note(
      .limit,
      [
        .share: FigureText.percent(most.share),
        .number: FigureText.percent(simulated.model.desk.mostLate),
      ])
  }

  /// Whether the row to choose holds on a peak day as well.
  private func peak() -> String? {
    guard let best = simulated.best,
      let peak = simulated.peakRows?.first(where: { $0.share == best.share })
    else { return nil }
    let share = FigureText.percent(best.share)
    guard peak.has(.tooFewPeople) else { return note(.peakCarried, [.share: share]) }
    return note(
      .peakShort,
      [
        .share: share, .rate: FigureText.coarsePercent(peak.lateShare),
        .needed: peak.reviewersNeeded.map(FigureText.count) ?? "∞",
      ])
  }

  private func atMost() -> String? { simulated.isAtMost ? note(.errorsAtMost) : nil }

  /// What is left of it if triggers find errors no better than chance.
  private func chance() -> String? {
    guard let best = simulated.bestByChance else { return nil }
    return note(
      best.has(.overTarget) ? .byChanceOverTarget : .byChance,
      [.share: FigureText.percent(best.share), .rate: rate(best.errorRate)])
  }

  private func controls() -> String? { simulated.seesEveryCase ? note(.belowControls) : nil }

  private func costs() -> String? { simulated.model.price == nil ? note(.noCosts) : nil }

  private func rate(_ share: Double) -> String {
    FigureText.percent((share * 10_000).rounded() / 10_000)
  }

  private func note(_ text: SimulationText, _ local: [Slot: String] = [:]) -> String {
    words(text, local)
  }
}
