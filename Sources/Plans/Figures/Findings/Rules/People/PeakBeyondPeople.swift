// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Values

/// A peak day of steady operation brings more work than the people there can do.
///
/// It stops the last phase where what lies then is not cleared within twenty working days, where
/// nobody knows how long it lies, and where somebody waits for each case.
struct PeakBeyondPeople: FindingRule {
  static let id = FindingID.peakBeyondPeople

  func findings(in context: FindingContext) -> [Finding] {
    guard let capacity = context.capacity, let peak = capacity.peak,
      let last = capacity.phases.last
    else { return [] }
    let queue = atQueue(peak, capacity.staff, stops: last.part)
    return [queue].compactMap(\.self)
      + peak.day.roles.filter { !$0.isAtQueue }.compactMap {
        onRoster($0, peak, stops: last.part, in: context)
      }
  }

  /// More people than there are, by waiting and by load.
  private func atQueue(_ peak: PeakDay, _ staff: Staff, stops part: StoppedPart) -> Finding? {
    guard let pool = peak.day.agents?.together, let there = pool.there, pool.hours > 0,
      peak.moreAgents != 0
    else { return nil }
    let roles = pool.roles.compactMap(\.name)
    let hours = there * staff.hoursForCasesEach
    guard !roles.isEmpty else { return nil }
    return finding(
      roles.map { .role($0) },
      [
        .hoursNeeded: .hours(pool.hours), .hoursThere: .hours(hours),
        .peopleMissing: peak.moreAgents.map { .count(Double($0)) },
        .hoursLeft: pool.hours > hours ? .hours(pool.hours - hours) : nil,
      ], stops: part)
  }

  /// The first peak date of steady operation where it comes after the next assessment; nil where one
  /// comes before, or no dates are given.
  private static func peakAfterReview(_ context: FindingContext) -> CalendarDate? {
    guard let road = context.road, let starts = road.ends, let review = road.assessAgain,
      let next = context.inputs.peakDates.filter({ $0 >= starts }).min()
    else { return nil }
    return next > review ? next : nil
  }

  private func onRoster(
    _ work: RoleWork, _ peak: PeakDay, stops part: StoppedPart, in context: FindingContext
  ) -> Finding? {
    guard let role = work.role.name, let beyond = work.hoursBeyond, beyond > 0 else { return nil }
    let left = peak.leftovers.first { $0.role == work.role }
    let later = Self.peakAfterReview(context)
    return finding(
      [.role(role)],
      [
        .hoursNeeded: .hours(work.hours.mid + work.hoursAsToday.mid),
        .hoursThere: work.hoursForCases.map(FigureValue.hours),
        .peopleMissing: peak.morePresent[work.role].flatMap { $0 > 0 ? .count(Double($0)) : nil },
        .hoursLeft: .hours(left?.backlog.hoursLeft ?? beyond),
        .proposedDate: later.map {
          .date(context.inputs.calendar.ofOffices.adding(-BlockerDates.daysBefore, to: $0))
        },
        .daysToClear: left?.daysToTell.map { .days(Double($0)) },
        .otherDays: left.flatMap { left in
          left.grows ? left.pause.map { .days(Double($0)) } : nil
        },
      ], stops: left?.isClearedInTime == true || later != nil ? nil : part)
  }
}
