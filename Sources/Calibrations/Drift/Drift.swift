// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas
import Values

/// Whether more of what nobody sees is wrong than before.
///
/// A running sum over the labels of unseen cases, day by day, as the order within a day is not
/// known. Healthy is half the target, risen the target; the limit leaves a healthy system alone for
/// twenty years of as many labels as the log has.
package struct Drift: Hashable, Sendable {
  /// The sum at the end of a day.
  package struct Day: Hashable, Sendable {
    package let date: CalendarDate
    package let sum: Double
  }

  /// Years of labels without a false alarm.
  static let quietYears = 20.0
  static let daysOfYear = 365.0
  /// Fewer days have no course.
  static let fewestDays = 10

  /// In their order; days without labels are missing.
  package let days: [Day]
  /// The sum that is an alarm.
  package let limit: Double
  /// The labels that were counted.
  package let labels: PartCount
  /// The first day on which the sum reached the limit; nil without an alarm.
  package let alarm: CalendarDate?
  /// The day after the sum was last 0 before the alarm: since then errors have been more.
  package let since: CalendarDate?
  /// Whether the escalation rate since then may still be the one before; nil where that cannot be
  /// told, or without an alarm.
  package let escalationIsUnchanged: Bool?

  /// Errors have risen, and nothing sends more cases to people.
  ///
  /// Where they were many from the first day on nothing has risen: the tests tell that level.
  package var isUnseen: Bool { escalationIsUnchanged == true }

  /// Nil where no days, labels or escalations were logged, or too few days.
  init?(of lane: String?, target: Double, in log: LogCounts) {
    let byDay = log.groups.filter {
      $0.key.day != nil && $0.key.lane == lane && $0.key.segment == nil && $0.key.version == nil
    }
    let days = byDay.compactMap { group, counts in group.day.map { ($0, counts) } }
      .sorted { $0.0 < $1.0 }
    let draw = Draw(of: log)
    let labelled = days.map { ($0.0, draw.unseenLabels(of: $0.1).wrong) }
      .filter { $0.1.whole > 0 }
    guard log.logged.contains(.escalated), labelled.count >= Self.fewestDays,
      let first = labelled.first?.0, let last = labelled.last?.0
    else { return nil }
    let labels = labelled.reduce(PartCount()) { $0 + $1.1 }
    let cusum = BernoulliCusum(healthy: target / 2, risen: target)
    let span = Double(last.dayNumber - first.dayNumber + 1)
    let limit = cusum.limit(
      healthyCases: Double(labels.whole) * Self.daysOfYear / span * Self.quietYears)
    var sum = 0.0
    var risingSince: CalendarDate?
    var alarm: (day: CalendarDate, since: CalendarDate)?
    var course: [Day] = []
    for (date, wrong) in labelled {
      if sum == 0 { risingSince = date }
      sum = cusum.sum(after: sum, errors: wrong.part, cases: wrong.whole)
      course.append(Day(date: date, sum: sum))
      if alarm == nil, sum >= limit { alarm = (date, risingSince ?? date) }
    }
    self.days = course
    self.limit = limit
    self.labels = labels
    self.alarm = alarm?.day
    since = alarm?.since
    escalationIsUnchanged = alarm.flatMap { Self.isUnchanged(since: $0.since, days) }
  }

  /// Whether the rate before a day lies in the interval of the days from it on, which holds however
  /// often somebody looks.
  private static func isUnchanged(
    since day: CalendarDate, _ days: [(CalendarDate, GroupCounts)]
  ) -> Bool? {
    let before = days.filter { $0.0 < day }.reduce(PartCount()) { $0 + $1.1.escalated }
    let after = days.filter { $0.0 >= day }.reduce(PartCount()) { $0 + $1.1.escalated }
    guard let reference = before.share, after.whole > 0 else { return nil }
    return ConfidenceSequence(count: after.part, cases: after.whole, risk: 0.05).holds(reference)
  }
}
