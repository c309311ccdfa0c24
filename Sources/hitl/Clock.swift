// SPDX-License-Identifier: GPL-3.0-or-later
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
}
