// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// A peak day brings more work than the people there can do: of steady operation, or of a phase before it
/// where one that falls into it takes more people still.
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
      day.agents.map { $0.together.there != nil && $0.missing != 0 } ?? false
    }
    let before = PhasePeak.all(in: context)
    let queue = atQueue(peak, before, capacity.staff, stops: part(atQueues), atQueues)
    var roles: [Role] = []
    for work in ([peak.day] + before.map(\.peak)).flatMap(\.roles)
    where !work.isAtQueue && !roles.contains(work.role) {
      roles.append(work.role)
    }
    return [queue].compactMap(\.self)
      + roles.compactMap { role in
        let first = FirstPeak(in: context) { $0.role(role)?.isAddedBeyond == true }
        return worse(role, peak, before, stops: part(first), in: context)
          ?? peak.day.role(role).flatMap {
            onRoster($0, peak, beside: last.day.role(role), stops: part(first), first)
          }
      }
  }

  /// Where a phase before the last takes more people of a role on its peak days; nil elsewhere.
  ///
  /// Work that goes on as today takes no more than today: it calls nobody.
  private func worse(
    _ role: Role, _ peak: PeakDay, _ before: [PhasePeak], stops part: StoppedPart,
    in context: FindingContext
  ) -> Finding? {
    func more(_ phase: PhasePeak) -> Int {
      guard let work = phase.peak.role(role), work.isAddedBeyond else { return 0 }
      return work.morePresent(beside: phase.work.day.role(role)) ?? 0
    }
    guard let name = role.name, let worst = before.max(by: { more($0) < more($1) }),
      more(worst) > peak.morePresent[role] ?? 0, let work = worst.peak.role(role)
    else { return nil }
    let own = worst.work.day.role(role)
    let left = (worst.run ?? peak.longestRun?.value).flatMap { days in
      PeakLeftover(
        work, ordinary: own, days: days,
        pause: context.inputs.calendar.shortestPause(between: Set(context.peakDates)))
    }
    return finding(
      [.role(name), worst.work.subject],
      [
        .hoursNeeded: .hours(work.hours.mid + work.hoursAsToday.mid),
        .hoursThere: work.hoursFilled(beside: own).map(FigureValue.hours),
        .peopleMissing: .count(Double(more(worst))), .phase: .number(Double(worst.number)),
        .date: worst.first.map(FigureValue.date),
        .hoursLeft: (left?.backlog.hoursLeft ?? work.hoursBeyond).map(FigureValue.hours),
        .days: left?.backlog.lastWaitDays.map { .days(Double($0)) },
        .daysToClear: left?.daysToTell.map { .days(Double($0)) },
      ], stops: left?.isClearedInTime == true ? nil : part)
  }

  /// More people than there are, by waiting and by load.
  private func atQueue(
    _ peak: PeakDay, _ before: [PhasePeak], _ staff: Staff, stops part: StoppedPart,
    _ first: FirstPeak?
  ) -> Finding? {
    let worst = before.max { $0.peak.neededAtOnce < $1.peak.neededAtOnce }.flatMap {
      $0.peak.agents != nil && $0.peak.neededAtOnce > peak.day.neededAtOnce ? $0 : nil
    }
    guard let agents = (worst?.peak ?? peak.day).agents, let there = agents.together.there,
      agents.together.hours > 0, agents.missing != 0
    else { return nil }
    let pool = agents.together
    let roles = pool.roles.compactMap(\.name)
    let hours = there * staff.hoursForCasesEach
    guard !roles.isEmpty else { return nil }
    let later = first?.dueAfterReview
    return finding(
      roles.map { .role($0) },
      [
        .hoursNeeded: .hours(pool.hours), .hoursThere: .hours(hours),
        .people: pool.needed.map { .count(Double($0)) }, .otherPeople: .count(there),
        .peopleByRole: Self.named(agents.fewer),
        .peopleMissing: agents.missing.map { .count(Double($0)) },
        .phase: worst.map { .number(Double($0.number)) },
        .date: worst?.first.map(FigureValue.date),
        .hoursLeft: pool.hours > hours && later == nil ? .hours(pool.hours - hours) : nil,
        .proposedDate: later.map(FigureValue.date),
      ], stops: later == nil ? part : nil)
  }

  /// "Floor supervisor (8)", of each role that has fewer; nil where none has.
  private static func named(_ pools: [AgentPool]) -> FigureValue? {
    let names = pools.compactMap { pool -> String? in
      guard let missing = pool.missing, missing > 0, let needed = pool.needed else { return nil }
      return pool.roles.first?.name.map { "\($0) (\(FigureText.count(needed)))" }
    }
    return names.isEmpty ? nil : .texts(names)
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
