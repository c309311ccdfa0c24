// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A page as it was made.
package struct MadePage: Sendable {
  package let html: String
  /// What could not be drawn.
  package let notes: [Diagnostic]
  /// How much is in it.
  package let summary: String
}
