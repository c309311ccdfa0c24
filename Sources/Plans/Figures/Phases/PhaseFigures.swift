// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A phase of the road: what runs by itself, what is read, when it begins and is decided on.
package struct PhaseFigures: Sendable {
  /// The phase's id in the playbook, such as `broad`.
  package let id: String
  /// The lane that an `open` phase opens; nil for any other.
  package let lane: String?
  /// The part of each lane's cases that runs through the new design, 0 to 1; the rest is as today.
  ///
  /// 0 in the shadow phase, in which results are only compared.
  package internal(set) var volumeShare: Double
  /// Cases a day that run through the new design at most, whole ones from five on; nil without a
  /// cap, and where the volume is not known.
  package internal(set) var volumeCap: Double?
  /// Whether the cap is what the people there can take.
  package internal(set) var isStaged = false
  /// The share of a lane's cases that people see here, by lane, 0 to 1; a lane is missing where it
  /// depends on a volume that is not known.
  ///
  /// In a manual plan, in which people decide every case, the share that a second person checks.
  package let coverage: [String: Double]
  /// The lanes that run without a person before their cases take effect.
  package let alone: Set<String>
  /// The lanes that this phase leaves as they are today: closed ones, and those that run alone today
  /// and whose gate is still to come.
  package let asToday: Set<String>
  /// Cases read blind on a day, by lane, for the gate, the shadow's estimate, the mark of what people let go,
  /// or the watch.
  package internal(set) var readingsPerDay: [String: Double]
  /// Cases that a phase without a gate reads for its estimate; nil where it reads none.
  package let sampleSize: Int?
  package let gate: LaneGate?
  /// What must hold of the cases that people let go, in a phase in which they see every case; nil for any
  /// other, and where nobody has the hours to read enough of them.
  package internal(set) var releaseMark: ReleaseMark?
  /// Nil where it depends on a volume, or on the minutes of a review, that is not known.
  package let workingDays: Int?
  /// Working days from the start of the road; nil after a phase of unknown length.
  package let offset: Int?
  package let starts: CalendarDate?
  package let ends: CalendarDate?
  /// The day on which the gate is decided.
  package let decideOn: CalendarDate?
  /// Nil where it begins as soon as the phase before is decided.
  package let movedBy: PhaseMove?
}
