// SPDX-License-Identifier: GPL-3.0-or-later

/// The wrong results of a day that one lane still lets out.
package struct LaneErrors: Hashable, Sendable {
  package enum Basis: String, Sendable {
    /// The lane's rate, with what its sample leaves open.
    case rate
    /// The lane's rate may be above its target; its gate holds it to the target.
    case gate
    /// Nobody knows the rate; the gate holds it to the target.
    case target
    /// Only known that no more can be wrong than people change.
    case changed
    /// People decide; nobody counted what they get wrong.
    case notCounted = "not-counted"
    /// Nobody knows.
    case unknown
  }

  package let lane: String
  package let basis: Basis
  /// Nil where it is not counted or not known.
  package let wrong: Estimate?
}

extension LaneErrors {
  /// What passes in a lane: all of its rate where it goes alone, what reviewers miss of it where
  /// they approve, nothing that is counted where people decide.
  ///
  /// Where the share of the lane is not known its cases count at their top: unseen errors do.
  ///
  /// - Parameter part: the part of the cases that runs through the design; the rest is as today.
  init(
    _ lane: LaneFigures, _ mode: LaneMode, part: Double, _ missing: ReviewersMiss,
    isAutomatedToday: Bool
  ) {
    self.lane = lane.id
    guard let cases = lane.casesForErrors else {
      (basis, wrong) = (.unknown, nil)
      return
    }
    let inDesign = mode == .asToday ? 0 : part
    let (basis, rate) = Self.rate(of: lane, mode, missing, isAutomatedToday: isAutomatedToday)
    let new = rate.map { $0 * cases * Estimate(exactly: inDesign) }
    guard inDesign < 1, isAutomatedToday else {
      self.basis = basis
      wrong = new
      return
    }
    let (_, today) = Self.rate(of: lane, .asToday, missing, isAutomatedToday: true)
    let old = today.map { $0 * cases * Estimate(exactly: 1 - inDesign) }
    self.basis = old == nil ? .unknown : basis
    wrong = old.map { old in new.map { $0 + old } ?? old }
  }

  private static func rate(
    of lane: LaneFigures, _ mode: LaneMode, _ missing: ReviewersMiss, isAutomatedToday: Bool
  ) -> (Basis, Estimate?) {
    let (basis, rate): (Basis, Estimate?) =
      switch lane.errorRate {
      case .known(let rate, _): (.rate, rate.estimate)
      case .atMost(let rate):
        (.changed, Estimate(low: 0, mid: rate.estimate.mid, high: rate.estimate.high))
      case .unknown: (.unknown, nil)
      }
    switch mode {
    case .byHand: return (.notCounted, nil)
    case .asToday: return isAutomatedToday ? (basis, rate) : (.notCounted, nil)
    case .approved: return (basis, rate.map { $0 * missing.counted })
    case .alone:
      let target = lane.target.value
      guard let rate else { return (.target, Estimate(low: 0, mid: target, high: target)) }
      let speaksForAll = lane.errorRate.known?.speaksForAll ?? true
      guard rate.high > target || !speaksForAll else { return (basis, rate) }
      return (
        .gate,
        Estimate(low: min(rate.low, target), mid: min(rate.mid, target), high: target)
      )
    }
  }
}

extension LaneFigures {
  /// Cases a day that errors are counted on: at their top where the share is not known.
  var casesForErrors: Estimate? {
    casesPerDay.map { cases in
      share == nil
        ? Estimate(low: 0, mid: cases.high, high: cases.high) : Estimate(exactly: cases.mid)
    }
  }
}
