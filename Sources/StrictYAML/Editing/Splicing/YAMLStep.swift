// SPDX-License-Identifier: GPL-3.0-or-later

/// One step on the way from the root of a file to one of its values.
package enum YAMLStep: Sendable {
  case key(String)
  case index(Int)
}
