// SPDX-License-Identifier: GPL-3.0-or-later

/// All human work of a day, with the people it takes.
package struct DayWork: Sendable {
  package let rows: [HumanWork]
  /// In the order of their first row.
  package let roles: [RoleWork]
  /// The people at the queues; nil where cases can wait.
  package let agents: AgentPools?

  init(_ rows: [HumanWork], _ lanes: [LaneFigures], _ staff: Staff) {
    self.rows = rows
    roles = RoleWork.all(of: rows, staff)
    agents = AgentPools(rows, lanes, staff)
  }

  /// Hours of what the plan asks for, without what is worked as today.
  package var hours: Estimate { rows.filter { $0.kind != .asToday }.hours }

  package var hoursAsToday: Estimate { rows.filter { $0.kind == .asToday }.hours }

  /// What is not known; with any of it the hours are "at least".
  package var lacking: [Lacking] { rows.flatMap(\.lacking).unique() }

  package var isComplete: Bool { rows.allSatisfy(\.isComplete) }

  package func role(_ role: Role) -> RoleWork? { roles.first { $0.role == role } }

  /// The hours of a day that are paid for as time at work: of the people at the queues all of their
  /// service, of anybody else what the work takes; nil where no number of people is enough.
  ///
  /// - Parameter onDuty: people at the queues; nil for those needed.
  package func hoursAtWork(onDuty: Double? = nil, _ staff: Staff) -> Estimate? {
    guard let agents else { return hours + hoursAsToday }
    guard let people = onDuty ?? agents.together.needed.map(Double.init) else { return nil }
    let roles = Set(agents.together.roles)
    let others = rows.filter { !roles.contains($0.role) }
    return Estimate(exactly: people * staff.serviceHours.value) + others.hours
  }
}
