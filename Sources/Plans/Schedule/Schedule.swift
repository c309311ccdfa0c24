// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Section 5: the phases from first trial to steady state.
package struct Schedule: Sendable {
  package struct Phase: Sendable {
    package let figures: PhaseFigures
    /// The phase's id in the playbook; several phases that open a lane have the same.
    package let id: String
    /// With the name of the lane that it opens.
    package let title: String
    package let purpose: String
    /// The share of cases that people check, 0 to 1; nil where it depends on what is not known.
    package let coverage: Double?
    /// What people check, in a table: "50%".
    package let checks: String
    /// The most cases a day that run through the new design, in words.
    package let volumeCap: String
    /// The duration in words, such as "5 working days".
    package let duration: String
    /// The first and last week from the start, from 1; nil where a duration is not known.
    package let weeks: ClosedRange<Int>?
    package let entry: [String]
    package let exit: [String]
    package let rollback: [String]

    /// Cases that are read for its gate or its estimate; nil where it ends by time.
    package var sampleSize: Int? { figures.readCases }
    /// How many of them may be wrong; nil where the phase has no gate.
    package var allowedErrors: Int? { figures.gate?.allowedErrors }
    /// Nil where it depends on a volume that is not known.
    package var workingDays: Int? { figures.workingDays }
    package var starts: CalendarDate? { figures.starts }
    package var ends: CalendarDate? { figures.ends }
    /// The day on which it is decided what comes next.
    package var decideOn: CalendarDate? { figures.decideOn }
  }

  /// A phase that ends with a sample that can fail.
  package struct GatedPhase: Sendable {
    package let title: String
    package let gate: LaneGate
  }

  package let phases: [Phase]
  package let gates: [GatedPhase]
  package let targetErrorRate: Double
  /// The sample of the first gate in words; nil without a gate.
  package let firstSample: String?
  /// How the sample sizes were found, and the rule of the one look.
  package let sampling: [String]
  /// What volume, calendar and controls make of it in words.
  package let volumeNotes: [String]
  package let changeControl: [String]
}
