// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Whose results a gate tests: those of a lane, or of all cases.
struct GateSubject {
  /// The lane's id; `LaneInputs.allCases` for all cases.
  let lane: String
  /// Cases on an ordinary day that can be drawn; nil where that is not known.
  var casesPerDay: Double?
  /// α.
  let target: Double
  let errorRate: LaneErrorRate
  /// Minutes of a reading; nil where they are not known.
  let readingMinutes: Double?
}

extension GateSubject {
  init(_ lane: LaneFigures, in inputs: PlanInputs) {
    self.init(
      lane: lane.id, casesPerDay: lane.knownCasesPerDay, target: lane.target.value,
      errorRate: lane.errorRate, readingMinutes: inputs.blindMinutes(of: lane))
  }

  /// All cases together that a gate lets go, held to the strictest target of their lanes.
  ///
  /// What the system sets aside for people is no result of which a sample could tell. In a manual plan
  /// people decide, so the rate is that of their results today.
  init?(allOf lanes: [LaneFigures], in inputs: PlanInputs) {
    let released = lanes.released
    guard let target = released.map(\.target.value).min() else { return nil }
    let cases = released.map(\.knownCasesPerDay)
    self.init(
      lane: LaneInputs.allCases,
      casesPerDay: released.count == lanes.count
        ? inputs.number(.volumePerDay)
        : cases.contains(nil) ? nil : cases.reduce(0) { $0 + ($1 ?? 0) },
      target: target,
      errorRate: Self.errorRate(of: lanes, in: inputs),
      readingMinutes: Self.readingMinutes(of: released, in: inputs))
  }

  /// Those of a reading from all lanes; the longest where nobody knows how many cases each has.
  private static func readingMinutes(
    of lanes: [LaneFigures], in inputs: PlanInputs
  ) -> Double? {
    let each = lanes.map(inputs.blindMinutes)
    guard !each.contains(nil) else { return nil }
    return CaseSplit(of: lanes, reading: inputs.blindMinutes).minutes
      ?? each.compactMap(\.self).max()
  }

  /// That of the lanes whose cases are drawn, where each has its own; else the workflow's.
  static func errorRate(of lanes: [LaneFigures], in inputs: PlanInputs) -> LaneErrorRate {
    let released = lanes.released
    if lanes.count > 1, released.count == 1 { return released[0].errorRate }
    let drawn =
      lanes.count > 1 && inputs.verdict != .manual
      ? LaneErrorRate(ofDrawFrom: released, in: inputs) : nil
    return drawn ?? errorRate(in: inputs)
  }

  private static func errorRate(in inputs: PlanInputs) -> LaneErrorRate {
    let today = inputs.rate(.errorRateToday).map { LaneErrorRate.known($0, .errorRateToday) }
    if inputs.verdict == .manual {
      return inputs.isAutomatedToday ? .unknown : today ?? .unknown
    }
    if let rate = inputs.rate(.proposalErrorRate) { return .known(rate, .proposalErrorRate) }
    if inputs.isAutomatedToday, let today { return today }
    return (inputs.isManualToday ? nil : inputs.rate(.overrideRateToday)).map(LaneErrorRate.atMost)
      ?? .unknown
  }

  /// A rate at the target is no better than one above it: it passes one time in twenty.
  ///
  /// One below it that was counted on picked cases, or on a part of them, says nothing of the others.
  var basis: LaneGate.Basis {
    guard let rate = errorRate.known else { return .halfTarget }
    guard rate.value < target else { return .mended }
    return rate.speaksForAll ? .rate : .halfTarget
  }
}

extension [LaneFigures] {
  /// Those whose cases the system lets go by itself or with people, rather than leave them to people; all
  /// where there is no other.
  package var released: [LaneFigures] {
    let released = filter { !$0.isLeftToPeople }
    return released.isEmpty ? self : released
  }
}

extension LaneFigures {
  /// Cases on an ordinary day; nil where the volume or the lane's share of it is not known.
  var knownCasesPerDay: Double? { share == nil ? nil : casesPerDay?.mid }
}
