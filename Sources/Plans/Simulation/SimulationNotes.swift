// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires
import Values

/// What a simulation shows, in sentences.
struct SimulationNotes {
  private let model: ReviewModel
  private let rows: [Simulation.Row]
  private let judge: RowJudge
  private let context: PlanContext

  init(
    _ model: ReviewModel, _ rows: [Simulation.Row], _ judge: RowJudge, in context: PlanContext
  ) {
    self.model = model
    self.rows = rows
    self.judge = judge
    self.context = context
  }

  func all() -> [String] {
    let carried = model.carriedRows()
    return [
      team(), choice(), turningPoint(in: carried), limit(of: carried), chance(), controls(),
      verdict(), costs(),
    ].compactMap(\.self)
  }

  private func team() -> String {
    words(
      context.number("reviewers") == nil ? "team-assumed" : "team",
      [.people: context.people(model.reviewers)])
  }

  private func choice() -> String {
    guard let best = rows.first(where: { $0.has(.best) }) else { return words("best-none") }
    let local: [Slot: String] = [
      .share: FigureText.percent(best.share), .rate: rate(best.errorRate),
    ]
    if best.has(.overTarget) { return words("best-over-target", local) }
    guard let cost = best.yearlyCost else { return words("best-by-errors", local) }
    return words("best", local.merging([.number: context.money(cost)]) { first, _ in first })
  }

  /// From where on more review makes more errors.
  private func turningPoint(in carried: [Simulation.Row]) -> String? {
    guard let most = carried.last, let least = carried.min(by: { $0.errorRate < $1.errorRate }),
      most.errorRate > least.errorRate * (1 + 1e-6)
    else { return nil }
    return words(
      "turning-point",
      [
        .share: FigureText.percent(least.share), .largerShare: FigureText.percent(most.share),
        .number: FigureText.roundPercent(least.occupancy), .rate: rate(least.errorRate),
        .text: rate(most.errorRate),
      ])
  }

  /// The share past which cases come late.
  private func limit(of carried: [Simulation.Row]) -> String? {
    guard let most = carried.last else { return words("limit-none") }
    guard most.share < 1 else { return nil }
    return words(
      "limit",
      [.share: FigureText.percent(most.share), .number: FigureText.percent(model.desk.mostLate)])
  }

  /// What is left of it if triggers find errors no better than chance.
  private func chance() -> String? {
    guard !judge.seesEveryCase else { return nil }
    var blind = model
    blind.yield.lift = 1
    let rows = judge.marked(rows.map { blind.row(share: $0.share) })
    guard let best = rows.first(where: { $0.has(.best) }) else { return nil }
    return words(
      best.has(.overTarget) ? "by-chance-over-target" : "by-chance",
      [.share: FigureText.percent(best.share), .rate: rate(best.errorRate)])
  }

  private func controls() -> String? { judge.seesEveryCase ? words("below-controls") : nil }

  private func verdict() -> String? {
    context.verdict == .humanInTheLoop
      ? nil : words("other-verdict", [.text: context.words(for: context.verdict)])
  }

  private func costs() -> String? { model.costs == nil ? words("no-costs") : nil }

  private func rate(_ share: Double) -> String {
    FigureText.percent((share * 10_000).rounded() / 10_000)
  }

  private func words(_ key: String, _ local: [Slot: String] = [:]) -> String {
    context.words(.simulation, key, local)
  }
}
