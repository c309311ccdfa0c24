// SPDX-License-Identifier: GPL-3.0-or-later

/// A figure that is watched, with the bound that calls for an action.
package struct MetricBound: Hashable, Sendable, Identifiable {
  /// What is watched.
  package enum Kind: String, CaseIterable, Sendable {
    case wrongResults = "wrong-results"
    case changedProposals = "changed-proposals"
    case withinLimit = "within-limit"
    case deadlineKept = "deadline-kept"
    case load
    case timeOuts = "time-outs"
    case plantedErrors = "planted-errors"
    /// A figure of the room's own.
    case ofRoom = "of-room"
  }

  /// On which side of a value it is well.
  package enum Bound: Hashable, Sendable {
    case atMost(Double)
    case atLeast(Double)
    case band(Double, Double)
  }

  package enum Unit: String, Sendable {
    case share
    /// Cases of the window.
    case count
    /// Whatever the room counts in.
    case number
  }

  /// What the figure is today.
  package enum Baseline: Hashable, Sendable {
    case rate(KnownRate)
    case number(Double)
  }

  /// Whence the bound comes.
  package enum Source: String, Sendable {
    case target
    case alarm
    case room
    case limit
    /// What is known today, with what its sample leaves open.
    case today
    /// Ours until it is confirmed.
    case ours
  }

  /// A step of an alarm: the warning, and the fresh sample after it.
  package enum Step: String, Sendable {
    case warning
    case stop
  }

  package let kind: Kind
  /// Nil where it is of all lanes.
  package let lane: String?
  /// Its place among the room's metrics or deadlines, from 0; nil for any other.
  package let place: Int?
  /// Nil for a bound that is no alarm.
  package let step: Step?
  package let bound: Bound
  package let unit: Unit
  /// Working days over which it is counted; nil where that is as the room counts it.
  package let window: Int?
  /// The fewest cases that say anything; nil where the room gave none.
  package let leastCases: Int?
  /// So many cases in a row without a single one are a warning as well; nil where that is none.
  package let noneIn: Int?
  /// Nil where it was not measured.
  package let baseline: Baseline?
  package let source: Source

  init(
    _ kind: Kind, lane: String? = nil, place: Int? = nil, step: Step? = nil, _ bound: Bound,
    _ unit: Unit, window: Int?, leastCases: Int?, noneIn: Int? = nil, baseline: Baseline?,
    source: Source
  ) {
    self.kind = kind
    self.lane = lane
    self.place = place
    self.step = step
    self.bound = bound
    self.unit = unit
    self.window = window
    self.leastCases = leastCases
    self.noneIn = noneIn
    self.baseline = baseline
    self.source = source
  }

  /// The same for the same figure in the same file.
  package var id: String {
    [kind.rawValue, lane, place.map { "\($0 + 1)" }, step?.rawValue].compactMap(\.self)
      .joined(separator: "-")
  }
}
