// SPDX-License-Identifier: GPL-3.0-or-later

/// What may not begin before an action is done.
package enum ActionBefore: Sendable, Equatable {
  case phase(PhaseName)
  /// A lane by its id.
  case lane(String)
}
