// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import Values

/// What a meeting has said about a workflow, for the page that is mailed that evening.
///
/// It holds nothing that nobody said: no usual or shared answers, no private figures, and what is
/// proposed and not agreed yet as a number alone.
package struct Minutes: Sendable {
  package var workflow: String
  package var id: String
  package var day: CalendarDate
  package var participants: [String]
  package var decider: String?
  package var assessment: Assessment
  package var answers: [MinutedAnswer]
  package var steps: [String]
  package var dissent: [MinutedDissent]
  /// What somebody finds out or does, by day; without a day last.
  package var tasks: [MinutedTask]
  package var decisions: [Remark]
  package var assumptions: [Remark]
  package var parked: [Remark]
  /// The questions that the verdict still waits for.
  package var missing: [String]
  /// How much counts that was proposed and not agreed yet.
  package var proposed: Int
  /// The commands that go on from here, and that write the plan; nil where no file was kept.
  package var resume: String?
  package var plan: String?
}

/// An answer that was given, with how it came about.
package struct MinutedAnswer: Sendable {
  package var ask: String
  package var answer: String
  package var label: String?
  package var note: String?
  package var by: String?
  package var rounds: [VoteSpread]
  package var decidedBy: String?
}

/// Somebody who would have answered otherwise.
package struct MinutedDissent: Sendable {
  package var ask: String
  /// What was decided instead.
  package var decision: String?
  package var dissent: Dissent
}

/// Something that somebody has to do.
package struct MinutedTask: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// An answer that is not known yet.
    case findOut = "find_out"
    /// Figures and roles that are gathered once for the folder.
    case gather
    case action
  }

  package var kind: Kind
  package var what: String
  /// How many answers it stands for, where they are gathered.
  package var count = 1
  package var who: String?
  package var due: CalendarDate?
}

/// What became of the minutes.
package enum MinutesOutcome: Sendable {
  case written(String)
  case failed([Diagnostic])
}
