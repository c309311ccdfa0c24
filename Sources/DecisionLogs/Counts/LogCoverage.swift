// SPDX-License-Identifier: GPL-3.0-or-later

/// Which cases a log holds, as its map says.
package enum LogCoverage: String, CaseIterable, Sendable {
  case all
  /// Only those that went to a person: nothing has a denominator.
  case escalatedOnly = "escalated"
  /// The map does not say.
  case notSaid = "not-said"
}
