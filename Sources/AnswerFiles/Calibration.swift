// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// What a decision log has shown.
package struct Calibration: Hashable, Sendable {
  /// What a threshold of the confidence may be.
  static let thresholds = 0.5...0.99

  /// The certified confidence threshold, 0.5 to 0.99.
  package var threshold: Double?
  /// The same by the ids of lanes that have one of their own.
  package var lanes: [String: Double]
  package var measuredOn: CalendarDate?
  package var log: String?
  /// Cases of that log, 1 or more.
  package var cases: Int?
  /// How often a log was looked at, this time included, 1 or more.
  package var run: Int?
  /// The model version that the thresholds hold for.
  package var version: String?
  /// Where it is written; nil for one that is in no file yet.
  package var location: SourceLocation?

  package init(
    threshold: Double? = nil, lanes: [String: Double] = [:], measuredOn: CalendarDate? = nil,
    log: String? = nil, cases: Int? = nil, run: Int? = nil, version: String? = nil,
    location: SourceLocation? = nil
  ) {
    self.threshold = threshold
    self.lanes = lanes
    self.measuredOn = measuredOn
    self.log = log
    self.cases = cases
    self.run = run
    self.version = version
    self.location = location
  }

  /// The threshold of a lane: its own, else the one of all cases where no lane has one.
  package func threshold(of lane: String) -> Double? {
    lanes[lane] ?? (lanes.isEmpty ? threshold : nil)
  }

  /// Whether two say the same, wherever they stand.
  func saysTheSame(as other: Calibration) -> Bool {
    var other = other
    other.location = location
    return self == other
  }
}
