// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

/// A time limit longer than a service day is asked back: it may be meant as clock time.
enum ClockRules {
  /// The service day where nobody says how long it is, in hours.
  private static let ordinaryDay = 8.0

  static func problems(in file: AnswerFile) -> [Diagnostic] {
    guard let limit = file.answers["review_sla_minutes"], case .number(let minutes) = limit.value,
      !saysWhichClock(file), minutes.value > serviceDay(of: file) * 60
    else { return [] }
    let hours = PlainNumber.rounded(serviceDay(of: file))?.text ?? ""
    return [
      Diagnostic(
        .warning, at: limit.location,
        "review_sla_minutes is \(minutes.text), more than a service day of \(hours) hours",
        remedy: "say which clock it runs by: review_clock: clock-hours for 24 hours a day,"
          + " service-hours where nights do not count")
    ]
  }

  private static func saysWhichClock(_ file: AnswerFile) -> Bool {
    guard case .choice? = file.value(of: "review_clock") else { return false }
    return true
  }

  private static func serviceDay(of file: AnswerFile) -> Double {
    guard case .number(let hours)? = file.value(of: "service_hours") else { return ordinaryDay }
    return hours.value
  }
}
