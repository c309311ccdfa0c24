// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// The working design that the plan is built on.
package struct Design: Sendable {
  /// The pattern's id.
  package var id: String
  package var title: String
  /// One sentence: what the design does.
  package var summary: String
  package var timing: Pattern.Timing
  package var automation: Pattern.Automation
}
