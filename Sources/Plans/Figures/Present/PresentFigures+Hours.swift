// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension PresentFigures {
  /// Hours a day that the work takes today; nil where the volume or the time for a case is unknown.
  var handlingHours: Double? {
    guard let volume = inputs.number(.volumePerDay), let minutes = inputs.number(.handlingMinutes)
    else { return nil }
    return volume * minutes / 60
  }

  /// Hours a day of the checks of steady operation, where they are more than the work takes today;
  /// nil where they are not, or where a figure is missing.
  var checkHoursAboveWork: Double? {
    guard let volume = inputs.number(.volumePerDay), let handling = inputs.number(.handlingMinutes),
      let minutes = inputs.number(.reviewMinutes)
    else { return nil }
    // People on duty are there whether cases come or not.
    let review =
      peopleOnDuty(under: verdict).map { Double($0) * serviceHours.value * 60 }
      ?? volume * minutes * timeline.steadyCoverage
    return review > volume * handling ? review / 60 : nil
  }
}
