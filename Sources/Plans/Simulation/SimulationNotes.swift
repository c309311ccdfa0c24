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
    func note(_ key: String, _ local: [Slot: String] = [:]) -> String {
      words(.simulation, key, local)
    }
    let verdict = words.verdict
    let missed = simulated.figures.reviewersMiss
    return [
      simulated.limits.isEmpty ? nil : note("limits-moved"),
      missed.given == nil && !reviews.isEmpty
        ? note("misses-unknown", [.rate: FigureText.percent(missed.counted.high)]) : nil,
      verdict == .humanInTheLoop
        ? nil : note("other-verdict", [.text: words.verdict(verdict)]),
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
      simulated.model.reviewers.isOurs ? "team-assumed" : "team",
      [.people: words.people(simulated.model.reviewers.value)])
  }

  /// What else the people do.
  private func others() -> String? {
    let others = simulated.model.others
    if !others.isComplete { return note("others-unknown") }
    guard others.hours > 0 else { return nil }
    return note(
      "others", [.hours: FigureText.plain(others.hours, decimals: 1)])
  }

  private func choice() -> String {
    guard let best = simulated.best else { return note("best-none") }
    var local: [Slot: String] = [
      .share: FigureText.percent(best.share), .rate: rate(best.errorRate),
    ]
    let cost = best.yearlyCost
    guard best.has(.overTarget) || cost != nil else { return note("best-by-errors", local) }
    local[.laneTarget] = FigureText.percent(simulated.lane.target.value)
    if best.has(.overTarget) { return note("best-over-target", local) }
    local[.number] = cost.map(words.money)
    return note("best", local)
  }

  /// From where on more review makes more errors.
  private func turningPoint() -> String? {
    guard let most = simulated.carried.last,
      let least = simulated.carried.min(by: { $0.errorRate < $1.errorRate }),
      most.errorRate > least.errorRate * (1 + 1e-6)
    else { return nil }
    return note(
      "turning-point",
      [
        .share: FigureText.percent(least.share), .largerShare: FigureText.percent(most.share),
        .number: FigureText.roundPercent(least.occupancy), .rate: rate(least.errorRate),
        .text: rate(most.errorRate),
      ])
  }

  /// The share past which cases come late.
  private func limit() -> String? {
    guard let most = simulated.carried.last else { return note("limit-none") }
    guard most.share < 1 else { return nil }
    return note(
      "limit",
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
    guard peak.has(.tooFewPeople) else { return note("peak-carried", [.share: share]) }
    return note(
      "peak-short",
      [
        .share: share, .rate: FigureText.coarsePercent(peak.lateShare),
        .needed: peak.reviewersNeeded.map(FigureText.count) ?? "∞",
      ])
  }

  private func atMost() -> String? { simulated.isAtMost ? note("errors-at-most") : nil }

  /// What is left of it if triggers find errors no better than chance.
  private func chance() -> String? {
    guard let best = simulated.bestByChance else { return nil }
    return note(
      best.has(.overTarget) ? "by-chance-over-target" : "by-chance",
      [.share: FigureText.percent(best.share), .rate: rate(best.errorRate)])
  }

  private func controls() -> String? { simulated.seesEveryCase ? note("below-controls") : nil }

  private func costs() -> String? { simulated.model.price == nil ? note("no-costs") : nil }

  private func rate(_ share: Double) -> String {
    FigureText.percent((share * 10_000).rounded() / 10_000)
  }

  private func note(_ key: String, _ local: [Slot: String] = [:]) -> String {
    words(.simulation, key, local)
  }
}
