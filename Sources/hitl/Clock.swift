// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Glibc
import Values

/// The calendar of this place; plans never look at it.
enum Clock {
  /// The day it is.
  static var today: CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let seconds = Int(now) + parts.tm_gmtoff
    return CalendarDate(dayNumber: seconds >= 0 ? seconds / 86_400 : -1)
  }

  /// The day that a report bears: that of `SOURCE_DATE_EPOCH` where it is set, so that the same
  /// plans give the same bytes, else today.
  ///
  /// - Throws: `BadSourceDate` where the variable is no count of seconds.
  static func dayOfReport() throws(BadSourceDate) -> CalendarDate {
    guard let text = getenv(sourceDateName).map({ String(cString: $0) }), !text.isEmpty else {
      return today
    }
    guard let seconds = Int(text), (0...latest).contains(seconds) else {
      throw BadSourceDate(text: text)
    }
    return CalendarDate(dayNumber: seconds / 86_400)
  }

  static let sourceDateName = "SOURCE_DATE_EPOCH"

  /// The last second of the year 9999.
  private static let latest = 253_402_300_799
}

/// The variable that says what day it is says none.
struct BadSourceDate: ReportedFailure {
  var text: String

  var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        .error,
        "\(Clock.sourceDateName) is \(VisibleText.quoted(text)), which is no number of seconds since "
          + "1970", remedy: "correct it, or unset it to use today's date")
    ]
  }

  var exitStatus: ExitStatus { .wrongUsage }
}

extension CalendarDate {
  /// The seconds from the beginning of 1970 to that of the day.
  var seconds: Int { dayNumber * 86_400 }
}
