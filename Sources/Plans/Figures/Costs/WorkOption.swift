// SPDX-License-Identifier: GPL-3.0-or-later

import AnswerFiles
import Values

/// One way of working a lane in the last phase, with what it takes and leaves.
package struct WorkOption: Sendable {
  package enum Way: String, CaseIterable, Sendable {
    /// The system settles the lane's cases alone.
    case alone
    /// People approve each case.
    case confirmed
    /// People decide each case.
    case byHand = "by-hand"
  }

  /// Nil for all lanes that could go alone.
  package let lane: String?
  package let way: Way
  /// Whether the lanes are worked so in the last phase.
  package let isChosen: Bool
  /// Human hours of a day.
  package let hours: Estimate
  /// People of the lane's reviewer role on the roster, or at the queues; nil where no number is
  /// enough or no work is known.
  package let people: Int?
  /// Wrong results a day in all lanes; nil where people decide the lane and nobody counted.
  package let wrongPerDay: Estimate?
  /// Against what today's cases take of the people there are, further people on peak days taken off;
  /// above 0 it saves.
  package let netAgainstPeople: YearlyAmount
  /// Against the work on paper today; nil where a system does it today.
  package let netOnPaper: YearlyAmount?
  /// What the system itself costs a year under this way; 0 where people decide every lane without it, or
  /// nobody said.
  package let systemCost: Double
  /// Whether the system does any of the work under this way, and has its price.
  package let usesSystem: Bool
  /// What is not known; with any of it hours and people are "at least".
  package let lacking: [Lacking]
}

extension WorkOption {
  /// Against today, less what the system costs; nil where it is not known, and "at most" so much where
  /// the net is open.
  package var netAfterSystem: Estimate? {
    netAgainstPeople.amount.map { $0 - Estimate(exactly: systemCost) }
  }

  /// What lanes under one way of working come to.
  init(
    _ way: Way, lanes: [LaneFigures], lane: String?, _ capacity: CapacityFigures,
    _ work: WorkYear, _ missing: ReviewersMiss, in inputs: PlanInputs
  ) {
    let base = capacity.steadyPattern
    let pattern = lanes.reduce(base) { pattern, lane in
      let mode: LaneMode =
        switch way {
        case .alone: pattern.modes[lane.id].flatMap { $0.isAlone ? $0 : nil } ?? .alone(seen: 0)
        case .confirmed: .approved
        case .byHand: .byHand
        }
      return mode == pattern.modes[lane.id] ? pattern : pattern.with(lane.id, mode)
    }
    isChosen = lanes.allSatisfy { pattern.modes[$0.id] == base.modes[$0.id] }
    let day = capacity.reckoner.day(pattern)
    let reviewer = lanes.first.map { Role($0.reviewer) }
    let role = reviewer.flatMap { day.role($0) }
    let errors = ErrorsADay(pattern, capacity.reckoner.lanes, missing, in: inputs)
    self.lane = lane
    self.way = way
    hours = day.hours + day.hoursAsToday
    if let pools = day.agents {
      people = pools.together.needed
    } else {
      people = role.flatMap { role in
        RoleWork.people(for: role.hours.mid, each: role.each)
      }
    }
    let isAllByHand = capacity.reckoner.lanes.allSatisfy { pattern.modes[$0.id] == .byHand }
    wrongPerDay =
      if way != .byHand { errors.isComplete ? errors.after : nil } else if isAllByHand {
        Self.wrongByHand(in: inputs)
      } else { nil }
    let atPeak = capacity.peak.map { _ in capacity.reckoner.day(pattern, atPeak: true) }
    let ofPeak = work.peakCost(of: atPeak, beside: day, in: capacity)
    let ordinary = work.cost(of: day)
    // What nobody can tell of the peak days leaves the other days their number.
    let cost = ofPeak.flatMap { $0.amount == nil ? nil : ordinary + $0 } ?? ordinary
    usesSystem = capacity.reckoner.lanes.contains { pattern.modes[$0.id]?.usesSystem == true }
    systemCost = usesSystem ? inputs.file.particulars.systemCostPerYear?.value?.value ?? 0 : 0
    netAgainstPeople = work.today - cost
    netOnPaper = work.onPaper.map { $0 - cost }
    lacking = day.lacking
  }

  /// What people get wrong on a day of today; nil where nobody counted it, and where they work on a part.
  private static func wrongByHand(in inputs: PlanInputs) -> Estimate? {
    guard !inputs.isAutomatedToday, inputs.workedToday == 1,
      let rate = inputs.rate(.errorRateToday), let cases = inputs.number(.volumePerDay)
    else { return nil }
    return rate.estimate * Estimate(exactly: cases)
  }

  /// Each lane that the design lets go alone, in every way; all of them together where there are
  /// several.
  static func all(
    _ capacity: CapacityFigures, _ work: WorkYear, _ missing: ReviewersMiss, in inputs: PlanInputs
  ) -> [WorkOption] {
    let lanes = capacity.reckoner.lanes.filter(\.goesAlone)
    let groups = lanes.map { ([$0], $0.id as String?) } + (lanes.count > 1 ? [(lanes, nil)] : [])
    return groups.flatMap { lanes, lane in
      Way.allCases.map {
        WorkOption($0, lanes: lanes, lane: lane, capacity, work, missing, in: inputs)
      }
    }
  }
}
