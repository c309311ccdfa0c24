// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A limit of a mark.
package enum MarkLimit: Sendable, Equatable {
  case number(PlainNumber)
  /// The confidence threshold of the plan, written `threshold`.
  case threshold
  /// Not known yet, written `"?"`.
  case unknown
}
