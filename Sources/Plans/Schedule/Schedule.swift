// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The phases from first trial to steady state.
package struct Schedule: Sendable {
  package struct Phase: Sendable {
    package let figures: PhaseFigures
    /// The phase's id in the playbook; several phases that open a lane have the same.
    package let id: String
    /// With the name of the lane that it opens.
    package let title: String
    /// The share of cases that people check, 0 to 1; nil where it depends on what is not known.
    package let coverage: Double?
    package let exit: [String]

    /// Cases that are read for its gate or its estimate; nil where it ends by time.
    package var sampleSize: Int? { figures.readCases }
    /// Nil where it depends on a volume that is not known.
    package var workingDays: Int? { figures.workingDays }
    package var starts: CalendarDate? { figures.starts }
  }

  package let phases: [Phase]
}
