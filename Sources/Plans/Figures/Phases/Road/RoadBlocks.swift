// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// What of the room holds back phases.
package struct RoadBlocks: Sendable {
  /// Lanes that do not open: closed by law, without a way in yet.
  package var closedLanes: Set<String> = []
  /// The day on which the last blocker of a phase is due, by the phase's id or the lane's.
  package var notBefore: [String: CalendarDate] = [:]

  package init(closedLanes: Set<String> = [], notBefore: [String: CalendarDate] = [:]) {
    self.closedLanes = closedLanes
    self.notBefore = notBefore
  }
}
