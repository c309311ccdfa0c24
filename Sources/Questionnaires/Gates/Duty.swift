// SPDX-License-Identifier: GPL-3.0-or-later

/// What a gate asks of people.
package enum Duty: String, CaseIterable, Sendable {
  /// A person makes the decision.
  case decide
  /// A person must be able to intervene.
  case review
  /// Reasons, notice or audit; no person is required.
  case explain
}
