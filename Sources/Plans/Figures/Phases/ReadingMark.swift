// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// From how many wrong ones of a phase's readings on the rate is at its target or above, so that what is
/// behind it is mended before anything opens.
///
/// It counts the kinds that could go alone: what people approve in any case is read to learn its rate.
package struct ReadingMark: Hashable, Sendable {
  /// The lanes that count, in their order.
  package let lanes: [String]
  /// The readings of these lanes.
  package let cases: Int
  package let mendFrom: Int
  /// What was counted of them, 0 to 1; nil where nobody did.
  package let rate: Double?
  /// The odds of fewer, if the rate is what was counted, 0 to 1; nil where nobody counted.
  package let odds: Double?

  /// Nil where a gate tests the phase, nothing is read or could go alone, and where all of it is mended in
  /// any case.
  package init?(_ phase: PhaseFigures, in figures: PlanFigures) {
    self.init(
      phase, figures.lanes, mended: figures.road.mended, closed: figures.road.closedLanes,
      in: figures.inputs)
  }

  /// - Parameters:
  ///   - mended: the lanes, or all cases, whose rate is mended before their gate.
  ///   - closed: the lanes that do not open.
  init?(
    _ phase: PhaseFigures, _ lanes: [LaneFigures], mended: Set<String>, closed: [String],
    in inputs: PlanInputs
  ) {
    let alone = lanes.filter { $0.goesAlone && !closed.contains($0.id) }
    let tested = alone.contains { !$0.isLeftToPeople } ? alone.filter { !$0.isLeftToPeople } : alone
    guard phase.gate == nil, let read = phase.sampleSize, mended.isEmpty,
      let target = tested.map(\.target.value).min()
    else { return nil }
    let cases = max(
      1, Int((Double(read) * Self.part(of: tested, in: phase)).roundedDownForgivingly))
    let mendFrom = max(1, Int((target * Double(cases)).roundedUpForgivingly))
    self.lanes = tested.map(\.id)
    self.cases = cases
    self.mendFrom = mendFrom
    let known = Self.rate(of: tested, among: lanes, in: inputs)
    rate = known?.value
    // As a gate's, averaged over what a sample leaves open.
    odds = known.map {
      $0.counted?.chance(ofAtMost: mendFrom - 1, in: cases)
        ?? BinomialTail.probability(ofAtMost: mendFrom - 1, in: cases, rate: $0.value)
    }
  }

  /// The part of a phase's readings that is of some lanes, 0 to 1; all where nobody knows it.
  private static func part(of lanes: [LaneFigures], in phase: PhaseFigures) -> Double {
    let all = phase.readingsPerDay.values.reduce(0, +)
    guard all > 0 else { return 1 }
    return lanes.compactMap { phase.readingsPerDay[$0.id] }.reduce(0, +) / all
  }

  /// Of the lanes' own proposals, else of the workflow's.
  private static func rate(
    of tested: [LaneFigures], among lanes: [LaneFigures], in inputs: PlanInputs
  ) -> KnownRate? {
    if case .known(let rate, .proposalErrorRate)? = LaneErrorRate(ofDrawFrom: tested, in: inputs) {
      return rate
    }
    if tested.count == 1, lanes.count > 1 {
      guard case .known(let rate, .proposalErrorRate) = tested[0].errorRate else { return nil }
      return rate
    }
    return inputs.rate(.proposalErrorRate)
  }

  /// Working days that reading once more is expected to take, without those of mending; 0 where nobody
  /// counted, and nil where the phase has no length.
  func expectedRepeatDays(of phase: PhaseFigures) -> Double? {
    guard let odds, odds < 1 else { return 0 }
    return phase.workingDays.map { (1 - odds) * (Double($0) + RoadValue.daysToDecide.value) }
  }
}

extension PlanFigures {
  /// The odds that the readings need no mending and every gate is passed at its first try, as if they were
  /// independent; nil where neither has any.
  package var oddsAtOnce: Double? {
    let odds =
      road.phases.compactMap { ReadingMark($0, in: self)?.odds }
      + [road.jointOdds].compactMap(\.self)
    return odds.isEmpty ? nil : odds.reduce(1, *)
  }
}
