// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Something an interview shows, as values; the words around them are templates.
package enum Screen: Sendable {
  /// Nothing but the prompt.
  case none
  case opening(OpeningScreen)
  case question(QuestionScreen)
  case doubt(DoubtScreen)
  case help(HelpScreen)
  case detail(DetailScreen)
  case letters(LettersScreen)
  case owner(OwnerScreen)
  case stranger(StrangerScreen)
  case ballot(BallotScreen)
  case steps(StepsScreen)
  case lanes(LanesScreen)
  case lane(LaneScreen)
  /// Asks who looks at which kind of case.
  case laneCare(LanesScreen)
  /// Asks what was counted of what lanes claim.
  case laneProof(LaneProofScreen)
  case aside(AsideScreen)
  case peakDates(PeakDatesScreen)
  case keptBy(KeptByScreen)
  /// Asks whether lanes may go.
  case laneRemoval(LaneRemovalScreen)
  case stepLetters(StepLettersScreen)
  case list(ListScreen)
  case verdict(VerdictScreen)
  case finding(FindingScreen)
  /// Offers the minutes of so many people.
  case minutes(Int)
  case review(ReviewScreen)
  case recap(RecapScreen)
  case workflows(WorkflowsScreen)
  case farewell(FarewellScreen)
  case notice(Notice)
  /// A line that could not be taken, with an example of one that can.
  case refusal(InputRefusal)
  case problems([Diagnostic])
}
