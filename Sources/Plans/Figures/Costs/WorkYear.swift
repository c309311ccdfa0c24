// SPDX-License-Identifier: GPL-3.0-or-later

/// What people's work costs in a year, today and once the last phase has come.
package struct WorkYear: Sendable {
  package let price: WorkPrice
  /// What today's cases take of the people there are, and where somebody waits all their time on duty:
  /// on a roster hours that other work fills are saved by nobody.
  package let today: YearlyAmount
  /// Today's cases by hand, by the minutes that a case takes; nil where a system does them.
  package let onPaper: YearlyAmount?
  /// All human work of the last phase; where somebody waits, of the people needed at the queues.
  package let steady: YearlyAmount
  /// Those who read samples beside the daily work, which `steady` contains; nil where nobody does.
  package let reading: YearlyAmount?
  /// Further people on the peak days of a year, by those there are in steady operation; nil where no
  /// peak is given.
  package let peak: YearlyAmount?
  /// Hours at work of these further people on a peak day; nil where they are not known.
  package let peakHours: Double?
  private let staff: Staff

  init(_ capacity: CapacityFigures, in inputs: PlanInputs) {
    let price = WorkPrice(capacity, in: inputs)
    let staff = capacity.staff
    self.price = price
    self.staff = staff
    today = Self.today(capacity.today, staff, price)
    onPaper =
      capacity.today.isAutomated
      ? nil
      : price.yearly(
        capacity.today.hoursByHand.map { Estimate(exactly: $0) }, lacking: capacity.today.lacking)
    let steady = capacity.steady
    self.steady = price.yearly(steady.hoursAtWork(staff), lacking: steady.lacking)
    let readers = steady.rows.filter {
      $0.role == staff.auditRole && staff.people(in: $0.role) == nil
    }
    reading =
      readers.isEmpty
      ? nil : price.yearly(readers.hours, lacking: readers.flatMap(\.lacking))
    let hours = capacity.peak.flatMap { Self.peakHours($0, capacity) }
    peakHours = hours
    peak = capacity.peak.map { Self.peak($0, hours, capacity, price) }
  }

  private static func today(
    _ today: WorkToday, _ staff: Staff, _ price: WorkPrice
  ) -> YearlyAmount {
    let lacking: [Lacking] = today.hoursPresent == nil ? [.figure(.reviewers)] : []
    let isAtQueue = staff.isRealTime || today.isAutomated
    return price.yearly(
      today.hoursFilled.map { Estimate(exactly: $0) },
      lacking: lacking + (isAtQueue ? [] : today.lacking))
  }

  func cost(of day: DayWork) -> YearlyAmount {
    price.yearly(day.hoursAtWork(staff), lacking: day.lacking)
  }

  /// Further people who are there on peak days, for a whole day each; nil where nobody counted any
  /// role, or no number is enough.
  ///
  /// A role that nobody counted may lack people as well: that is told, not reckoned.
  private static func peakHours(_ peak: PeakDay, _ capacity: CapacityFigures) -> Double? {
    if let pools = peak.day.agents {
      let ordinary = capacity.steady.agents?.together.needed
      return pools.together.needed.flatMap { needed in
        ordinary.map { Double(max(0, needed - $0)) * capacity.staff.serviceHours.value }
      }
    }
    let counted = peak.day.roles.filter { $0.role != capacity.staff.auditRole }
      .compactMap(\.morePresent)
    return counted.isEmpty ? nil : Double(counted.reduce(0, +)) * CapacityOwn.hoursPerPost
  }

  private static func peak(
    _ peak: PeakDay, _ hours: Double?, _ capacity: CapacityFigures, _ price: WorkPrice
  ) -> YearlyAmount {
    var lacking = peak.lacking
    if peak.daysPerYear == nil { lacking.append(.figure(.peakDaysPerYear)) }
    if peak.day.agents == nil, hours == nil { lacking.append(.figure(.reviewers)) }
    return price.yearly(
      hours.map { Estimate(exactly: $0) }, on: peak.daysPerYear, lacking: lacking)
  }
}
