// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

/// What was answered about one workflow, checked against its questionnaire and completed.
package struct AnswerFile: Sendable {
  /// The file's name as the user gave it.
  package var name: String
  package var workflow: Workflow
  package var participants: [String]
  package var decider: String?
  /// The answer in force per question id, after precedence.
  package var answers: [String: Answer]
  package var steps: [Step]
  package var parkingLot: [Remark]
  package var actions: [Remark]
  package var decisions: [Remark]
  package var assumptions: [Remark]
  package var signOff: [SignOff]
  package var calibration: Calibration?
  /// The kinds of cases in the order in which a case is offered to them; none means one for all.
  package var lanes: [Lane] = []
  package var particulars = Particulars()
  /// What was said of questions that nobody has answered, by question id.
  package var openNotes: [String: AnswerEntry] = [:]

  package func value(of question: String) -> AnswerValue? {
    answers[question]?.value
  }
}

/// The business process that is assessed.
package struct Workflow: Sendable {
  package var id: String
  package var name: String
  package var description: String?
  package var assessedOn: CalendarDate?
}

/// One action inside a workflow.
package struct Step: Sendable {
  package var name: String
  package var actor: Actor
  /// Whether it is marked as settling the outcome.
  package var decides: Bool
  package var note: String?
  /// The letters of a system's step; nil in place of a letter is `"?"`.
  package var answers: [StepQuestion: Answer]
  /// The ids of the lanes that pass through it; nil where all do.
  package var lanes: [String]?
  /// The least control of the step; a floor, never a relief.
  package var control: Control?
  /// How many people approve a case here, 1 or 2.
  package var approvers: Int?
  package var reviewer: String?
  package var backup: String?
  /// What becomes of a case that nobody takes up in time.
  package var onNoAnswer: String?
  /// Whether nothing may stop a case after it.
  package var takesEffect = false
  /// Whether it counts but has not been agreed yet.
  package var isProposed = false
  package var location: SourceLocation

  package init(
    name: String, actor: Actor, decides: Bool, note: String?, answers: [StepQuestion: Answer],
    location: SourceLocation
  ) {
    self.name = name
    self.actor = actor
    self.decides = decides
    self.note = note
    self.answers = answers
    self.location = location
  }
}

/// Something to remember: a parked question, an action, a decision or an assumption.
package struct Remark: Sendable {
  package var what: String
  package var who: String?
  package var due: CalendarDate?
  /// What may not begin before an action is done.
  package var before: ActionBefore?
  /// The question that an action settles, by its id: what else is open about it waits for the action.
  package var settles: String?
  /// What of the design keeps a decision.
  package var keptBy: KeptBy?
  /// Whether it counts but has not been agreed yet.
  package var isProposed = false
  /// Where it is written; nil for one that is in no file yet.
  package var location: SourceLocation?

  package init(
    what: String, who: String? = nil, due: CalendarDate? = nil, before: ActionBefore? = nil,
    settles: String? = nil, keptBy: KeptBy? = nil, isProposed: Bool = false,
    location: SourceLocation? = nil
  ) {
    self.what = what
    self.who = who
    self.due = due
    self.before = before
    self.settles = settles
    self.keptBy = keptBy
    self.isProposed = isProposed
    self.location = location
  }
}

/// A person who signs the decision.
package struct SignOff: Sendable {
  package var name: String
  package var role: String?
  package var date: CalendarDate?
}
