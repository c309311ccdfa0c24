// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// What is rented or bought from somebody else.
package struct Vendor: Sendable {
  package var what: String?
  /// How many days ahead the vendor tells of a change.
  package var noticeDays: PlainNumber?
  /// How often a new version comes.
  package var every: TimeSpan?
  package var note: String?
  package var by: String?
  package var isProposed = false
  package var location: SourceLocation
}
