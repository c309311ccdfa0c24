// SPDX-License-Identifier: GPL-3.0-or-later

/// Who or what settled a case.
package enum Decider: String, CaseIterable, Sendable {
  case person
  /// The system, by its rules or its confidence.
  case rule
  /// Nobody answered in time; that is no rejection.
  case timeout
  /// The review was passed over.
  case bypass
}
