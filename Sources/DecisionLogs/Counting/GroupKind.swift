// SPDX-License-Identifier: GPL-3.0-or-later

/// The kinds of groups that are counted; each case is in one group of each, as far as it has what
/// the kind names.
enum GroupKind: Int, CaseIterable, Sendable {
  case all
  case lane
  case segment
  case day
  case version
  case laneVersion
  case laneDay

  /// Whether its groups have bins of confidence.
  var hasBins: Bool {
    switch self {
    case .all, .lane, .version, .laneVersion: true
    case .segment, .day, .laneDay: false
    }
  }

  /// The group of this kind that cases with all of these marks are in; nil for none.
  func group(of marks: LogGroup) -> LogGroup? {
    switch self {
    case .all: .all
    case .lane: marks.lane.map { LogGroup(lane: $0) }
    case .segment: marks.segment.map { LogGroup(segment: $0) }
    case .day: marks.day.map { LogGroup(day: $0) }
    case .version: marks.version.map { LogGroup(version: $0) }
    case .laneVersion:
      if let lane = marks.lane, let version = marks.version {
        LogGroup(lane: lane, version: version)
      } else {
        nil
      }
    case .laneDay:
      if let lane = marks.lane, let day = marks.day { LogGroup(lane: lane, day: day) } else { nil }
    }
  }
}
