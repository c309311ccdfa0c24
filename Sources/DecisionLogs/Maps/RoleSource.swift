// SPDX-License-Identifier: GPL-3.0-or-later

/// Where the value of a role comes from, and how its words and numbers are to be understood.
package struct RoleSource: Hashable, Sendable {
  /// Which value counts where a path, or the rows of a case, have several.
  package enum Take: String, CaseIterable, Sendable {
    case first
    case last
    /// Yes where one of them is yes.
    case any
    case min
    case max
    /// How many there are.
    case count
    /// The one that is found most often; none where two are.
    case most
    /// All of them, one behind the other: a key of several parts.
    case join
    /// From the first time to the last.
    case span
  }

  package enum Scale: String, CaseIterable, Sendable {
    case share
    case percent
    /// 0 to 10.
    case tenths
  }

  package enum TimeForm: String, CaseIterable, Sendable {
    /// `2026-11-22T10:00:00Z` and the like; without a zone it is UTC.
    case iso
    /// Since 1970, in UTC.
    case seconds
    case milliseconds
    case microseconds
  }

  package enum Unit: String, CaseIterable, Sendable {
    case milliseconds
    case seconds
    case minutes
    case hours

    /// Seconds in one of it.
    var seconds: Double {
      switch self {
      case .milliseconds: 0.001
      case .seconds: 1
      case .minutes: 60
      case .hours: 3_600
      }
    }
  }

  /// Paths that are looked at; of several, the first that the log has, unless `take` combines them.
  package var paths: [LogPath] = []
  package var conditions: [RowCondition] = []
  package var take: Take?
  /// The same value for every case.
  package var always: String?
  /// Whether it is yes where anything stands there, and no where nothing does.
  package var isPresence = false
  package var scale = Scale.share
  /// The confidence, from 0 to 1, of each word of a scale of words.
  package var levels: [String: Double] = [:]
  package var timeForm: TimeForm?
  package var unit = Unit.seconds
  package var words = LogWords()
  /// What it means where nothing stands there; without it, nothing is known.
  package var missing: LogWords.Meaning?
  /// The least number that is a yes.
  package var atLeast: Double?
  /// The beginning and the end of a duration, or the two sides of a comparison.
  package var pair: [RoleSource] = []
  package var comparison: Comparison?

  package enum Comparison: String, CaseIterable, Sendable {
    /// Yes where both sides are the same.
    case same
    /// Yes where they differ.
    case differs
    /// The time from one to the other.
    case between
  }

  package init() {}
}

/// A column that must have one of some words in a row.
package struct RowCondition: Hashable, Sendable {
  package var path: LogPath
  package var words: [String]
}
