// SPDX-License-Identifier: GPL-3.0-or-later

/// Something an interview shows, as values; the words around them are templates.
package enum Screen: Sendable {
  /// Nothing but the prompt.
  case none
}
