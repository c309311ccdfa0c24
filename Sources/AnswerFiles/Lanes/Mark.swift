// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Something that a system checks before it puts a case into a lane.
package struct Mark: Sendable, Equatable {
  /// The input that is looked at: the mark's field, or an id made from its words.
  package var field: String
  package var test: MarkTest
  /// The unit of a limit: EUR, points.
  package var unit: String?
  /// What people call the field.
  package var label: String?
  /// What a limit of money is counted for: a claim, a customer.
  package var per: String?
  /// Over which time it is counted.
  package var period: String?
  /// How many cases fall below other limits.
  package var curve: [CurvePoint] = []
  package var isProposed = false
  package var location: SourceLocation

  /// The words of a mark without a field.
  package var words: String? {
    if case .words(let words) = test { words } else { nil }
  }

  /// Whether its limit is not known yet, so that it never holds.
  package var isUnknown: Bool {
    switch test {
    case .atMost(let limit), .atLeast(let limit): limit == .unknown
    case .is(let value): value == nil
    case .oneOf(let values): values == nil
    case .words: false
    }
  }
}
