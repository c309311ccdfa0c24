// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// A figure that this workflow watches.
package struct WorkflowMetric: Sendable {
  package var what: String
  /// The figure today; nil where it is absent or `"?"`.
  package var baseline: PlainNumber?
  package var atMost: PlainNumber?
  package var atLeast: PlainNumber?
  /// The figure of the plan that it is; nil where it is none of them.
  package var counts: CountedFigure?
  package var who: String?
  /// What is done first when the bound is broken.
  package var first: String?
  package var isProposed = false
  package var location: SourceLocation
}

/// A figure that the plan reckons and the room may bound.
package enum CountedFigure: String, CaseIterable, Sendable {
  /// The share of cases that reach a person, samples left out.
  case toPeople = "to_people"
  /// The share of results that get out wrong.
  case wrong
}
