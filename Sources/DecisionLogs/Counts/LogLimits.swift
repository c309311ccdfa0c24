// SPDX-License-Identifier: GPL-3.0-or-later

/// How many different names a log may have; beyond, it is refused with the column and what to do.
package enum LogLimits {
  package static let lanes = 64
  package static let segments = 1_000
  package static let versions = 100
  /// About ten years.
  package static let days = 3_700
  package static let overrideReasons = 100
}
