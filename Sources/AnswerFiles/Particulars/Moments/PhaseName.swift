// SPDX-License-Identifier: GPL-3.0-or-later

/// The phases of a plan that an action can come before.
package enum PhaseName: String, CaseIterable, Sendable {
  case shadow
  case mend
  case broad
  case open
  case triggered
  case narrowed
  case steady
  case train
  case sample
  case assess
}
