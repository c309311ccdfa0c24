// SPDX-License-Identifier: GPL-3.0-or-later

/// People beyond those there in the phases before the last: paid once, and in no figure of a year.
package struct StartPeople: Sendable {
  /// Whole people times the working days of each phase, those on which it is decided among them.
  package let days: Int
  /// Their paid hours.
  package let hours: Double
  /// In the workflow's currency; nil where no hour has a price.
  package let cost: Double?
}

extension PlanFigures {
  /// Nil where the people there are enough, where cases are decided while somebody waits, and where a
  /// phase that lacks people has no length.
  package var startPeople: StartPeople? {
    let staff = capacity.staff
    guard !staff.isRealTime else { return nil }
    var days = 0
    for (work, phase) in zip(capacity.phases, road.phases).dropLast() {
      let missing = work.day.need(of: staff).gaps.compactMap(\.missing).reduce(0, +)
      guard missing > 0 else { continue }
      guard let length = phase.workingDays else { return nil }
      // Whoever helps out stays until the gate is decided.
      days += missing * (length + RoadValue.daysToDecide.count)
    }
    guard days > 0 else { return nil }
    let hours = Double(days) * staff.hoursPerPost.value
    return StartPeople(
      days: days, hours: hours, cost: costs.work.price.hourlyCost.map { $0 * hours })
  }
}
