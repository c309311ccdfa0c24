// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Something that a plan holds and that no rewriting may lose.
package struct Promise: Sendable {
  package enum Kind: Sendable {
    case blocker
    case duty
    case decision
  }

  package let kind: Kind
  package let what: String
  /// Who settles it, and until when; nil where the plan names nobody or no day.
  package let who: String?
  package let by: CalendarDate?
  /// What a law is known by beside its title: the numbers of its citation.
  package let cite: String?

  package init(
    _ kind: Kind, _ what: String, who: String? = nil, by: CalendarDate? = nil, cite: String? = nil
  ) {
    self.kind = kind
    self.what = what
    self.who = who
    self.by = by
    self.cite = cite
  }
}
