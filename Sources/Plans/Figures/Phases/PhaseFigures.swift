// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// A phase of the road: what runs by itself, what is read, when it begins and is decided on.
package struct PhaseFigures: Sendable {
  /// The phase's id in the playbook, such as `broad`.
  package let id: String
  /// The lane that an `open` phase opens; nil for any other.
  package let lane: String?
  /// The part of each lane's cases that runs through the new design, 0 to 1; the rest is as today.
  package let volumeShare: Double
  /// The share of a lane's cases that people see here, by lane, 0 to 1.
  package let coverage: [String: Double]
  /// The lanes that run without a person before their cases take effect.
  package let alone: Set<String>
  /// Cases read blind on a day, by lane, for the gate, the shadow's estimate or the watch.
  package let readingsPerDay: [String: Double]
  /// Cases that a phase without a gate reads for its estimate; nil where it reads none.
  package let sampleSize: Int?
  package let gate: LaneGate?
  /// Nil where it depends on a volume that is not known.
  package let workingDays: Int?
  /// Working days from the start of the road; nil after a phase of unknown length.
  package let offset: Int?
  package let starts: CalendarDate?
  package let ends: CalendarDate?
  /// The day on which the gate is decided.
  package let decideOn: CalendarDate?
}

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
