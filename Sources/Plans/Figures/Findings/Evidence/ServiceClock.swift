// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas

/// How long something takes by the clock that takes a while of service, at worst.
struct ServiceClock: Hashable {
  private static let day = 24.0 * 60

  /// Minutes in which the service is open on a working day, above 0, at most a day.
  let minutes: Double
  /// Days without service in a row: the most by the days of the week, unless others are asked for.
  let daysOff: Int

  init(hours: Double, calendar: WorkCalendar, daysOff: Int? = nil) {
    minutes = min(max(hours * 60, 1), Self.day)
    self.daysOff = daysOff ?? Self.longestRunOff(calendar.weekdays)
  }

  /// What comes as the service closes before a weekend waits longest.
  func clockMinutes(ofService service: Double) -> Double {
    guard minutes < Self.day || daysOff > 0 else { return service }
    let nights = (service / minutes).rounded(.down) + 1
    return service + nights * (Self.day - minutes) + Double(daysOff) * Self.day
  }

  /// The most minutes of service in a while by the clock, which begins as the service opens.
  func serviceMinutes(inClock span: Double) -> Double {
    let days = (span / Self.day).rounded(.down)
    return days * minutes + min(span - days * Self.day, minutes)
  }

  private static func longestRunOff(_ weekdays: Set<Int>) -> Int {
    var (longest, run) = (0, 0)
    // Twice around, so that a run over Sunday is whole; never more than a week.
    for day in 0..<14 {
      run = weekdays.contains(day % 7) ? 0 : run + 1
      longest = max(longest, min(run, 7))
    }
    return longest
  }
}
