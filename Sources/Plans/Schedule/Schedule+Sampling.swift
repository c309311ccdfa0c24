// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

extension Schedule {
  /// Below these odds a number would only look exact.
  private static let asGoodAsNone = 0.001

  /// How the samples were found and what their odds are.
  static func sampling(in words: PlanWords) -> [String] {
    let road = words.figures.plan.road
    let gates = road.phases.compactMap(\.gate)
    return [
      estimate(in: words), proof(by: gates, in: words), basis(of: gates, in: words),
      gates.isEmpty ? nil : words(.sampling, "one-look"), oddsToday(in: words),
      allOdds(of: road, gates, in: words), repeats(of: road, in: words),
    ].compactMap(\.self)
  }

  /// That results as wrong as those of today would hardly pass the first gate that they must be
  /// mended for; nil where there is none.
  static func oddsToday(in words: PlanWords) -> String? {
    let plan = words.figures.plan
    guard words.verdict < .manual,
      let gate = plan.road.phases.lazy.compactMap(\.gate).first(where: { $0.basis == .mended }),
      let rate = plan.rateToday(of: gate), let odds = gate.oddsToday
    else { return nil }
    return words(
      .sampling, odds < asGoodAsNone ? "own-rate-hopeless" : "own-rate",
      [
        .rate: FigureText.percent(rate),
        .share: FigureText.coarsePercent(max(odds, asGoodAsNone)),
        .text: sample(of: gate, in: words),
      ])
  }

  private static func estimate(in words: PlanWords) -> String? {
    words.figures.plan.road.phases.lazy.compactMap(\.sampleSize).first.map {
      words(.sampling, "estimate", [.cases: FigureText.count($0)])
    }
  }

  private static func proof(by gates: [LaneGate], in words: PlanWords) -> String? {
    guard let gate = gates.first else { return nil }
    let isMeasured = !words.figures.plan.reviewersMiss.tested.isOurs
    return words(
      .sampling, isMeasured ? "proof" : "proof-unmeasured",
      [
        .risk: FigureText.percent(gate.risk), .missRate: FigureText.coarsePercent(gate.missRate),
        .days: FigureText.count(LaneGate.mostDays),
      ])
  }

  private static func basis(of gates: [LaneGate], in words: PlanWords) -> String? {
    if gates.contains(where: { $0.basis == .mended }) { return words(.sampling, "mended") }
    return gates.contains { $0.basis == .halfTarget } ? words(.sampling, "half-target") : nil
  }

  private static func allOdds(
    of road: Road, _ gates: [LaneGate], in words: PlanWords
  ) -> String? {
    guard gates.count > 1, let odds = road.jointOdds else { return nil }
    return words(.sampling, "all-gates", [.share: FigureText.coarsePercent(odds)])
  }

  private static func repeats(of road: Road, in words: PlanWords) -> String? {
    guard let days = road.repeatDays.map({ Int($0.rounded(.up)) }), days > 0 else { return nil }
    return road.endsWithRepeats.map { words(.sampling, "repeats-until", [.date: "\($0)"]) }
      ?? words(.sampling, "repeats", [.duration: FigureText.workingDays(days)])
  }
}
