// SPDX-License-Identifier: GPL-3.0-or-later

/// What is known of the share of a lane's results that would be wrong if nobody looked.
package enum LaneErrorRate: Hashable, Sendable {
  /// Known: the lane's own rate of wrong proposals, else the workflow's, else today's rate of
  /// wrong results where a system works alone today.
  case known(KnownRate, FigureKey)
  /// Only known that people change so many proposals for any reason: no more can be wrong, and nothing is
  /// planned by it.
  case atMost(KnownRate)
  case unknown

  package var known: KnownRate? {
    if case .known(let rate, _) = self { rate } else { nil }
  }
}

extension LaneErrorRate {
  init(of lane: LaneInputs, in inputs: PlanInputs) {
    if let rate = lane.rate(.proposalErrorRate) {
      self = .known(rate, .proposalErrorRate)
    } else if inputs.isAutomatedToday, let rate = lane.rate(.errorRateToday) {
      self = .known(rate, .errorRateToday)
    } else if !inputs.isManualToday, let rate = lane.rate(.overrideRateToday) {
      self = .atMost(rate)
    } else {
      self = .unknown
    }
  }
}
