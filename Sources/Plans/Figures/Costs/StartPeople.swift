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

extension CapacityFigures {
  /// Whole people whom a phase before the last takes beyond those there; nil where no number is enough.
  ///
  /// At queues beyond those whom steady operation takes as well. What is short today already the plan does
  /// not lack while work goes on as today; once all of it runs by the plan, the plan takes them.
  package func missing(inPhase index: Int) -> Int? {
    let day = phases[index].day
    guard let missing = day.need(of: staff).missing else { return nil }
    guard let needed = day.agents?.together.needed else { return missing }
    if day.hoursAsToday.mid > 0, let today = phases.first?.day.agents?.together.needed,
      needed <= today
    {
      return 0
    }
    return max(0, missing - (steady.agents?.together.missing ?? 0))
  }
}

extension PlanFigures {
  /// Nil where the people there are enough, and where a phase that lacks people has no length.
  package var startPeople: StartPeople? {
    let staff = capacity.staff
    var days = 0
    for (index, phase) in road.phases.enumerated().dropLast()
    where index < capacity.phases.count {
      guard let missing = capacity.missing(inPhase: index), missing > 0 else { continue }
      guard let length = phase.workingDays else { return nil }
      // Whoever helps out stays until the gate is decided.
      days += missing * (length + RoadValue.daysToDecide.count)
    }
    guard days > 0 else { return nil }
    // At a queue a place is filled for all of the service, whoever is away.
    let each =
      staff.isRealTime ? staff.serviceHours.value * staff.paidPerHour : staff.hoursPerPost.value
    let hours = Double(days) * each
    return StartPeople(
      days: days, hours: hours, cost: costs.work.price.hourlyCost.map { $0 * hours })
  }
}
