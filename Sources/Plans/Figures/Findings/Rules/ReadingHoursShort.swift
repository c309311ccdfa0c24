// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

/// The hours given for reading bring fewer cases than errors of that kind ask for.
struct ReadingHoursShort: FindingRule {
  static let id = FindingID.readingHoursShort

  func findings(in context: FindingContext) -> [Finding] {
    let lanes = context.lanes.filter(\.goesAlone)
    guard let hours = context.particulars.audit?.hoursPerDay?.value,
      let minutes = context.reviewMinutes, minutes > 0, !lanes.isEmpty
    else { return [] }
    let cases = lanes.compactMap(\.plannedCases).reduce(0, +)
    let wanted = cases * PlanningValue.blindShare(for: context.inputs.letter(.detectability))
    let possible = hours * 60 / minutes
    guard wanted > possible + 1e-9 else { return [] }
    return [
      finding(
        lanes.map { .lane($0.id) } + [.question(LetterKey.detectability.rawValue)],
        [
          .cases: .count(wanted), .otherCases: .count(possible), .hoursThere: .hours(hours),
          .hoursNeeded: .hours(wanted * minutes / 60), .proposedShare: .share(possible / cases),
          .letter: .letter(context.inputs.letter(.detectability)),
        ])
    ]
  }
}
