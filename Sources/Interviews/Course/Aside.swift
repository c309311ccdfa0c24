// SPDX-License-Identifier: GPL-3.0-or-later

/// What belongs to one workflow alone, is no answer to a question, and is asked for once in a new
/// workflow.
package enum Aside: String, CaseIterable, Sendable {
  /// On which days more cases arrive: behind the figures that say that there are such days.
  case peaks
  /// What must have happened within a span of time, one after the other until nothing more is said.
  case deadlines
  /// What must be settled before a phase begins, as many.
  case conditions
}
