// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Asks whether some cases deserve another treatment, and shows those that do.
package struct LanesScreen: Sendable {
  package struct Row: Sendable {
    package var name: String
    /// From 0 to 1; nil where it is not known.
    package var share: Double?
    /// As they would be typed; none in the last lane.
    package var marks: [String]
    package var outcomes: [String]
    /// The letters that differ, with their questions.
    package var letters: [String]
    /// Whether it answers for itself that nothing goes against a person.
    package var isAgainstNobody = false
    /// Who looks at them, how fast, and what becomes of one that nobody takes up, as far as known.
    package var care: [String] = []
    package var verdict: Verdict
    /// Whether open answers can still lower its verdict.
    package var isOpen = false
    /// Whether a law keeps a person there until a legal ground is on record.
    package var isClosedByLaw = false
  }

  package var workflow: String
  package var rows: [Row]
  /// A line that says who looks at one of them.
  package var careExample = ""
  /// The verdict without lanes; nil where there are none.
  package var before: Verdict?
  package var verdict: Verdict
}

/// Asks what was counted of what is laxer in lanes than for all cases.
package struct LaneProofScreen: Sendable {
  package struct Row: Sendable {
    package var name: String
    /// The letters that are laxer, with their questions.
    package var claims: [String]
  }

  package var rows: [Row]
}

/// Asks whether lanes go, or are only called otherwise.
package struct LaneRemovalScreen: Sendable {
  package var names: [String]
  package var renames: [LaneRename]
}

/// Asks about one lane.
package struct LaneScreen: Sendable {
  package enum Subject: String, CaseIterable, Sendable {
    case marks
    case outcomes
    case letters
  }

  package var subject: Subject
  package var name: String
  package var number: Int
  package var total: Int
  /// What is known already: the marks once they are given, or the outcomes.
  package var known: String?
  /// Limits that were said in notes and marks of other lanes, as they would be typed.
  package var offered: [String]
  /// What stands in the line already.
  package var present: String?
  /// The working design that has usual marks.
  package var design: String?
  /// Usual marks of the pattern, as they would be typed.
  package var usual: [String]
  /// The workflow's letters with the names of their questions.
  package var letters: [String]
  /// Whether it takes the rest, where only stricter letters count.
  package var isLast = false
}
