// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import DecisionLogs
import Formulas
import Plans
import Values

/// The bounds of a plan against a log: those that it says something about, and the others.
struct MetricReadings {
  /// The chance that a bound without a number of cases is called kept or broken by accident.
  static let risk = 0.05

  let readings: [MetricReading]
  /// Bounds of which the log says nothing.
  let unmeasured: [MetricBound]

  init(_ figures: PlanFigures, log: LogCounts) {
    var readings: [MetricReading] = []
    var unmeasured: [MetricBound] = []
    for bound in figures.metrics {
      if let reading = Self.reading(of: bound, figures, log) {
        readings.append(reading)
      } else {
        unmeasured.append(bound)
      }
    }
    self.readings = readings
    self.unmeasured = unmeasured
  }

  private static func reading(
    of bound: MetricBound, _ figures: PlanFigures, _ log: LogCounts
  ) -> MetricReading? {
    let isOfLane = bound.lane != nil && bound.lane != LaneInputs.allCases
    if isOfLane, figures.inputs.hasLanes, !log.logged.contains(.lane) { return nil }
    let lane = isOfLane && figures.inputs.hasLanes ? bound.lane : nil
    let cases = BoundCases(
      of: lane, window: bound.window, weekdays: figures.inputs.calendar.weekdays.count, in: log)
    let counts = cases.counts
    switch bound.kind {
    case .wrongResults:
      let draw = Draw(of: log)
      guard log.logged.contains(.escalated), draw.isRandom else { return nil }
      return MetricReading(errors: draw.unseenLabels(of: counts).wrong, bound)
    case .changedProposals:
      guard log.logged.contains(.overridden) else { return nil }
      return MetricReading(band: counts.overridden, bound)
    case .timeOuts:
      guard log.logged.contains(.decidedBy) else { return nil }
      let settled = counts.decidedBy.values.reduce(0, +)
      return MetricReading(
        most: PartCount(counts.decidedBy[.timeout] ?? 0, of: settled), bound)
    case .plantedErrors:
      guard log.logged.contains(.planted) else { return nil }
      return MetricReading(caught: counts.planted, bound)
    case .deadlineKept:
      guard log.logged.contains(.resolution), !log.isSummary,
        let limit = bound.place.flatMap({ figures.inputs.file.particulars.deadlines.item(at: $0) })?
          .within.clockSeconds
      else { return nil }
      let times = cases.times.resolution
      return MetricReading(
        each: PartCount(times.count { Double($0) <= limit }, of: times.count), bound)
    case .withinLimit, .load, .ofRoom: return nil
    }
  }
}

extension MetricReading {
  /// Wrong results among those that were drawn.
  init(errors count: PartCount, _ bound: MetricBound) {
    let status: Status
    switch (bound.bound, bound.unit) {
    case (.atMost(let most), .count):
      // So many wrong ones are too many, however few cases there are.
      if let least = bound.leastCases, count.whole < least {
        status = Double(count.part) > most ? .broken : .tooFew
      } else {
        let part = Double(bound.leastCases ?? count.whole) / Double(max(1, count.whole))
        status = Double(count.part) * part > most ? .broken : .kept
      }
    case (.atMost(let most), _):
      status = Self.status(atMost: most, count)
    case (.atLeast, _), (.band, _): status = .tooFew
    }
    self.init(bound: bound, count: count, status: status)
  }

  /// A share that must lie between two others, once there are cases enough.
  init(band count: PartCount, _ bound: MetricBound) {
    guard case .band(let low, let high) = bound.bound, let share = count.share,
      count.whole >= bound.leastCases ?? 1
    else {
      self.init(bound: bound, count: count, status: .tooFew)
      return
    }
    self.init(bound: bound, count: count, status: (low...high).contains(share) ? .kept : .broken)
  }

  /// A share that must not exceed another beyond chance.
  init(most count: PartCount, _ bound: MetricBound) {
    guard case .atMost(let most) = bound.bound else {
      self.init(bound: bound, count: count, status: .tooFew)
      return
    }
    self.init(bound: bound, count: count, status: Self.status(atMost: most, count))
  }

  /// Planted errors, of which so many of a round must be caught.
  init(caught count: PartCount, _ bound: MetricBound) {
    guard case .atLeast(let least) = bound.bound, let round = bound.leastCases else {
      self.init(bound: bound, count: count, status: .tooFew)
      return
    }
    let status: Status
    if count.whole < round {
      let missed = count.whole - count.part
      status = Double(missed) > Double(round) - least ? .broken : .tooFew
    } else {
      let caught = Double(count.part) * Double(round) / Double(count.whole)
      status = caught >= least ? .kept : .broken
    }
    self.init(bound: bound, count: count, status: status)
  }

  /// A promise that each case must keep.
  init(each count: PartCount, _ bound: MetricBound) {
    guard case .atLeast(let least) = bound.bound, let share = count.share else {
      self.init(bound: bound, count: count, status: .tooFew)
      return
    }
    self.init(bound: bound, count: count, status: share >= least ? .kept : .broken)
  }

  private static func status(atMost most: Double, _ count: PartCount) -> Status {
    guard count.whole > 0 else { return .tooFew }
    let range = ClopperPearson(
      errors: count.part, cases: count.whole, risk: MetricReadings.risk)
    return range.upper <= most ? .kept : range.lower > most ? .broken : .tooFew
  }
}

extension TimeSpan {
  /// Nil where the clock does not tell it.
  fileprivate var clockSeconds: Double? {
    guard case .amount(_, let unit) = self, unit.clock != .serviceHours else { return nil }
    return minutes.map { $0 * 60 }
  }
}

extension Array {
  fileprivate func item(at index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
