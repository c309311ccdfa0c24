// SPDX-License-Identifier: GPL-3.0-or-later

/// What cannot begin before something is settled.
package enum StoppedPart: Hashable, Sendable {
  case signature
  /// A phase by its id.
  case phase(String)
  /// The opening of a lane.
  case lane(String)
}
