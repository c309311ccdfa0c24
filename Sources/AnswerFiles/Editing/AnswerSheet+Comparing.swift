// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

extension AnswerSheet {
  /// Whether two sheets say the same of all that an edit can change, wherever it stands.
  func saysTheSame(as other: AnswerSheet) -> Bool {
    entries == other.entries && participants == other.participants && decider == other.decider
      && workflow.name == other.workflow.name && workflow.id == other.workflow.id
      && workflow.description == other.workflow.description
      && workflow.assessedOn == other.workflow.assessedOn
      && hasSameSteps(as: other)
      && RemarkList.allCases.allSatisfy { list in
        self[list].elementsEqual(other[list]) {
          $0.what == $1.what && $0.who == $1.who && $0.isProposed == $1.isProposed
            && $0.due == $1.due && $0.before == $1.before && $0.keptBy == $1.keptBy
        }
      }
      && refused.count == other.refused.count
      && refused.keys.allSatisfy { other.refused[$0] != nil }
      && problems.count <= other.problems.count
  }

  /// Whether two sheets have the same steps in the same order.
  package func hasSameSteps(as other: AnswerSheet) -> Bool {
    steps.elementsEqual(other.steps) { $0.saysTheSame(as: $1) }
  }
}

extension Step {
  fileprivate func saysTheSame(as other: Step) -> Bool {
    name == other.name && actor == other.actor && decides == other.decides && note == other.note
      && takesEffect == other.takesEffect && lanes == other.lanes && control == other.control
      && approvers == other.approvers && reviewer == other.reviewer && backup == other.backup
      && onNoAnswer == other.onNoAnswer && isProposed == other.isProposed
      && answers.mapValues { AnswerEntry($0) } == other.answers.mapValues { AnswerEntry($0) }
  }
}
