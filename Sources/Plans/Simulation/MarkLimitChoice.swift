// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// Another limit of a mark, for a simulation.
package struct MarkLimitChoice: Hashable, Sendable {
  package let field: String
  package let limit: Double

  package init(field: String, limit: Double) {
    self.field = field
    self.limit = limit
  }
}

/// Why a limit cannot be simulated.
package enum LimitProblem: Error, Hashable, Sendable {
  /// No lane has a mark with such a limit.
  case noMark(field: String)
  /// Nobody counted how many cases other limits take.
  case noCurve(field: String, lane: String)
  /// The limits that were counted end before it.
  case outside(field: String, lane: String, low: Double, high: Double)
  /// The lane would take more cases than there are.
  case tooMany(field: String, lane: String)
}

extension MarkLimitChoice {
  /// The lanes with the shares that the limit gives them.
  ///
  /// It moves in the lanes for which somebody counted other limits; another lane that looks at the
  /// same field keeps its own.
  func applied(
    to lanes: [LaneFigures], in inputs: PlanInputs
  ) throws(LimitProblem) -> [LaneFigures] {
    var lanes = lanes
    var uncounted: String?
    var isMoved = false
    for (index, answers) in inputs.lanes.enumerated() {
      guard let mark = answers.lane?.marks.first(where: { $0.field == field && $0.hasLimit })
      else { continue }
      guard !mark.curve.isEmpty else {
        uncounted = uncounted ?? answers.id
        continue
      }
      isMoved = true
      let share = try self.share(of: mark, in: lanes[index])
      try move(to: share, lane: index, of: &lanes, in: inputs)
    }
    guard isMoved else {
      if let uncounted { throw .noCurve(field: field, lane: uncounted) }
      throw .noMark(field: field)
    }
    return lanes
  }

  /// Linear between two neighboring points that were counted, nothing beyond them.
  private func share(of mark: Mark, in lane: LaneFigures) throws(LimitProblem) -> Double {
    var counted = Dictionary(
      mark.curve.map { ($0.limit.value, $0.share) }, uniquingKeysWith: { first, _ in first })
    // The limit that holds today is a point as well: the lane's own share.
    if let limit = mark.limit?.value, counted[limit] == nil { counted[limit] = lane.share?.mid }
    let points = counted.sorted { $0.key < $1.key }
    guard let low = points.last(where: { $0.key <= limit }),
      let high = points.first(where: { $0.key >= limit })
    else {
      throw .outside(
        field: field, lane: lane.id, low: points.first?.key ?? 0, high: points.last?.key ?? 0)
    }
    guard high.key > low.key else { return low.value }
    return low.value + (limit - low.key) / (high.key - low.key) * (high.value - low.value)
  }

  /// Cases that leave a lane go to the last one, which is the strictest; further ones come from the
  /// next lanes, which are the laxest.
  ///
  /// So nothing looks better than it may be: nobody counted where they go or come from.
  private func move(
    to share: Double, lane index: Int, of lanes: inout [LaneFigures], in inputs: PlanInputs
  ) throws(LimitProblem) {
    let before = lanes[index].share?.mid
    let last = lanes.count - 1
    guard let before else {
      lanes[index] = lanes[index].with(share: share, in: inputs)
      return
    }
    if share < before {
      let moved = before - share
      let source = lanes[index]
      lanes[index] = source.with(share: share, in: inputs)
      lanes[last] = lanes[last].taking(moved, from: source, in: inputs)
      return
    }
    var left = share - before
    for next in lanes.indices where next > index && left > 1e-12 {
      guard let own = lanes[next].share?.mid, own > 0 else { continue }
      let moved = min(own, left)
      lanes[index] = lanes[index].taking(moved, from: lanes[next], in: inputs)
      lanes[next] = lanes[next].with(share: own - moved, in: inputs)
      left -= moved
    }
    guard left <= 1e-9 else { throw .tooMany(field: field, lane: lanes[index].id) }
  }
}

extension Mark {
  fileprivate var hasLimit: Bool {
    switch test {
    case .atMost, .atLeast: true
    case .is, .oneOf, .words: false
    }
  }
}

extension LaneFigures {
  /// The same lane with another part of the cases.
  fileprivate func with(
    share: Double, errorRate: LaneErrorRate? = nil, in inputs: PlanInputs
  ) -> LaneFigures {
    func cases(_ key: FigureKey) -> Estimate? {
      inputs.number(key).map { Estimate(exactly: $0 * share) }
    }
    return LaneFigures(
      id: id, name: name, share: Estimate(exactly: share), casesPerDay: cases(.volumePerDay),
      peakCasesPerDay: cases(.peakVolumePerDay), control: control,
      controlUntilProven: controlUntilProven, goesAlone: goesAlone, isLeftToPeople: isLeftToPeople,
      isClosedByLaw: isClosedByLaw,
      approvers: approvers, errorRate: errorRate ?? self.errorRate, target: target,
      threshold: threshold, drawnShare: drawnShare, reviewMinutes: reviewMinutes,
      readingMinutes: readingMinutes,
      handlingMinutes: handlingMinutes,
      errorCost: errorCost, reviewer: reviewer, backup: backup, timeLimitMinutes: timeLimitMinutes)
  }

  /// The lane with cases of another one, which are no better than those it had.
  fileprivate func taking(
    _ moved: Double, from source: LaneFigures, in inputs: PlanInputs
  ) -> LaneFigures {
    guard let own = share?.mid else { return self }
    return with(
      share: own + moved,
      errorRate: LaneErrorRate.mixed(
        (errorRate, own), with: (source.errorRate, moved)), in: inputs)
  }
}

extension LaneErrorRate {
  /// The rate of two groups of cases together.
  ///
  /// The added ones count with the higher of both rates; with one of them unknown nothing is known.
  fileprivate static func mixed(
    _ own: (rate: LaneErrorRate, share: Double), with added: (rate: LaneErrorRate, share: Double)
  ) -> LaneErrorRate {
    guard added.share > 0, let one = own.rate.upper, let other = added.rate.upper else {
      return added.share > 0 ? .unknown : own.rate
    }
    guard other > one else { return own.rate }
    let both = (one * own.share + other * added.share) / (own.share + added.share)
    if case .known(_, let key) = own.rate, added.rate.known != nil {
      return .known(KnownRate(value: both), key)
    }
    return .atMost(KnownRate(value: both))
  }

  /// Its value, of a bound the bound.
  private var upper: Double? {
    switch self {
    case .known(let rate, _), .atMost(let rate): rate.value
    case .unknown: nil
    }
  }
}
