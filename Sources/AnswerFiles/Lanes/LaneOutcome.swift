// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Something that the system may do alone in a lane.
package struct LaneOutcome: Sendable, Equatable {
  package var what: String
  /// Whether it goes against the person; yes where the file does not say.
  package var isAdverse: Bool
  package var isProposed = false
  package var location: SourceLocation

  package init(
    what: String, isAdverse: Bool, isProposed: Bool = false, location: SourceLocation
  ) {
    self.what = what
    self.isAdverse = isAdverse
    self.isProposed = isProposed
    self.location = location
  }
}
