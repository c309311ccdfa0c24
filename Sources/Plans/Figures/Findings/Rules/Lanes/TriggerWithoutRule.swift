// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// The room asked for a review on triggers in a kind of case, and the design lets it go alone.
///
/// Where kinds are told apart, a case on which a mark fails leaves the kind, and only a rule of the room
/// for the kind could call somebody to one that stays.
struct TriggerWithoutRule: FindingRule {
  static let id = FindingID.triggerWithoutRule

  func findings(in context: FindingContext) -> [Finding] {
    let asked = context.file.lanes.filter { $0.control == .reviewOnTrigger }.map(\.id)
    let ruled = context.particulars.rules.compactMap { rule in
      if case .lane(let id)? = rule.place { id } else { nil }
    }
    let lanes = context.lanes.filter {
      asked.contains($0.id) && $0.goesAlone && !$0.isLeftToPeople && !ruled.contains($0.id)
    }
    return lanes.isEmpty ? [] : [finding(lanes.map { .lane($0.id) })]
  }
}
