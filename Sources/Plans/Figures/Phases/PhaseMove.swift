// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A phase that begins later than it could, because something is due only then.
package struct PhaseMove: Hashable, Sendable {
  /// The phase's id or the lane's, as `RoadBlocks` names it.
  package let block: String
  /// The day on which its last blocker is due.
  package let due: CalendarDate
  /// The day on which the phase could have begun.
  package let from: CalendarDate
}
