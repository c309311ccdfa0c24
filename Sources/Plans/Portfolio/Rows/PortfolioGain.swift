// SPDX-License-Identifier: GPL-3.0-or-later

/// What the last phase of a plan gains over today in a year, as far as the figures allow.
///
/// It is compared with what today's cases fill of the time of the people there are.
package struct PortfolioGain: Sendable {
  /// Money a year, as the plan's first page has it: less what the system itself costs where that is
  /// given.
  ///
  /// Below 0 where the design costs more; nil where a figure is missing, or work that nobody knows
  /// would come on top.
  package let savings: Double?
  /// How much more than today it costs at least, the system included where its cost is given, where
  /// savings are not known; above 0.
  package let leastExtraCost: Double?
  /// What of it can be told; nil where nothing is known.
  package let money: PortfolioMoney?
  /// Hours of work a year; below 0 where the design takes more, nil where work is not known.
  package let hoursFreed: Double?
  /// The part of the savings that are errors; nil where they are not compared or have no price.
  package let errorsSaved: Double?
  /// What the system itself costs a year; nil where nobody said, and then not taken off.
  package let systemCost: Double?
  /// The further people of peak days whom the money does not pay, above 0; nil where it pays all.
  package let peakPeopleLeftOut: Int?
  /// What is lacking for the savings.
  let lacking: [Lacking]

  init(_ costs: YearlyCosts, _ capacity: CapacityFigures) {
    savings = costs.promised
    leastExtraCost = Self.leastExtraCost(costs)
    let leftOut = Self.peakPeopleLeftOut(costs, capacity)
    peakPeopleLeftOut = leftOut
    money = PortfolioMoney(
      savings: savings, leastExtraCost: leastExtraCost, promisesNoSaving: costs.promisesNoSaving,
      leavesOutPeople: leftOut != nil)
    let days = costs.work.price.workingDays.value
    // At a queue they are of the first number of people to choose from, beside those there are.
    hoursFreed =
      costs.choices.first?.extraHours.map { -$0 * Double(days) }
      ?? Self.hours(capacity, days: days)
    errorsSaved = costs.errorsSaved?.mid
    systemCost = costs.systemCost
    lacking = costs.net.lacking
  }

  /// That of the chosen way of working, as the first page has it, else of the whole design.
  private static func leastExtraCost(_ costs: YearlyCosts) -> Double? {
    guard costs.promised == nil else { return nil }
    if let chosen = costs.chosen, let net = chosen.netAfterSystem {
      return net.mid < 0 ? -net.mid : nil
    }
    return costs.leastExtraCost.map { $0 + (costs.systemCost ?? 0) }
  }

  /// With the people there are, on peak days as well, the money is what the others cost less.
  private static func peakPeopleLeftOut(
    _ costs: YearlyCosts, _ capacity: CapacityFigures
  ) -> Int? {
    guard costs.choices.first?.kind == .asThere else { return nil }
    return capacity.peak?.moreAgents.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Hours at work.
  private static func hours(_ capacity: CapacityFigures, days: Int) -> Double? {
    let steady = capacity.steady
    let today = capacity.today
    guard steady.isComplete,
      let before = today.hoursFilled ?? today.hoursOnPaper,
      let after = steady.hoursAtWork(capacity.staff)?.mid
    else { return nil }
    return (before - after) * Double(days)
  }
}
