// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

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
      + peak.day.roles.filter { !$0.isAtQueue }.compactMap { onRoster($0, peak, stops: last.part) }
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

  private func onRoster(
    _ work: RoleWork, _ peak: PeakDay, stops part: StoppedPart
  ) -> Finding? {
    guard let role = work.role.name, let beyond = work.hoursBeyond, beyond > 0 else { return nil }
    let left = peak.leftovers.first { $0.role == work.role }
    return finding(
      [.role(role)],
      [
        .hoursNeeded: .hours(work.hours.mid + work.hoursAsToday.mid),
        .hoursThere: work.hoursForCases.map(FigureValue.hours),
        .peopleMissing: work.morePresent.flatMap { $0 > 0 ? .count(Double($0)) : nil },
        .hoursLeft: .hours(left?.backlog.hoursLeft ?? beyond),
        .daysToClear: left?.backlog.daysToTell.map { .days(Double($0)) },
      ], stops: left?.isClearedInTime == true ? nil : part)
  }
}
