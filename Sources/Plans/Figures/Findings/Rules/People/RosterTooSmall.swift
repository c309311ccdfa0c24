// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// More people are said to sit at the queue at the same time than the roster can seat there.
///
/// Those whom the roster seats are reckoned with.
struct RosterTooSmall: FindingRule {
  static let id = FindingID.rosterTooSmall

  func findings(in context: FindingContext) -> [Finding] {
    guard let staff = context.capacity?.staff, let counted = staff.countedAtQueue,
      let seated = staff.together
    else { return [] }
    let roles = Set(context.lanes.map { Role($0.reviewer) })
    let roster = context.particulars.people.filter { roles.contains(Role($0.role)) }
    return [
      finding(
        [.question(FigureKey.reviewers.rawValue)] + roster.map { .role($0.role) },
        [
          .people: .count(counted),
          .otherPeople: .count(roster.compactMap(\.count?.value).reduce(0, +)),
          .proposedCount: .number((seated * 10).rounded() / 10),
          .serviceHours: .hours(staff.serviceHours.value),
          .days: .days(Double(staff.daysPerWeek)),
        ])
    ]
  }
}
