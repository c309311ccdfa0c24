// SPDX-License-Identifier: GPL-3.0-or-later

/// Today's work on paper against today's people, apart from what the plan adds.
package struct WorkToday: Sendable {
  /// Hours a day if people did every case by hand; nil where volume or minutes are not known.
  ///
  /// Where people do the work today it is theirs; where a system does it, what they would have to do
  /// if it were off.
  package let hoursByHand: Double?
  /// Hours a day that the cases that anybody works on today take by hand; nil where that is not known.
  package let hoursOnPaper: Double?
  /// Whether a system does the work today.
  package let isAutomated: Bool
  /// Hours a day of all reviewers there are, absence off; nil where nobody said.
  package let hoursPresent: Double?
  /// The part of it that cases can fill.
  package let hoursForCases: Double?
  /// Hours a day of the people there that today's cases fill, counted as those of the plan are: at a
  /// queue all of their time on duty; on a roster what the cases take by hand at today's pace, each role
  /// for itself where it is counted; nil where that is not known.
  package let hoursFilled: Double?
  package let lacking: [Lacking]
  /// Cases that the people there are can do by hand on a day; nil where it is not known.
  package let casesByHand: Double?

  init(_ inputs: PlanInputs, lanes: [LaneFigures], staff: Staff) {
    isAutomated = inputs.isAutomatedToday
    hoursPresent = staff.together.map { $0 * staff.hoursPresentEach }
    let forCases = staff.together.map { $0 * staff.hoursForCasesEach }
    hoursForCases = forCases
    let minutes = HandWork.minutes(of: lanes, in: inputs)
    let byHand = HandWork.hours(of: lanes, in: inputs)
    hoursByHand = byHand
    let worked = inputs.workedToday
    let onPaper = byHand.flatMap { hours in worked.map { hours * $0 } }
    hoursOnPaper = onPaper
    hoursFilled =
      isAutomated || staff.isRealTime
      ? hoursPresent
      : forCases.flatMap { there in
        onPaper.map {
          PaceToday(inputs, lanes: lanes, staff: staff).hours(of: lanes) ?? min(there, $0)
        }
      }
    lacking =
      (inputs.number(.volumePerDay) == nil ? [.figure(.volumePerDay)] : [])
      + (minutes == nil ? [.figure(.handlingMinutes)] : [])
      + (worked == nil ? [.workedToday] : [])
    casesByHand = minutes.flatMap { minutes in
      forCases.flatMap { minutes > 0 ? $0 * 60 / minutes : nil }
    }
  }
}
