// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

extension AnswerSheet {
  /// Whether two sheets say the same of all that an edit can change, wherever it stands.
  func saysTheSame(as other: AnswerSheet) -> Bool {
    entries == other.entries && participants == other.participants && decider == other.decider
      && workflow.name == other.workflow.name && workflow.id == other.workflow.id
      && workflow.description == other.workflow.description
      && workflow.assessedOn == other.workflow.assessedOn
      && hasSameCalibration(as: other)
      && hasSameSteps(as: other)
      && hasSameLanes(as: other)
      && RemarkList.allCases.allSatisfy { list in
        self[list].elementsEqual(other[list]) {
          $0.what == $1.what && $0.who == $1.who && $0.isProposed == $1.isProposed
            && $0.due == $1.due && $0.before == $1.before && $0.keptBy == $1.keptBy
        }
      }
      && deadlines.elementsEqual(other.deadlines) { $0.saysTheSame(as: $1) }
      && saysTheSame(peakDates, other.peakDates)
      && refused.count == other.refused.count
      && refused.keys.allSatisfy { other.refused[$0] != nil }
      && problems.count <= other.problems.count
  }

  private func saysTheSame(
    _ dates: Stated<[CalendarDate]>?, _ other: Stated<[CalendarDate]>?
  ) -> Bool {
    guard let dates, let other else { return dates == nil && other == nil }
    return dates.value == other.value && dates.note == other.note && dates.by == other.by
      && dates.ask == other.ask && dates.due == other.due && dates.isProposed == other.isProposed
  }

  private func hasSameCalibration(as other: AnswerSheet) -> Bool {
    guard let calibration, let theirs = other.calibration else {
      return calibration == nil && other.calibration == nil
    }
    return calibration.saysTheSame(as: theirs)
  }

  /// Whether two sheets have the same lanes in the same order.
  package func hasSameLanes(as other: AnswerSheet) -> Bool {
    lanes.elementsEqual(other.lanes) { $0.saysTheSame(as: $1) }
  }

  /// Whether two sheets have the same steps in the same order.
  package func hasSameSteps(as other: AnswerSheet) -> Bool {
    steps.elementsEqual(other.steps) { $0.saysTheSame(as: $1) }
  }
}

extension Deadline {
  /// Whether two deadlines say the same, wherever they stand.
  fileprivate func saysTheSame(as other: Deadline) -> Bool {
    what == other.what && within == other.within && from == other.from && source == other.source
      && isProposed == other.isProposed
  }
}

extension Step {
  /// Whether two steps say the same of all that an edit can change.
  package func saysTheSame(as other: Step) -> Bool {
    name == other.name && actor == other.actor && decides == other.decides && note == other.note
      && takesEffect == other.takesEffect && lanes == other.lanes && control == other.control
      && approvers == other.approvers && reviewer == other.reviewer && backup == other.backup
      && onNoAnswer == other.onNoAnswer && isProposed == other.isProposed
      && answers.mapValues { AnswerEntry($0) } == other.answers.mapValues { AnswerEntry($0) }
  }
}

extension Lane {
  /// Whether two lanes say the same of all that an edit can change.
  package func saysTheSame(as other: Lane) -> Bool {
    id == other.id && name == other.name && Self.sayTheSame(share, other.share)
      && marks.elementsEqual(other.marks) { $0.saysTheSame(as: $1) }
      && outcomes.elementsEqual(other.outcomes) {
        $0.what == $1.what && $0.isAdverse == $1.isAdverse && $0.isProposed == $1.isProposed
      }
      && answers.saysTheSame(as: other.answers) && reviewer == other.reviewer
      && timeLimit == other.timeLimit && onNoAnswer == other.onNoAnswer
      && control == other.control
  }

  /// Whether two shares say the same, notes and people included.
  static func sayTheSame(_ share: Share?, _ other: Share?) -> Bool {
    guard let share, let other else { return share == nil && other == nil }
    return share.value == other.value && share.sample == other.sample && share.note == other.note
      && share.by == other.by && share.ask == other.ask && share.due == other.due
      && share.isProposed == other.isProposed
  }
}

extension Mark {
  /// Whether two marks say the same, wherever they stand.
  func saysTheSame(as other: Mark) -> Bool {
    var other = other
    other.location = location
    return self == other
  }
}

extension LaneAnswers {
  fileprivate func saysTheSame(as other: LaneAnswers) -> Bool {
    func said(_ answers: [StepQuestion: Answer]) -> [StepQuestion: AnswerEntry] {
      answers.mapValues { AnswerEntry($0) }
    }
    return note == other.note
      && questions.mapValues { AnswerEntry($0) } == other.questions.mapValues { AnswerEntry($0) }
      && steps.mapValues(said) == other.steps.mapValues(said)
  }
}
