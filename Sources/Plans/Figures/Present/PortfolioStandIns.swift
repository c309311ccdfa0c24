// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What the figures of a portfolio's row lack: what stands in for it, and what is left to ask.
struct PortfolioStandIns: Sendable {
  /// The figures that nobody gave and something stands in for, with the value used; none where the
  /// work is left to people.
  let used: [FigureKey: Double]
  /// The ids of the questions whose answers are missing for savings and reviewers.
  let open: Set<String>

  init(_ figures: PresentFigures) {
    let (inputs, plan) = (figures.inputs, figures.plan)
    let hasNeed = plan.capacity.steady.need(of: plan.capacity.staff).needed != nil
    let isLeft = figures.verdict == .manual
    var used: [FigureKey: Double] = [:]
    func use(_ key: FigureKey, _ standIn: Double, if applies: Bool) {
      if applies, !isLeft, inputs.number(key) == nil { used[key] = standIn }
    }
    use(.reviewMinutes, StandIn.reviewMinutes, if: figures.hoursFreed != nil)
    use(.serviceHours, StandIn.serviceHours, if: hasNeed)
    self.used = used
    var keys: Set<FigureKey> = [.reviewers]
    if plan.costs.savings == nil, !isLeft {
      keys.formUnion([.volumePerDay, .handlingMinutes, .reviewMinutes, .hourlyCost])
    }
    if !hasNeed { keys.formUnion([.volumePerDay, .reviewMinutes]) }
    let open = Set(keys.filter { inputs.number($0) == nil }.map(\.rawValue))
    self.open = inputs.role(.reviewer) == nil ? open.union([RoleKey.reviewer.rawValue]) : open
  }
}
