// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

/// What the amounts say about the decision.
struct CostNotes {
  private let costs: YearlyCosts
  private let words: PlanWords

  private var verdict: Verdict { words.verdict }

  init(in words: PlanWords) {
    costs = words.figures.plan.costs
    self.words = words
  }

  func all() -> [String] {
    saved() + warnings()
      + [
        Economics.unpaidReviews(in: words), errors(), keptWork(), openShares(), onDuty(),
        hasRange ? note("ranges") : nil, hasAmount ? note("left-out") : nil,
      ].compactMap(\.self)
  }

  /// What the amounts say against the plan as it stands.
  func warnings() -> [String] {
    guard verdict < .manual else { return [] }
    let (extra, key) =
      if let savings = costs.savings { (-savings, "costs-more") } else {
        (costs.leastExtraCost ?? 0, "costs-more-at-least")
      }
    let costly = extra > 0 ? note(key, [.number: words.money(extra)]) : nil
    return [costly, missedTarget()].compactMap(\.self)
  }

  /// What the design would save before the system's cost, and that nothing is promised before that
  /// is known.
  private func saved() -> [String] {
    guard verdict < .manual else { return [] }
    var notes: [String] = []
    if let net = costs.net.amount, let savings = costs.savings, savings > 0 {
      if let system = costs.systemCost {
        notes.append(
          note(
            "saves",
            [.number: words.amount(net - Estimate(exactly: system)), .amount: words.money(system)]
          ))
      } else {
        notes.append(note("saves-before-system", [.number: words.amount(net)]))
      }
    }
    if costs.promisesNoSaving { notes.append(note("no-promise")) }
    return notes
  }

  /// Wrong results before and after, or why they are not compared.
  private func errors() -> String? {
    guard verdict < .manual else { return nil }
    if let reason = costs.errors.notCompared { return note("errors-\(reason.rawValue)") }
    guard case .counted(let before, _) = costs.errors.before, let after = costs.errors.after else {
      return nil
    }
    return note(
      costs.errors.restsOnGates.isEmpty ? "errors-compared" : "errors-compared-gates",
      [.errors: shown(before), .rate: shown(after)])
  }

  private func shown(_ wrong: Estimate) -> String {
    let mid = FigureText.plain(wrong.mid, decimals: 1)
    return wrong.isRange
      ? words.ranged(
        mid, FigureText.plain(wrong.low, decimals: 1), FigureText.plain(wrong.high, decimals: 1))
      : mid
  }

  private func keptWork() -> String? {
    let isKept = costs.work.steady.lacking.contains {
      if case .keptSteps = $0 { true } else { false }
    }
    return isKept && hasAmount ? note("kept-work") : nil
  }

  /// That lanes of unknown share cost nothing in the amounts.
  private func openShares() -> String? {
    let lanes = costs.work.steady.lacking.compactMap { lacking -> String? in
      if case .share(let lane) = lacking { "“\(words.name(ofLane: lane))”" } else { nil }
    }
    return lanes.isEmpty || !hasAmount ? nil : note("open-shares", [.name: FigureText.list(lanes)])
  }

  private func onDuty() -> String? {
    let isAtQueue = words.figures.plan.capacity.steady.agents != nil
    return isAtQueue && costs.work.steady.amount != nil ? note("on-duty") : nil
  }

  /// Whether people would leave more wrong than the target allows.
  private func missedTarget() -> String? {
    guard verdict == .humanInTheLoop, let above = costs.errors.aboveTarget else { return nil }
    return note(
      "target-missed",
      [
        .rate: words.slots.finer(above.rate),
        .name: FigureText.list(above.lanes.map { "“\(words.name(ofLane: $0))”" }),
      ])
  }

  private var amounts: [Estimate] {
    [costs.work.steady.amount, costs.net.amount, costs.errorsAfter].compactMap(\.self)
  }

  private var hasRange: Bool { amounts.contains(where: \.isRange) }
  private var hasAmount: Bool { !amounts.isEmpty }

  private func note(_ key: String, _ local: [Slot: String] = [:]) -> String {
    words(.costNote, key, local)
  }
}

extension Economics {
  /// That reviews cost more than they can save, as a sentence; nil where they may pay.
  static func unpaidReviews(in words: PlanWords) -> String? {
    guard words.verdict == .humanInTheLoop else { return nil }
    return words.figures.plan.costs.reviews.unpaid.map {
      words(.costNote, "checks-unpaid", [.number: words.money($0)])
    }
  }
}
