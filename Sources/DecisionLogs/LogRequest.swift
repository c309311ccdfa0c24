// SPDX-License-Identifier: GPL-3.0-or-later

/// How a log is to be read.
package struct LogRequest: Sendable {
  package var map: LogMap
  /// The file of `--with`.
  package var second: LogInput?
  /// The greatest share of bad rows that is let pass, from 0 to 1.
  package var maxBad = LogRequest.usualMaxBad
  /// How many cores may work at once, 1 or more; nil for all.
  package var cores: Int?
  /// Told now and then how many bytes were read so far, from any thread.
  package var progress: (@Sendable (Int) -> Void)?

  package static let usualMaxBad = 0.001

  package init(_ map: LogMap) { self.map = map }
}
