// SPDX-License-Identifier: GPL-3.0-or-later

/// What the looks at results cost in a year of the last phase, against the most that they can save.
package struct ReviewWorth: Sendable {
  /// All looks: reviews, second signatures, what triggers and chance choose, readings and checks.
  package let cost: YearlyAmount
  /// What all wrong results among the cases that somebody looks at cost a year, at the upper end of
  /// their rates; nil where a rate or the price is not known.
  package let mostCaught: Double?
  /// The cost of one look; nil where lanes differ, or where it is not known.
  package let each: Double?
  /// The share of wrong proposals above which a look pays: its cost ÷ ((1 − m) · price of an error),
  /// Chow's rule turned around; a range where m is one.
  package let breakEven: Estimate?

  /// How much more the looks cost than they can save, above 0; nil where they may pay.
  package var unpaid: Double? {
    guard let cost = cost.amount, let mostCaught, cost.low > mostCaught else { return nil }
    return cost.mid - mostCaught
  }

  init(
    _ capacity: CapacityFigures, _ price: WorkPrice, _ errorPrice: ErrorPrice,
    _ missing: ReviewersMiss, in inputs: PlanInputs
  ) {
    let rows = capacity.steady.rows.filter(\.kind.isLook)
    cost = price.yearly(rows.hours, lacking: rows.flatMap(\.lacking))
    let seen = Set(rows.map(\.lane))
    let lanes = capacity.reckoner.lanes.filter { seen.contains($0.id) }
    let wrong = lanes.map { lane -> Double? in
      guard let cases = lane.casesPerDay else { return nil }
      let count = lane.share == nil ? cases.high : cases.mid
      switch lane.errorRate {
      case .known(let rate, _), .atMost(let rate): return rate.estimate.high * count
      case .unknown: return nil
      }
    }
    let days = Double(price.workingDays.value)
    mostCaught =
      wrong.contains(nil)
      ? nil : errorPrice.each.map { $0 * days * wrong.reduce(0) { $0 + ($1 ?? 0) } }
    let minutes = Set(lanes.map(\.reviewMinutes))
    let each =
      minutes.count == 1
      ? minutes.first.flatMap(\.self).flatMap { minutes in
        price.hourlyCost.map { minutes / 60 * $0 }
      } : nil
    self.each = each
    let miss = missing.counted
    breakEven = each.flatMap { each in
      errorPrice.each.flatMap { price in
        func share(_ missed: Double) -> Double { each / price / (1 - missed) }
        return price > 0 && miss.high < 1
          ? Estimate(low: share(miss.low), mid: share(miss.mid), high: share(miss.high)) : nil
      }
    }
  }
}
