// SPDX-License-Identifier: GPL-3.0-or-later

/// What belongs to one workflow alone, is no answer to a question, and is asked for before the
/// verdict: one after the other, until nothing more is said.
package enum Aside: String, CaseIterable, Sendable {
  /// What must have happened within a span of time.
  case deadlines
  /// What must be settled before a phase begins.
  case conditions
}
