// SPDX-License-Identifier: GPL-3.0-or-later

extension LogLimits {
  /// How many different names a role may have.
  static func most(of role: LogRole) -> Int {
    switch role {
    case .segment: segments
    case .lane: lanes
    case .modelVersion: versions
    case .overrideReason: overrideReasons
    default: 0
    }
  }
}
