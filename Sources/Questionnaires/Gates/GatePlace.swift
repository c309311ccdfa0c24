// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// A place where a gate applies, with what is the place's own.
package struct GatePlace: Sendable {
  /// The question whose options are places.
  package static let question = "jurisdictions"
  /// Its option for a place that no pack knows.
  package static let elsewhere = "other"

  /// An option of the question on places.
  package var id: String
  /// The first day it applies there; nil where no day is known, so that it is taken to apply.
  package var from: CalendarDate?
  package var cite: String?
  package var unverified: String?
}
