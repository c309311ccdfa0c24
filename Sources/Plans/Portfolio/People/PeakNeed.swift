// SPDX-License-Identifier: GPL-3.0-or-later

/// The people of one role on a peak day: those of any other day, and whoever is there beside them.
///
/// Nobody is put on a roster for a peak day: its further people are whole ones who are there then, as
/// in the plan.
package struct PeakNeed: Sendable {
  /// All of them, 1 or more; nil where no number is enough.
  package let needed: Int?
  /// Those beyond an ordinary day, which has as many as it takes; 0 or more, nil where no number is
  /// enough.
  package let more: Int?

  /// - Parameters:
  ///   - peak: the need of each workflow then.
  ///   - ordinary: the same on any other day; nil where it is not known.
  ///   - there: nil where nobody said.
  init(_ peak: [RoleNeed.Day], ordinary: [RoleNeed.Day?], there: Double?) {
    let known = ordinary.compactMap(\.self)
    let least = known.isEmpty ? 0 : ReviewerNeed.people(for: known.map(\.need))
    guard let load = ReviewerNeed.load(of: peak.map(\.need)), let least,
      let whole = ReviewerNeed.people(for: peak.map(\.need))
    else {
      (needed, more) = (nil, nil)
      return
    }
    let base = max(there ?? 0, Double(least))
    let beyond = load - base
    // Sums that are equal on paper may differ in their last digits.
    guard beyond > 1e-9 * base else {
      (needed, more) = (whole, 0)
      return
    }
    // Each work counts by what it takes of the day.
    let present = peak.reduce(0) { sum, day in
      sum + (ReviewerNeed.load(of: [day.need]) ?? 0) * day.presence
    }
    let further = RoleWork.people(for: beyond * present / load, each: 1)
    more = further
    needed = further.map { Int(base.rounded(.up)) + $0 }
  }
}
