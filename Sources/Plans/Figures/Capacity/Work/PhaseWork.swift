// SPDX-License-Identifier: GPL-3.0-or-later

/// The human work of an ordinary day in a phase.
package struct PhaseWork: Sendable {
  /// The phase's id.
  package let phase: String
  /// The lane that the phase opens; nil for any other.
  package let lane: String?
  package let day: DayWork
  /// A peak day in it; nil where no peak is given.
  package let peak: DayWork?
}
