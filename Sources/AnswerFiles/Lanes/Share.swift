// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// The part of the volume that falls into a lane, with what was said about it.
package struct Share: Sendable, Equatable {
  /// From 0 to 1; nil is `"?"`.
  package var value: Double?
  /// The cases behind it.
  package var sample: Sample?
  package var note: String?
  /// Who said it.
  package var by: String?
  /// Who finds out what is not known yet, and by when.
  package var ask: String?
  package var due: CalendarDate?
  package var isProposed = false
  package var location: SourceLocation
}
