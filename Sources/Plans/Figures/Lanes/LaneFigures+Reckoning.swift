// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

extension LaneFigures {
  /// The figures of every lane, in their order.
  static func all(in inputs: PlanInputs) -> [LaneFigures] {
    inputs.lanes.map { LaneFigures($0, in: inputs) }
  }

  private init(_ lane: LaneInputs, in inputs: PlanInputs) {
    let limit =
      lane.lane?.timeLimit?.minutes(serviceDay: inputs.serviceHours.value)
      ?? lane.number(.reviewLimitMinutes)
    self.init(
      id: lane.id, name: lane.name, share: lane.share?.estimate,
      casesPerDay: inputs.number(.volumePerDay).map { Self.cases($0, in: lane) },
      peakCasesPerDay: inputs.number(.peakVolumePerDay).map { Self.cases($0, in: lane) },
      control: lane.control, controlUntilProven: lane.controlUntilProven,
      goesAlone: lane.goesAlone, isLeftToPeople: Self.isLeftToPeople(lane, in: inputs),
      isClosedByLaw: lane.isClosedByLaw, approvers: lane.approvers,
      errorRate: LaneErrorRate(of: lane, in: inputs),
      target: Planned(
        lane.number(.targetErrorRate),
        standIn: StandIn.targetErrorRate(
          for: lane.letter(.errorImpact),
          today: lane.rate(.errorRateToday) ?? inputs.rate(.errorRateToday))),
      threshold: Self.asksForConfidence(lane, in: inputs)
        ? ThresholdFigure.of(lane, in: inputs) : nil,
      drawnShare: PlanningValue.blindShare(for: lane.letter(.detectability)),
      reviewMinutes: lane.number(.reviewMinutes),
      readingMinutes: Self.readingMinutes(lane, in: inputs),
      handlingMinutes: lane.number(.handlingMinutes),
      errorCost: lane.number(.errorCost),
      reviewer: lane.lane?.reviewer ?? inputs.role(.reviewer),
      backup: lane.lane?.backup ?? inputs.role(.backup),
      timeLimitMinutes: Planned(limit, standIn: StandIn.timeLimit(for: inputs.design.timing)))
  }

  private static func asksForConfidence(_ lane: LaneInputs, in inputs: PlanInputs) -> Bool {
    inputs.design.automation == .ai && lane.control < .human
      && inputs.file.asksForConfidence(lane: lane.id)
  }

  private static func readingMinutes(_ lane: LaneInputs, in inputs: PlanInputs) -> Double? {
    if let timed = inputs.file.particulars.audit?.minutes?.value, timed > 0 { return timed }
    let key = FigureKey.reviewMinutes
    guard inputs.file.value(of: key.rawValue) != .unknown else { return nil }
    return [lane.number(key), inputs.number(key)].compactMap(\.self).max()
  }

  /// A time limit of a lane that goes alone is that of the people who finish its cases, where the map
  /// has what takes effect in other lanes only.
  private static func isLeftToPeople(_ lane: LaneInputs, in inputs: PlanInputs) -> Bool {
    let takingEffect = inputs.file.steps.filter(\.takesEffect)
    guard lane.goesAlone, let given = lane.lane, given.timeLimit != nil, !takingEffect.isEmpty
    else {
      return false
    }
    return takingEffect.allSatisfy { $0.lanes.map { !$0.contains(lane.id) } ?? false }
  }

  private static func cases(_ volume: Double, in lane: LaneInputs) -> Estimate {
    guard let share = lane.share?.estimate else {
      return Estimate(low: 0, mid: 0, high: volume * lane.shareRange.upperBound)
    }
    return Estimate(exactly: volume) * share
  }
}
