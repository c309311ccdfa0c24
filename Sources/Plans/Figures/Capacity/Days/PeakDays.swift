// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// How many peak days a year has.
struct PeakDays: Hashable {
  /// As somebody said.
  let said: Double?
  /// The given dates on which people work, of the year that begins with the first of them.
  let listed: Int?

  /// The larger of both, because what the room did not settle is no smaller; nil where nobody said.
  var planned: Double? { [said, listed.map(Double.init)].compactMap(\.self).max() }
}

extension PlanInputs {
  package var peakDates: [CalendarDate] { file.particulars.peakDates?.value ?? [] }

  var peakDays: PeakDays {
    let listed = peakDates.min().map { first in
      Set(peakDates).count { $0 < first.adding(days: 365) && calendar.contains($0) }
    }
    return PeakDays(said: number(.peakDaysPerYear), listed: listed)
  }
}
