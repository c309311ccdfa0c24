// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Something an interview shows, as values; the words around them are templates.
package enum Screen: Sendable {
  /// Nothing but the prompt.
  case none
  case opening(OpeningScreen)
  case question(QuestionScreen)
  case help(HelpScreen)
  case detail(DetailScreen)
  case letters(LettersScreen)
  case owner(OwnerScreen)
  case ballot(BallotScreen)
  case steps(StepsScreen)
  case stepLetters(StepLettersScreen)
  case list(ListScreen)
  case verdict(VerdictScreen)
  case recap(RecapScreen)
  case workflows(WorkflowsScreen)
  case farewell(FarewellScreen)
  case notice(Notice)
  /// A line that could not be taken, with an example of one that can.
  case refusal(InputRefusal)
  case problems([Diagnostic])
}

/// A short message about what just happened.
package enum Notice: Sendable {
  /// What was understood of a typed figure or date.
  case understood(String)
  case noted
  /// A remark went to the list with that key, such as `parking_lot`.
  case remembered(String)
  case skipped
  /// There is nothing before this prompt.
  case atStart
  case movedBeside(String)
  /// The file was changed by somebody else; the answers were added to the new text, and took the
  /// place of those of theirs.
  case changedElsewhere([OverruledAnswer])
  case savedAgain
  case planWritten([String], olderIndex: String? = nil)
  /// A private figure is not asked while everybody looks on.
  case keptPrivate(Int)
  /// The fast way was chosen, or left again.
  case quick
  case full
}
