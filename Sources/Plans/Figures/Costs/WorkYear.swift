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
  /// How many of these people peak days lack today as well, where nobody is paid for them: cases wait; 0
  /// where somebody waits at a queue.
  package let lackedOnPeakToday: Int
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
        capacity.today.hoursOnPaper.map { Estimate(exactly: $0) }, lacking: capacity.today.lacking)
    let steady = capacity.steady
    self.steady = price.yearly(steady.hoursAtWork(staff), lacking: steady.lacking)
    let readers = steady.rows.filter {
      $0.role == staff.auditRole && staff.people(in: $0.role) == nil
    }
    reading =
      readers.isEmpty
      ? nil : price.yearly(readers.hours, lacking: readers.flatMap(\.lacking))
    let hours = capacity.peak.flatMap { Self.peakHours($0.day, beside: steady, staff) }
    peakHours = hours
    peak = capacity.peak.map { Self.peak($0, hours, at: $0.day, price) }
    let more = capacity.peak.map { $0.day.agents == nil ? $0.morePresent : [:] } ?? [:]
    lackedOnPeakToday = more.map { min($1, capacity.moreOnPeakToday[$0] ?? 0) }.reduce(0, +)
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

  /// Further people on the peak days of a year beside an ordinary day; nil where no peak is given.
  func peakCost(of peak: DayWork?, beside ordinary: DayWork, in capacity: CapacityFigures)
    -> YearlyAmount?
  {
    guard let peak, let given = capacity.peak else { return nil }
    let hours = Self.peakHours(peak, beside: ordinary, capacity.staff)
    return Self.peak(given, hours, at: peak, price)
  }

  /// Further people who are there on peak days, for a whole day each; nil where nobody counted any
  /// role, or no number is enough.
  ///
  /// A role that nobody counted may lack people as well: that is told, not reckoned.
  private static func peakHours(
    _ peak: DayWork, beside ordinary: DayWork, _ staff: Staff
  ) -> Double? {
    if let pools = peak.agents {
      return pools.together.needed.flatMap { needed in
        ordinary.agents?.together.needed.map {
          Double(max(0, needed - $0)) * staff.serviceHours.value
        }
      }
    }
    // Who has only hours beside other work is in no such number.
    let counted = peak.morePresent(beside: ordinary).values
    return counted.isEmpty ? nil : Double(counted.reduce(0, +)) * staff.hoursPerPost.value
  }

  private static func peak(
    _ peak: PeakDay, _ hours: Double?, at day: DayWork, _ price: WorkPrice
  ) -> YearlyAmount {
    var lacking = peak.lacking
    if peak.daysPerYear == nil { lacking.append(.figure(.peakDaysPerYear)) }
    if day.agents == nil, hours == nil { lacking.append(.figure(.reviewers)) }
    return price.yearly(
      hours.map { Estimate(exactly: $0) }, on: peak.daysPerYear, lacking: lacking)
  }
}
