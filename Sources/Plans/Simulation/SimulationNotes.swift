// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import Values

/// What a simulation shows, in sentences.
struct SimulationNotes {
  private let simulated: SimulationFigures
  private let words: PlanWords

  init(_ simulated: SimulationFigures, in words: PlanWords) {
    self.simulated = simulated
    self.words = words
  }

  func all() -> [String] {
    [
      team(), choice(), turningPoint(), limit(), chance(), controls(), verdict(), costs(),
    ].compactMap(\.self)
  }

  private func team() -> String {
    note(
      simulated.model.reviewers.isOurs ? "team-assumed" : "team",
      [.people: words.people(simulated.model.reviewers.value)])
  }

  private func choice() -> String {
    guard let best = simulated.best else { return note("best-none") }
    let local: [Slot: String] = [
      .share: FigureText.percent(best.share), .rate: rate(best.errorRate),
    ]
    if best.has(.overTarget) { return note("best-over-target", local) }
    guard let cost = best.yearlyCost else { return note("best-by-errors", local) }
    return note("best", local.merging([.number: words.money(cost)]) { first, _ in first })
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

  /// What is left of it if triggers find errors no better than chance.
  private func chance() -> String? {
    guard let best = simulated.bestByChance else { return nil }
    return note(
      best.has(.overTarget) ? "by-chance-over-target" : "by-chance",
      [.share: FigureText.percent(best.share), .rate: rate(best.errorRate)])
  }

  private func controls() -> String? { simulated.seesEveryCase ? note("below-controls") : nil }

  private func verdict() -> String? {
    words.verdict == .humanInTheLoop
      ? nil : note("other-verdict", [.text: words.verdict(words.verdict)])
  }

  private func costs() -> String? { simulated.model.costs == nil ? note("no-costs") : nil }

  private func rate(_ share: Double) -> String {
    FigureText.percent((share * 10_000).rounded() / 10_000)
  }

  private func note(_ key: String, _ local: [Slot: String] = [:]) -> String {
    words(.simulation, key, local)
  }
}
