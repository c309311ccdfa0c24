// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// Where an interview stands; what was typed there and not sent is kept under it.
enum Place: Hashable, Sendable {
  case detail(Detail)
  /// Several letters on one line.
  case letters
  case question(String)
  /// Whether the figure that answers it is right.
  case doubt(String)
  /// Who finds out the answers to those questions.
  case owner([String])
  case note(NoteSubject)
  case steps
  /// The kinds of cases.
  case lanes
  /// Whether lanes may go.
  case laneRemoval
  case laneMarks(Int)
  case laneOutcomes(Int)
  /// Who finds out what the system may do alone in a lane.
  case laneOwner(Int)
  case laneLetters(Int)
  /// Who looks at which kind of case.
  case laneCare
  /// What was counted of what lanes claim.
  case laneProof
  /// Which kinds of cases pass which steps.
  case stepLanes
  case stepLetters(Int)
  case stepQuestion(Int, StepQuestion)
  case ballot(String, BallotScreen.Stage)
  /// Who gathers the figures and roles of the folder.
  case figures
  case list
  /// What is proposed and not agreed yet.
  case review
  /// The answers on which votes differ.
  case disputed
  /// Whether somebody who does not take part is meant.
  case stranger(String)
  /// What is asked for until nothing more is said.
  case aside(Aside)
  /// Who finds out on which days more cases arrive.
  case peakOwner
  /// What keeps the decision at that place of the list.
  case keptBy(Int)
  /// What does not fit, one thing after the other.
  case findings(Int)
  /// The offer of minutes before leaving.
  case minutes
  /// Something to read, above the place it was asked from.
  case reading
  case verdict

  /// Whether answers are picked from it to be changed.
  var isList: Bool { [.list, .disputed, .review].contains(self) }
}

/// What a note is about.
enum NoteSubject: Hashable, Sendable {
  case question(String)
  case step(Int)
  /// The share of a kind of case.
  case lane(Int)
}
