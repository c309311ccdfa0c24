// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// How many cases another limit of a mark would take.
package struct CurvePoint: Sendable, Equatable {
  package var limit: PlainNumber
  package var share: Double
  /// How many cases were looked at.
  package var of: Int?
}
