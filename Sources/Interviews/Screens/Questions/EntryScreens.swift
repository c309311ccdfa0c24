// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// A detail of the workflow or the workshop that is asked for in words.
package enum Detail: String, CaseIterable, Sendable {
  case name
  case description
  case participants
  case decider
}

/// Asks for a detail.
package struct DetailScreen: Sendable {
  package var detail: Detail
  package var workflow: String?
  package var participants: [String]
}

/// Asks for several letters on one line.
package struct LettersScreen: Sendable {
  package struct Row: Sendable {
    package var number: Int
    package var id: String
    package var ask: String
    /// What it asks about in a word or two, and what the letters stand for.
    package var brief: String?
    package var options: [Question.Option]
  }

  package var workflow: String
  package var rows: [Row]
}

/// Asks who finds out what is not known yet.
package struct OwnerScreen: Sendable {
  package enum Subject: Sendable {
    /// The questions answered with `?`, in words.
    case answers([String])
    /// The figures and roles of every workflow in the folder.
    case figures(Int)
    /// The days on which more cases arrive.
    case peaks
    /// What the system may do alone in that kind of case.
    case outcomes(String)
    /// The note on a question.
    case note(String)
  }

  package var subject: Subject
}

/// Asks about a name that nobody who takes part has.
package struct StrangerScreen: Sendable {
  package enum Role: String, CaseIterable, Sendable {
    /// Whose answer counts, who therefore takes part.
    case decider
    /// Who finds something out, who can be somebody else.
    case owner
    /// Who says what is noted; what stands behind the sign can be part of the note as well.
    case speaker
    /// Who no longer takes part under that name, and may do so under another.
    case formerly
  }

  package var name: String
  package var role: Role
  package var participants: [String]
  /// Whoever is probably meant.
  package var near: String?
}

/// What became of an interview, on leaving it.
package struct FarewellScreen: Sendable {
  package var file: String?
  package var answered: Int
  /// How many are not known yet, apart from those.
  package var unknown = 0
  package var total: Int
  /// The command that goes on from here.
  package var resume: String?
  /// Where answers were put that could not be saved in their file.
  package var rescuedTo: String?
  /// Whether no place took the answers, so that their text follows.
  package var isLost = false
  package var isPreview: Bool
}
