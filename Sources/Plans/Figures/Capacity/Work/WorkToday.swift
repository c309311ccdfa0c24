// SPDX-License-Identifier: GPL-3.0-or-later

/// Today's work on paper against today's people, apart from what the plan adds.
package struct WorkToday: Sendable {
  /// Hours a day if people did every case by hand; nil where volume or minutes are not known.
  ///
  /// Where people do the work today it is theirs; where a system does it, what they would have to do
  /// if it were off.
  package let hoursByHand: Double?
  /// Whether a system does the work today.
  package let isAutomated: Bool
  /// Hours a day of all reviewers there are, absence off; nil where nobody said.
  package let hoursPresent: Double?
  /// The part of it that cases can fill.
  package let hoursForCases: Double?
  /// Hours a day of the people there that today's cases fill: at a queue all of their time on duty, on
  /// a roster no more than the cases take by hand; nil where that is not known.
  package let hoursFilled: Double?
  package let lacking: [Lacking]
  /// The part of the minutes on paper that the people there can spend on today's cases, above 0 to 1;
  /// 1 where they can spend all, or where that is not known.
  package var pace: Double {
    guard let there = hoursForCases, let byHand = hoursByHand, there > 0, byHand > there else {
      return 1
    }
    return there / byHand
  }

  /// Cases that the people there are can do by hand on a day; nil where it is not known.
  package let casesByHand: Double?

  init(_ inputs: PlanInputs, lanes: [LaneFigures], staff: Staff) {
    isAutomated = inputs.isAutomatedToday
    hoursPresent = staff.together.map { $0 * staff.hoursPresentEach }
    let forCases = staff.together.map { $0 * staff.hoursForCasesEach }
    hoursForCases = forCases
    let minutes = Self.minutesByHand(inputs, lanes)
    let volume = inputs.number(.volumePerDay)
    let byHand = minutes.flatMap { minutes in volume.map { $0 * minutes / 60 } }
    hoursByHand = byHand
    hoursFilled =
      isAutomated || staff.isRealTime
      ? hoursPresent : hoursPresent.flatMap { present in byHand.map { min(present, $0) } }
    lacking =
      (volume == nil ? [.figure(.volumePerDay)] : [])
      + (minutes == nil ? [.figure(.handlingMinutes)] : [])
    casesByHand = minutes.flatMap { minutes in
      forCases.flatMap { minutes > 0 ? $0 * 60 / minutes : nil }
    }
  }

  /// The mean minutes of a case: each lane's own, and for what no known share takes the most of the
  /// workflow's and the lanes' of unknown share; nil where one is not known.
  private static func minutesByHand(_ inputs: PlanInputs, _ lanes: [LaneFigures]) -> Double? {
    var sum = 0.0
    var rest = 1.0
    for lane in lanes {
      guard let share = lane.share?.mid else { continue }
      guard share > 0 else { continue }
      guard let minutes = lane.handlingMinutes else { return nil }
      sum += share * minutes
      rest -= share
    }
    guard rest > 1e-9 else { return sum }
    let others = lanes.filter { $0.share == nil }.map(\.handlingMinutes)
    guard !others.contains(nil) else { return nil }
    let most = (others + [inputs.number(.handlingMinutes)]).compactMap(\.self).max()
    return most.map { sum + rest * $0 }
  }
}
