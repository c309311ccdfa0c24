// SPDX-License-Identifier: GPL-3.0-or-later

/// A number that a page states: how much of what, over which time, and how exactly.
struct StatedNumber: Sendable {
  /// In the unit: a share of one, seconds, days.
  var value: Double
  var unit: Unit
  var period: Period?
  var hedge = Hedge.exact
  /// Whether the page says that it is its own.
  var isOwn = false
  /// What the last digit that counts is worth, in the unit.
  var step: Double
  /// What one of the last written decimal is worth, in the unit.
  var decimal: Double
  /// As it is written, with its unit.
  var written: String
  /// Where it stands in its statement.
  var token: Int
  /// Whether it is written in letters.
  var isWord = false

  /// Whether two numbers can be about the same: a number without a unit can be about anything.
  func isComparable(to fact: StatedNumber) -> Bool {
    let fits =
      unit == fact.unit || unit == .count
      || unit == .share && fact.unit == .count && fact.value > 0 && fact.value <= 1
    guard fits else { return false }
    guard let period, let other = fact.period else { return true }
    return period == other
  }

  /// Whether it tells the value of a fact, as it is or rounded as people do.
  func tells(_ fact: StatedNumber) -> Bool {
    guard isComparable(to: fact) else { return false }
    // A number without a unit is compared as it is written.
    let scale = unit == .count && fact.unit != .count ? fact.value / fact.bare : 1
    let told = value * scale
    let difference = abs(told - fact.value)
    if difference <= max(abs(fact.value), 1e-9) * 1e-6 { return true }
    if hedge.allows(fact.value, toldAs: told, step: step * scale) { return true }
    // Decimals are left out where they hardly matter.
    return fact.decimal < decimal && difference <= decimal * scale / 2 + 1e-9
      && difference <= abs(fact.value) * 0.03
  }

  /// The value as it is written, before its unit is applied.
  var bare: Double { unit == .share ? value * 100 : unit == .clock ? value / clockFactor : value }

  /// Seconds in the unit in which a time was written.
  var clockFactor: Double = 1
}
