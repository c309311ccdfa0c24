// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
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

extension RoadBlocks {
  /// The same on a road of these phases: what waits for one that it lacks waits for the one in its place.
  ///
  /// No lane has the name of such a phase.
  func placed(on phases: [String]) -> RoadBlocks {
    var placed = self
    for name in PhaseName.allCases.map(\.rawValue) where !phases.contains(name) {
      guard let due = placed.notBefore.removeValue(forKey: name) else { continue }
      let phase = PhaseOrder.phase(name, among: phases)
      placed.notBefore[phase] = max(placed.notBefore[phase] ?? due, due)
    }
    return placed
  }
}
