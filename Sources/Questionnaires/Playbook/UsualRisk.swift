// SPDX-License-Identifier: GPL-3.0-or-later

/// A risk that workflows of a pattern often carry, for the room to choose from.
package struct UsualRisk: Sendable {
  package var what: String
  /// What usually lies behind it.
  package var because: String?
  /// What is usually done about it.
  package var response: String
}
