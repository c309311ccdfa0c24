// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// What an hour at work costs over a year: absence is paid as well.
package struct WorkPrice: Sendable {
  /// Working days of the calendar year in which the plan starts.
  package let workingDays: Planned<Int>
  /// In the workflow's currency; nil where nobody said.
  package let hourlyCost: Double?
  private let paidPerHour: Double
  private let assumed: [CapacityOwn]

  init(_ capacity: CapacityFigures, in inputs: PlanInputs) {
    let year = (inputs.startDate ?? inputs.file.workflow.assessedOn)?.year
    let days = year.map { inputs.calendar.count(inYear: $0) }
    workingDays = Planned(days, standIn: Int(StandIn.workingDaysPerYear))
    hourlyCost = inputs.number(.hourlyCost)
    let staff = capacity.staff
    paidPerHour = staff.paidPerHour
    let isLimitOurs = capacity.own.contains { $0.own == .timeLimit }
    let ours: [(Bool, CapacityOwn)] = [
      (staff.shrinkage.isOurs, .shrinkage),
      (staff.isRealTime && staff.serviceHours.isOurs, .serviceHours),
      (staff.isRealTime && isLimitOurs, .timeLimit), (workingDays.isOurs, .workingDays),
    ]
    assumed = ours.filter(\.0).map(\.1)
  }

  /// What so many hours at work a day cost in a year.
  ///
  /// - Parameter days: on so many days, where it is not on every working day.
  func yearly(
    _ hours: Estimate?, on days: Double? = nil, lacking: [Lacking] = []
  ) -> YearlyAmount {
    let rate = hourlyCost.map { $0 * paidPerHour * (days ?? Double(workingDays.value)) }
    return YearlyAmount(
      hours.flatMap { hours in rate.map { hours * Estimate(exactly: $0) } },
      lacking: lacking + (hourlyCost == nil ? [.figure(.hourlyCost)] : []), assumed: assumed)
  }
}
