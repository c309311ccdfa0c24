// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A rule that workflows of a pattern often keep, for the room to choose from.
package struct UsualRule: Sendable {
  package var what: String
  /// The step of the pattern at which it works; nil works everywhere.
  package var step: String?
  package var location: SourceLocation
}
