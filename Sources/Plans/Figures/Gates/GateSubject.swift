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
  init(_ lane: LaneFigures) {
    self.init(
      lane: lane.id, casesPerDay: lane.knownCasesPerDay, target: lane.target.value,
      errorRate: lane.errorRate, readingMinutes: lane.readingMinutes)
  }

  /// All cases together, held to the strictest target of the lanes.
  ///
  /// In a manual plan people decide, so the rate is that of their results today.
  init?(allOf lanes: [LaneFigures], in inputs: PlanInputs) {
    guard let target = lanes.map(\.target.value).min() else { return nil }
    self.init(
      lane: LaneInputs.allCases, casesPerDay: inputs.number(.volumePerDay), target: target,
      errorRate: Self.errorRate(in: inputs), readingMinutes: Self.readingMinutes(of: lanes))
  }

  /// Those of a reading from all lanes; the longest where nobody knows how many cases each has.
  private static func readingMinutes(of lanes: [LaneFigures]) -> Double? {
    let each = lanes.map(\.readingMinutes)
    guard !each.contains(nil) else { return nil }
    return CaseSplit(of: lanes).minutes ?? each.compactMap(\.self).max()
  }

  static func errorRate(in inputs: PlanInputs) -> LaneErrorRate {
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

extension LaneFigures {
  /// Cases on an ordinary day; nil where the volume or the lane's share of it is not known.
  var knownCasesPerDay: Double? { share == nil ? nil : casesPerDay?.mid }
}
