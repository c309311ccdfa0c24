// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The range a figure must lie in.
package struct NumberBounds: Sendable {
  package var minimum: PlainNumber?
  package var maximum: PlainNumber?
  /// Bounds that are themselves outside the range.
  package var above: PlainNumber?
  package var below: PlainNumber?

  package init(
    minimum: PlainNumber? = nil, maximum: PlainNumber? = nil,
    above: PlainNumber? = nil, below: PlainNumber? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.above = above
    self.below = below
  }

  package func contain(_ number: PlainNumber) -> Bool {
    if let minimum, number.value < minimum.value { return false }
    if let maximum, number.value > maximum.value { return false }
    if let above, number.value <= above.value { return false }
    if let below, number.value >= below.value { return false }
    return true
  }

  /// Whether no number lies in the range.
  var areEmpty: Bool {
    let low = [minimum, above].compactMap { $0?.value }.max() ?? -.infinity
    let high = [maximum, below].compactMap { $0?.value }.min() ?? .infinity
    let touches = (above?.value ?? -.infinity) == low || (below?.value ?? .infinity) == high
    return low > high || (low == high && touches)
  }

  /// The range in words, such as "above 0 and at most 24"; nil when everything is allowed.
  package var words: String? {
    let parts = [
      minimum.map { "at least \($0.text)" }, above.map { "above \($0.text)" },
      maximum.map { "at most \($0.text)" }, below.map { "below \($0.text)" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }
}
