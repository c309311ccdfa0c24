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
  /// The page of the same day that was written before this one and stays; nil where there is none.
  package var earlierPage: String?
  package var participants: [String]
  package var decider: String?
  package var assessment: Assessment
  /// The last day before this one on which the workflow was worked on; nil where there was none.
  package var earlierDay: CalendarDate?
  /// What this session changed of what had been said, and what it agreed to or dropped, in order.
  package var changes: [MinutedChange]
  /// The answers of the session that changed the verdict, in order.
  package var flips: [MinutedFlip]
  package var answers: [MinutedAnswer]
  package var steps: [String]
  /// The kinds of cases that alone pass a step, by its name.
  package var onlyLanes: [String: [String]]
  package var dissent: [MinutedDissent]
  /// What somebody finds out or does, by day; without a day last.
  package var tasks: [MinutedTask]
  package var decisions: [MinutedDecision]
  /// The times that must be kept, as they would be typed.
  package var deadlines: [String]
  /// The days on which more cases arrive, as they would be typed; nil where nobody named any.
  package var peakDays: String?
  /// What differs in kinds of cases from all others.
  package var differences: [MinutedDifference]
  package var assumptions: [Remark]
  package var parked: [Remark]
  /// The questions that the verdict still waits for.
  package var missing: [String]
  /// How much counts that was proposed and not agreed yet.
  package var proposed: Int
}

/// An answer that was given, with how it came about.
package struct MinutedAnswer: Sendable {
  package var ask: String
  /// Nil while it is open and somebody has said something about it.
  package var answer: String?
  package var label: String?
  package var note: String?
  package var by: String?
  package var rounds: [VoteSpread]
  /// A show of hands, where there was one.
  package var hands: HandCount?
  package var decidedBy: String?
  /// How many of the rounds are from before this session, and until when they were cast.
  package var earlierRounds = 0
  package var earlierDay: CalendarDate?
  /// Whether whoever decided has done so before.
  package var isDecidedBefore = false

  /// Whether votes differ and nobody is said to have settled them.
  package var isUnsettled: Bool {
    guard decidedBy == nil, let answer else { return false }
    if let last = rounds.last { return last.kind != .unanimous }
    return hands.map { $0.leading != answer } ?? false
  }
}

/// What a session made of something that had been said or proposed.
package struct MinutedChange: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Another answer than before.
    case answered
    case kept
    case changed
    case dropped
  }

  package var kind: Kind
  package var what: String
  /// What it was before, and what it is now, where that is told.
  package var before: String?
  package var after: String?
  /// Whoever said so.
  package var who: String?
}

/// An answer that changed the verdict on the way.
package struct MinutedFlip: Sendable {
  /// Nil where no one question did, such as other steps.
  package var ask: String?
  package var before: String?
  package var after: String?
  package var flip: FlippedVerdict

  /// Whether it gives a question the answer back that the other flip took from it.
  func takesBack(_ other: MinutedFlip) -> Bool {
    ask != nil && ask == other.ask && after == other.before && flip.to == other.flip.from
  }
}

/// What was decided, with what in the design keeps it.
package struct MinutedDecision: Sendable {
  package var remark: Remark
  /// As it would be typed; nil where nothing is named.
  package var keptBy: String?
  /// Why what is named does not keep it, in the words of the plan.
  package var doubt: String?
  /// Whether there is something that could keep it, and nobody has named it.
  package var isUnkept = false
  /// The day by which it was decided, where that was before.
  package var earlierDay: CalendarDate?
}

/// The letters of a kind of case that differ from those of all cases.
package struct MinutedDifference: Sendable {
  package var lane: String
  /// Each with its question.
  package var letters: [String]
  package var reason: String?
  /// What was counted, as it would be typed.
  package var counted: String?
}

/// Somebody who would have answered otherwise.
package struct MinutedDissent: Sendable {
  package var ask: String
  /// What was decided instead.
  package var decision: String?
  /// Nil where votes were counted and nobody named.
  package var who: String?
  package var dissent: Dissent
  /// The day by which it was said, where that was before.
  package var earlierDay: CalendarDate?
}

/// Something that somebody has to do.
package struct MinutedTask: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// An answer that is not known yet.
    case findOut = "find_out"
    /// Figures and roles that are gathered once for the folder.
    case gather
    case action
    /// On which days more cases arrive.
    case peaks
  }

  package var kind: Kind
  package var what: String
  /// How many answers it stands for, where they are gathered.
  package var count = 1
  package var who: String?
  package var due: CalendarDate?
  /// The phase or the kind of case that waits for it.
  package var before: String?
}

/// What became of the minutes.
package enum MinutesOutcome: Sendable {
  case written(String)
  case failed([Diagnostic])
}
