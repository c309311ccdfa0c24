// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// How many people a role has.
package struct RoleCount: Sendable {
  package var role: String
  /// Nil is `"?"`.
  package var count: PlainNumber?
  package var location: SourceLocation
}
