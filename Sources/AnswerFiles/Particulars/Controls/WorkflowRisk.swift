// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A risk of this workflow.
package struct WorkflowRisk: Sendable {
  package var what: String
  package var because: String?
  /// What is done about it.
  package var response: String?
  package var who: String?
  package var isProposed = false
  package var location: SourceLocation
}
