// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Who reads samples beside the daily work.
package struct Audit: Sendable {
  package var who: String?
  package var hoursPerDay: PlainNumber?
  /// Minutes of a reading without the system's proposal, above 0; nil where nobody timed one.
  package var minutes: PlainNumber?
  package var note: String?
  package var by: String?
  package var isProposed = false
  package var location: SourceLocation
}
