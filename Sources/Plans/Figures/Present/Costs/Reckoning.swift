// SPDX-License-Identifier: GPL-3.0-or-later

/// Figures multiplied, or such products added up.
struct Reckoning: Sendable {
  /// How the amount is made, as it is shown.
  indirect enum Formula: Sendable {
    case product([CostFactor])
    case sum([Formula])
    /// What the first is above the second, divided by a figure.
    case surplus(Formula, over: Formula, per: CostFactor)
  }

  let formula: Formula
  /// Nil where a figure is lacking or more than two are assumed.
  let estimate: Estimate?
  let assumed: [AssumedField: Double]
  let lacking: [FigureKey]

  /// At most so many inputs of a number may be assumed.
  private static let mostAssumed = 2

  init(_ factors: [CostFactor]) {
    var product: Estimate? = Estimate(exactly: 1)
    for factor in factors {
      product = product.flatMap { product in
        factor.estimate.map { factor.divides ? product / $0 : product * $0 }
      }
    }
    self.init(
      .product(factors), estimate: product, assumed: factors.map(\.assumed),
      lacking: factors.compactMap(\.lacking))
  }

  /// The sum of products that a year under one verdict is made of.
  init(sumOf parts: [Reckoning]) {
    let estimates = parts.compactMap(\.estimate)
    self.init(
      .sum(parts.map(\.formula)),
      estimate: estimates.count == parts.count
        ? estimates.dropFirst().reduce(estimates.first, { sum, next in sum.map { $0 + next } })
        : nil,
      assumed: parts.map(\.assumed), lacking: parts.flatMap(\.lacking))
  }

  /// How many times a figure fits into what one reckoning is above another.
  init(_ more: Reckoning, above less: Reckoning, per factor: CostFactor) {
    let surplus = zip(more.estimate, less.estimate).map { $0 - $1 }
    self.init(
      .surplus(more.formula, over: less.formula, per: factor),
      estimate: zip(surplus, factor.estimate).map { $0 / $1 },
      assumed: [more.assumed, less.assumed], lacking: more.lacking + less.lacking)
  }

  private init(
    _ formula: Formula, estimate: Estimate?, assumed: [[AssumedField: Double]],
    lacking: [FigureKey]
  ) {
    let assumed = assumed.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    self.formula = formula
    self.estimate = assumed.count <= Self.mostAssumed ? estimate : nil
    self.assumed = assumed
    self.lacking = lacking
  }
}

/// Both values; nil where one is missing.
private func zip(_ first: Estimate?, _ second: Estimate?) -> (Estimate, Estimate)? {
  first.flatMap { first in second.map { (first, $0) } }
}
