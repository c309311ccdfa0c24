// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Wrong results of a day before and after, counted on the same unit by the same eyes.
package struct ErrorsADay: Sendable {
  /// Why before and after are not compared.
  package enum NotCompared: String, CaseIterable, Sendable {
    case volumeUnknown = "volume-unknown"
    /// Known is only what people change, for any reason.
    case onlyChanges = "only-changes"
    /// Known is only what is wrong of people's own results, not of the system's proposals.
    case onlyPeoplesResults = "only-peoples-results"
    case nothingKnown = "nothing-known"
    /// Of some lanes the proposals are known, of others the results of today.
    case differentUnits = "different-units"
    /// Nobody knows what some lanes let out afterwards.
    case afterUnknown = "after-unknown"
  }

  package enum Before: Hashable, Sendable {
    /// - Parameter key: the rate that it rests on.
    case counted(Estimate, FigureKey)
    case notCompared(NotCompared)
  }

  package let before: Before
  package let lanes: [LaneErrors]

  /// The sum over the lanes that are counted; nil where none is.
  package var after: Estimate? {
    let known = lanes.compactMap(\.wrong)
    return known.isEmpty ? nil : known.reduce(Estimate(exactly: 0), +)
  }

  /// Lanes of which nobody knows what they let out; with any, `after` is "at least".
  package var unknownLanes: [String] { lanes.filter { $0.basis == .unknown }.map(\.lane) }

  /// Lanes that people decide, which neither count holds.
  package var lanesByHand: [String] { lanes.filter { $0.basis == .notCounted }.map(\.lane) }

  /// Lanes whose count rests on a gate that they have yet to pass.
  package var restsOnGates: [String] {
    lanes.filter { $0.basis == .gate || $0.basis == .target }.map(\.lane)
  }

  /// Whether the count rests on what reviewers miss.
  let restsOnMisses: Bool

  /// What is left wrong in lanes that let out more than they may, a day and as a share of their cases.
  package struct AboveTarget: Hashable, Sendable {
    package let lanes: [String]
    package let wrongPerDay: Double
    /// 0 to 1.
    package let rate: Double
  }

  /// By the likely rate; nil where no lane does, as far as is known.
  ///
  /// A lane that goes alone is held to its target by its gate.
  package let aboveTarget: AboveTarget?

  package var isComplete: Bool { unknownLanes.isEmpty && after != nil }

  /// Before less after; nil where they are not compared.
  package var saved: Estimate? {
    guard case .counted(let before, _) = before, isComplete, let after else { return nil }
    return before - after
  }

  /// Why they are not compared; nil where they are.
  package var notCompared: NotCompared? {
    switch before {
    case .notCompared(let reason): reason
    case .counted: isComplete ? nil : .afterUnknown
    }
  }

  init(
    _ pattern: DayPattern, _ lanes: [LaneFigures], _ missing: ReviewersMiss, in inputs: PlanInputs
  ) {
    let left = Self.left(in: pattern, lanes, missing, in: inputs)
    self.lanes = left
    aboveTarget = AboveTarget(left, lanes)
    restsOnMisses = left.contains { $0.wrong != nil && pattern.modes[$0.lane] == .approved }
    before = Self.before(lanes, left, in: inputs)
  }

  /// What each lane lets out where the day is worked so.
  static func left(
    in pattern: DayPattern, _ lanes: [LaneFigures], _ missing: ReviewersMiss, in inputs: PlanInputs
  ) -> [LaneErrors] {
    lanes.map { lane in
      LaneErrors(
        lane, pattern.modes[lane.id] ?? .asToday, part: pattern.volumeShare, missing,
        isAutomatedToday: inputs.isAutomatedToday)
    }
  }

  /// What is wrong of the system's proposals, or of its results where it works alone today, in the
  /// lanes that are counted afterwards as well.
  private static func before(
    _ lanes: [LaneFigures], _ left: [LaneErrors], in inputs: PlanInputs
  ) -> Before {
    guard inputs.number(.volumePerDay) != nil else { return .notCompared(.volumeUnknown) }
    // Cases that people decide are no proposals of the system.
    let counted = zip(lanes, left).filter { $1.basis != .notCounted }.map(\.0)
    let rates = counted.compactMap { lane -> (Estimate, FigureKey)? in
      guard case .known(let rate, let key) = lane.errorRate, let cases = lane.casesForErrors else {
        return nil
      }
      return (rate.estimate * cases, key)
    }
    // Nothing is saved on cases of which nobody knows how many there are.
    let isOpen = counted.isEmpty || counted.contains { $0.share == nil }
    if isOpen, inputs.number(.proposalErrorRate) != nil || rates.count == counted.count {
      return .notCompared(.afterUnknown)
    }
    let keys = Set(rates.map(\.1))
    if rates.count == counted.count, keys.count == 1, let key = keys.first {
      return .counted(rates.map(\.0).reduce(Estimate(exactly: 0), +), key)
    }
    if keys.count > 1 { return .notCompared(.differentUnits) }
    if inputs.number(.errorRateToday) != nil, !inputs.isAutomatedToday {
      return .notCompared(.onlyPeoplesResults)
    }
    return .notCompared(
      inputs.number(.overrideRateToday) == nil ? .nothingKnown : .onlyChanges)
  }
}

extension ErrorsADay.AboveTarget {
  fileprivate init?(_ left: [LaneErrors], _ lanes: [LaneFigures]) {
    let above = zip(left, lanes).compactMap { errors, lane -> (String, Double, Double)? in
      guard let wrong = errors.wrong?.mid, let cases = lane.casesPerDay?.mid,
        wrong > lane.target.value * cases * (1 + 1e-9)
      else { return nil }
      return (lane.id, wrong, cases)
    }
    let cases = above.reduce(0) { $0 + $1.2 }
    guard cases > 0 else { return nil }
    self.init(
      lanes: above.map(\.0), wrongPerDay: above.reduce(0) { $0 + $1.1 },
      rate: above.reduce(0) { $0 + $1.1 } / cases)
  }
}
