// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// The human work of a plan and the people it takes: in each phase, on a peak day, and on each way
/// back.
///
/// What nobody knows makes no sum smaller without a mark: it is listed as lacking beside the sum,
/// which is then "at least".
package struct CapacityFigures: Sendable {
  /// In the order of the phases.
  package let phases: [PhaseWork]
  /// The last phase on a peak day; nil where no peak is given.
  package let peak: PeakDay?
  /// By phase, then by lane.
  package let waysBack: [WayBack]
  /// Nil where one lane's way back says it all.
  package let wholeStop: WholeStop?
  package let today: WorkToday
  /// Further people that a peak day of today takes beside an ordinary one, by role; none where no peak is
  /// given, or nobody counted them.
  let moreOnPeakToday: [Role: Int]
  package let staff: Staff
  /// Our values that the figures rest on.
  package let own: [CapacityValue]
  /// How the lanes are worked once the last phase has come.
  let steadyPattern: DayPattern
  let reckoner: DayReckoner

  /// An ordinary day of the last phase.
  package let steady: DayWork

  package init(
    phases: [PhaseFigures], lanes: [LaneFigures], missing: ReviewersMiss, in inputs: PlanInputs
  ) {
    let reckoner = DayReckoner(lanes, in: inputs)
    let staff = reckoner.staff
    let patterns = phases.enumerated().map { index, phase in
      DayPattern(
        phase, lanes, isLast: index == phases.count - 1, isManual: inputs.verdict == .manual)
    }
    let steady = patterns.last ?? DayPattern(steady: lanes)
    let days = patterns.map { reckoner.day($0) }
    let hasPeak = inputs.number(.peakVolumePerDay) != nil
    let peaks = patterns.map { hasPeak ? reckoner.day($0, atPeak: true) : nil }
    let last = days.last ?? reckoner.day(steady)
    self.phases = phases.indices.map { index in
      PhaseWork(
        phase: phases[index].id, lane: phases[index].lane, day: days[index], peak: peaks[index])
    }
    let lastPeak = hasPeak ? peaks.last ?? reckoner.day(steady, atPeak: true) : nil
    peak = lastPeak.map { PeakDay($0, ordinary: last, reckoner, in: inputs) }
    waysBack = phases.indices.flatMap { index in
      lanes.compactMap { lane in
        WayBack(
          lane, phases[index], isLast: index == phases.count - 1, patterns[index],
          (days[index], peaks[index]), reckoner, in: inputs)
      }
    }
    wholeStop = WholeStop(lanes, steady, reckoner, hasPeak: hasPeak, in: inputs)
    today = WorkToday(inputs, lanes: lanes, staff: staff)
    let asToday = DayPattern(asToday: lanes)
    moreOnPeakToday =
      hasPeak
      ? reckoner.day(asToday, atPeak: true).morePresent(beside: reckoner.day(asToday)) : [:]
    self.staff = staff
    self.steady = last
    steadyPattern = steady
    self.reckoner = reckoner
    own = CapacityValue.all(
      in: days + [last], staff, reckoner, run: peak?.longestRun)
  }
}

extension CapacityValue {
  /// Our values behind the work of some days.
  fileprivate static func all(
    in days: [DayWork], _ staff: Staff, _ reckoner: DayReckoner, run: Planned<Int>?
  ) -> [CapacityValue] {
    let rows = days.flatMap(\.rows)
    func uses(_ kind: HumanWork.Kind) -> Bool { rows.contains { $0.kind == kind } }
    var values = [CapacityValue(.occupancy, CapacityOwn.mostOccupied)]
    if staff.isRealTime {
      values.append(CapacityValue(.inTime, 1 - CapacityOwn.mostLate))
      if staff.serviceHours.isOurs {
        values.append(CapacityValue(.serviceHours, staff.serviceHours.value))
      }
      let limits = reckoner.lanes.filter(\.timeLimitMinutes.isOurs)
      values += limits.map { CapacityValue(.timeLimit, lane: $0.id, $0.timeLimitMinutes.value) }
    }
    values.append(CapacityValue(.paidHours, staff.hoursPerPost.value))
    if staff.shrinkage.isOurs { values.append(CapacityValue(.shrinkage, staff.shrinkage.value)) }
    if uses(.requests) { values.append(CapacityValue(.requestShare, CapacityOwn.shareOfRequests)) }
    for lane in reckoner.lanes
    where rows.contains(where: { $0.kind == .drawn && $0.lane == lane.id }) {
      values.append(CapacityValue(.drawnShare, lane: lane.id, lane.drawnShare))
    }
    if let run, run.isOurs { values.append(CapacityValue(.peakRun, Double(run.value))) }
    return values
  }
}
