// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What the figures of a portfolio's row lack: what stands in for it, and what is left to ask.
struct PortfolioStandIns: Sendable {
  /// The figures that nobody gave and something stands in for, with the value used; none where the
  /// work is left to people.
  let used: [FigureKey: Double]
  /// The ids of the questions whose answers are missing for savings and reviewers.
  let open: Set<String>

  init(_ capacity: PresentCapacity, _ costs: PresentCosts, _ figures: PresentFigures) {
    let inputs = figures.inputs
    let hasNeed = !capacity.phases.isEmpty
    let isLeft = figures.verdict == .manual
    var used: [FigureKey: Double] = [:]
    func use(_ key: FigureKey, _ standIn: Double, if applies: Bool) {
      if applies, !isLeft, inputs.number(key) == nil { used[key] = standIn }
    }
    let bySavings = costs.savings != nil
    use(.handlingMinutes, StandIn.handlingMinutes, if: bySavings)
    use(.reviewMinutes, StandIn.reviewMinutes, if: bySavings || figures.hoursFreed != nil)
    use(.hourlyCost, StandIn.hourlyCost, if: bySavings)
    use(.targetErrorRate, figures.targetErrorRate.value, if: bySavings)
    use(.serviceHours, StandIn.serviceHours, if: hasNeed)
    self.used = used
    var keys: Set<FigureKey> = [.reviewers]
    if costs.savings == nil, !isLeft {
      keys.formUnion([
        .volumePerDay, .handlingMinutes, .reviewMinutes, .hourlyCost, .errorCost, .errorRateToday,
      ])
    }
    if !hasNeed { keys.formUnion([.volumePerDay, .reviewMinutes]) }
    let open = Set(keys.filter { inputs.number($0) == nil }.map(\.rawValue))
    self.open = inputs.role(.reviewer) == nil ? open.union([RoleKey.reviewer.rawValue]) : open
  }
}
