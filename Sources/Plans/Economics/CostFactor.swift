// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure in a reckoning of costs, with the words in which the formula shows it.
struct CostFactor {
  /// "310 cases a day", or "? cases a day" where nobody knows.
  var shown: String
  /// Nil where nobody knows and nothing stands in.
  var estimate: Estimate?
  /// The fields that something stands in for, with the value used.
  var assumed: [String: Double] = [:]
  /// The question that would settle it, where nothing stands in.
  var lacking: String?
  /// Whether the product so far is divided by it.
  var divides = false

  /// The same figure as a divisor.
  var inverse: CostFactor {
    var factor = self
    factor.divides.toggle()
    return factor
  }
}

/// Figures multiplied, or such products added up.
struct Reckoning {
  /// The figures in words, as in "310 cases a day × 250 working days".
  var shown: String
  /// Nil where a figure is lacking or more than two are assumed.
  var estimate: Estimate?
  var assumed: [String: Double]
  var lacking: [String]

  /// At most so many inputs of a number may be assumed.
  private static let mostAssumed = 2

  init(_ factors: [CostFactor]) {
    var shown = ""
    var product: Estimate? = Estimate(exactly: 1)
    for factor in factors {
      if !shown.isEmpty { shown += factor.divides ? " ÷ " : " × " }
      shown += factor.shown
      product = product.flatMap { product in
        factor.estimate.map { factor.divides ? product / $0 : product * $0 }
      }
    }
    self.init(
      shown: shown, estimate: product,
      assumed: factors.reduce(into: [:]) { $0.merge($1.assumed) { first, _ in first } },
      lacking: factors.compactMap(\.lacking))
  }

  init(shown: String, estimate: Estimate?, assumed: [String: Double], lacking: [String]) {
    self.shown = shown
    self.estimate = assumed.count <= Self.mostAssumed ? estimate : nil
    self.assumed = assumed
    self.lacking = lacking
  }

  /// The sum of products that a year under one verdict is made of.
  init(sumOf parts: [Reckoning]) {
    let estimates = parts.compactMap(\.estimate)
    self.init(
      shown: parts.map(\.shown).joined(separator: " + "),
      estimate: estimates.count == parts.count
        ? estimates.dropFirst().reduce(estimates.first, { sum, next in sum.map { $0 + next } })
        : nil,
      assumed: parts.reduce(into: [:]) { $0.merge($1.assumed) { first, _ in first } },
      lacking: parts.flatMap(\.lacking))
  }
}
