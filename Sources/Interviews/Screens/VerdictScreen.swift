// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import Values

/// The verdict, or the verdict so far, with what drives it.
package struct VerdictScreen: Sendable {
  package var workflow: String
  package var assessment: Assessment
  package var questionnaire: Questionnaire
  /// How many answers are still to come; they count with caution until then.
  package var missing: Int
  /// The questions whose answer is not known yet.
  package var unknown: [Remark]
  /// The numbers of the questions that rules wait for, which count until these are answered.
  package var waitsFor: [Int]
  /// The steps of a system without all of their letters, by number; a plan needs these.
  package var bareSteps: [Int] = []
  /// The commands that do the same without an interview.
  package var commands: [String]
  /// Whether everything is told, on as many pages as it takes.
  package var isWhole: Bool
  /// Whether it is the end of the interview rather than a look in between.
  package var isFinal: Bool
  /// How much does not fit or lacks something, at the end.
  package var findings = 0
  /// How many of these are answers that speak against each other; the others lack something.
  package var contradictions = 0
  /// What of a new workflow was not asked yet, at the end.
  package var unasked: [Aside] = []
  /// Whether other workflows wait.
  package var hasNext: Bool
}

/// What a session leaves behind, read aloud at its end.
package struct RecapScreen: Sendable {
  package var workflow: String
  package var agreement: Agreement?
  /// The questions whose answer somebody finds out.
  package var unknown: [Remark] = []
  /// What somebody gathers for all workflows of the folder at once.
  package var gathered: [Gathered] = []
  /// The times that must be kept, as they would be typed.
  package var deadlines: [String] = []
  /// Who finds out on which days more cases arrive; nil where nobody has to.
  package var peaks: Remark?
  package var parked: [Remark]
  package var actions: [Remark]
  package var decisions: [Remark]
  package var assumptions: [Remark]
  package var dissenters: [Dissenter]

  package struct Gathered: Sendable {
    package var count: Int
    package var who: String?
    package var due: CalendarDate?
  }

  package struct Dissenter: Sendable {
    package var question: String
    /// Nil where votes were counted and nobody named.
    package var who: String?
    package var dissent: Dissent
  }
}

/// The workflows of a folder.
package struct WorkflowsScreen: Sendable {
  package var folder: String
  package var rows: [WorkflowRow]

  package init(folder: String, rows: [WorkflowRow]) {
    self.folder = folder
    self.rows = rows
  }
}

/// A workflow of a folder, as far as it can be told.
package struct WorkflowRow: Sendable {
  package var id: String
  package var name: String
  package var file: String
  package var verdict: Verdict?
  package var isProvisional: Bool
  /// Required answers that are missing.
  package var missing: Int
  /// The questions that apply, and those that have an answer.
  package var answered: Int
  package var total: Int
  /// Why the file cannot be opened.
  package var problem: Diagnostic?
  /// The file that later answers went to, as this one could not take them any more.
  package var beside: String?

  package init(
    id: String, name: String, file: String, verdict: Verdict? = nil, isProvisional: Bool = false,
    missing: Int = 0, answered: Int = 0, total: Int = 0, problem: Diagnostic? = nil,
    beside: String? = nil
  ) {
    self.id = id
    self.name = name
    self.file = file
    self.verdict = verdict
    self.isProvisional = isProvisional
    self.missing = missing
    self.answered = answered
    self.total = total
    self.problem = problem
    self.beside = beside
  }
}
