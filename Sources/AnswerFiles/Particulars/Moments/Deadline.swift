// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Something that must have happened within a span of time.
package struct Deadline: Sendable {
  package var what: String
  package var within: TimeSpan
  /// What the time runs from.
  package var from: String?
  /// Where it is written.
  package var source: String?
  package var isProposed = false
  package var location: SourceLocation

  package init(
    what: String, within: TimeSpan, from: String? = nil, source: String? = nil,
    isProposed: Bool = false, location: SourceLocation
  ) {
    self.what = what
    self.within = within
    self.from = from
    self.source = source
    self.isProposed = isProposed
    self.location = location
  }
}
