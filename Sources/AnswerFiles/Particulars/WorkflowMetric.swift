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
  package var who: String?
  /// What is done first when the bound is broken.
  package var first: String?
  package var isProposed = false
  package var location: SourceLocation
}
