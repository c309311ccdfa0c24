// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Which cases are counted together: all that have what is named here.
///
/// Counted are: all cases, each lane, segment, day and version, each lane with each version, and
/// each lane with each day. A case without a lane is in no group of a lane, and likewise for the
/// others.
package struct LogGroup: Hashable, Sendable {
  package var lane: String?
  package var segment: String?
  /// The day of the case in UTC.
  package var day: CalendarDate?
  /// The model version.
  package var version: String?

  package init(
    lane: String? = nil, segment: String? = nil, day: CalendarDate? = nil, version: String? = nil
  ) {
    self.lane = lane
    self.segment = segment
    self.day = day
    self.version = version
  }

  /// All cases of the log.
  package static let all = LogGroup()

  /// Whether the cases of a group that names more belong to this one.
  package func holds(_ other: LogGroup) -> Bool {
    (lane == nil || lane == other.lane) && (segment == nil || segment == other.segment)
      && (day == nil || day == other.day) && (version == nil || version == other.version)
  }
}
