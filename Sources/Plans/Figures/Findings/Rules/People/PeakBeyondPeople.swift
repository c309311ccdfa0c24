// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// A peak day of steady operation brings more work than the people there can do.
///
/// It stops the phase of the first dated peak day, the first one where somebody is to name the days, the
/// last one where nobody dates any: where what lies then is not cleared within twenty working days, where
/// nobody knows how long it lies, and where somebody waits for each case.
struct PeakBeyondPeople: FindingRule {
  static let id = FindingID.peakBeyondPeople

  func findings(in context: FindingContext) -> [Finding] {
    guard let capacity = context.capacity, let peak = capacity.peak,
      let last = capacity.phases.last
    else { return [] }
    // Days that somebody is to name may come as soon as the road begins.
    let isAsked = context.particulars.peakDates?.ask != nil
    func part(_ first: FirstPeak?) -> StoppedPart {
      first?.part ?? (isAsked ? capacity.phases.first?.part : nil) ?? last.part
    }
    let atQueues = FirstPeak(in: context) { day in
      day.agents?.together.there.map { $0 < day.neededAtOnce } ?? false
    }
    let queue = atQueue(peak, capacity.staff, stops: part(atQueues), atQueues)
    return [queue].compactMap(\.self)
      + peak.day.roles.filter { !$0.isAtQueue }.compactMap { work in
        let first = FirstPeak(in: context) { $0.role(work.role)?.isAddedBeyond == true }
        let ordinary = last.day.role(work.role)
        return onRoster(work, peak, beside: ordinary, stops: part(first), first)
      }
  }

  /// More people than there are, by waiting and by load.
  private func atQueue(
    _ peak: PeakDay, _ staff: Staff, stops part: StoppedPart, _ first: FirstPeak?
  ) -> Finding? {
    guard let pool = peak.day.agents?.together, let there = pool.there, pool.hours > 0,
      peak.moreAgents != 0
    else { return nil }
    let roles = pool.roles.compactMap(\.name)
    let hours = there * staff.hoursForCasesEach
    guard !roles.isEmpty else { return nil }
    let later = first?.dueAfterReview
    return finding(
      roles.map { .role($0) },
      [
        .hoursNeeded: .hours(pool.hours), .hoursThere: .hours(hours),
        .people: pool.needed.map { .count(Double($0)) }, .otherPeople: .count(there),
        .peopleMissing: peak.moreAgents.map { .count(Double($0)) },
        .hoursLeft: pool.hours > hours && later == nil ? .hours(pool.hours - hours) : nil,
        .proposedDate: later.map(FigureValue.date),
      ], stops: later == nil ? part : nil)
  }

  private func onRoster(
    _ work: RoleWork, _ peak: PeakDay, beside ordinary: RoleWork?, stops part: StoppedPart,
    _ first: FirstPeak?
  ) -> Finding? {
    guard let role = work.role.name, let beyond = work.hoursBeyond, beyond > 0 else { return nil }
    // The number of requests is ours: nobody who has hours beside other work is called short by it.
    let requests = work.people == nil ? peak.day.requests(to: work.role) : 0
    guard beyond > requests + 1e-9 else { return nil }
    let filled = work.hoursFilled(beside: ordinary)
    let isStaffed = filled.map { $0 > work.hoursForCases ?? $0 } ?? false
    let left = peak.leftovers.first { $0.role == work.role }
    let later = first?.dueAfterReview
    return finding(
      [.role(role)],
      [
        .hoursNeeded: .hours(work.hours.mid + work.hoursAsToday.mid),
        .hoursThere: filled.map(FigureValue.hours),
        .otherPeople: isStaffed ? ordinary?.moreOnRoster.map { .count(Double($0)) } : nil,
        .peopleMissing: peak.morePresent[work.role].flatMap { $0 > 0 ? .count(Double($0)) : nil },
        .hoursLeft: .hours(left?.backlog.hoursLeft ?? beyond),
        .proposedDate: later.map(FigureValue.date),
        .days: left?.backlog.lastWaitDays.map { .days(Double($0)) },
        .daysToClear: left?.daysToTell.map { .days(Double($0)) },
        .otherDays: left.flatMap { left in
          left.grows ? left.pause.map { .days(Double($0)) } : nil
        },
      ], stops: left?.isClearedInTime == true || later != nil ? nil : part)
  }
}

extension RoleWork {
  /// Whether the plan gives the role work, and all of its work is more than its people can do.
  fileprivate var isAddedBeyond: Bool { hours.mid > 0 && hoursBeyond.map { $0 > 0 } ?? false }
}

extension DayWork {
  /// People needed at the same time; endless where no number is enough.
  fileprivate var neededAtOnce: Double {
    agents?.together.needed.map(Double.init) ?? .infinity
  }
}
