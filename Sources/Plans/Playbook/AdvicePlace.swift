// SPDX-License-Identifier: GPL-3.0-or-later

/// A place in the plan whose texts are listed in the playbook, as many as apply.
///
/// They may name every value of the plan; one that names a value which a plan lacks is left out.
package enum AdvicePlace: String, CaseIterable, Sendable {
  case reasonCode = "reason-code"
  /// Takes the place of the pattern's sentence where it applies.
  case onTimeout = "on-timeout"
  /// An activity with four roles, separated by semicolons: R; A; C; I.
  case raci
  case auditTrail = "audit-trail"
  /// A record as the title, and how long it is kept and why.
  case retention
  /// What of a case is read as the title, with two texts, separated by a semicolon: by whom, and how long
  /// it is kept.
  case readData = "read-data"

  /// Whether a text shows nothing without its title.
  package var needsTitle: Bool { self != .onTimeout }
}
