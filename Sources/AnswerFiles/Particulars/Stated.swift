// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Something stated about a workflow beside its answers, with what was said about it.
package struct Stated<Value: Sendable>: Sendable {
  /// Nil is `"?"`: not known yet.
  package var value: Value?
  /// The cases behind it; only a share has some.
  package var sample: Sample?
  package var note: String?
  /// Who said it.
  package var by: String?
  /// Who finds out what is not known yet, and by when.
  package var ask: String?
  package var due: CalendarDate?
  package var isProposed = false
  package var location: SourceLocation

  package init(
    value: Value?, sample: Sample? = nil, note: String? = nil, by: String? = nil,
    ask: String? = nil, due: CalendarDate? = nil, isProposed: Bool = false,
    location: SourceLocation
  ) {
    self.value = value
    self.sample = sample
    self.note = note
    self.by = by
    self.ask = ask
    self.due = due
    self.isProposed = isProposed
    self.location = location
  }
}

/// The part of the volume that falls into a lane, from 0 to 1, with what was said about it.
package typealias Share = Stated<Double>
