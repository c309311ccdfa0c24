// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A control in words or numbers that belongs to this workflow.
package struct WorkflowRule: Sendable {
  /// Where a rule works.
  package enum Place: Sendable, Equatable {
    /// A step by its name.
    case step(String)
    /// A lane by its id.
    case lane(String)
  }

  package var what: String
  package var place: Place?
  /// Who builds or keeps it.
  package var who: String?
  package var isProposed = false
  package var location: SourceLocation
}
