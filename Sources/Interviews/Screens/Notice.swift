// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import Values

/// A short message about what just happened.
package enum Notice: Sendable {
  /// What was understood of a typed figure or date.
  case understood(String)
  /// A note was kept on that question or step, of whoever is named.
  case noted(String, isPrivate: Bool, by: String? = nil)
  /// A remark went to one of the lists; what waits for it, in words.
  case remembered(RemarkList, Remark, before: String? = nil)
  /// A deadline, as it would be typed.
  case deadline(String)
  /// On which days more cases arrive, and what does not fit about them.
  case peaks(SaidPeaks)
  /// What keeps a decision, as it would be typed.
  case keptBy(String)
  /// What was counted, lane by lane.
  case counted([String])
  /// Who finds out, and by when; nil for what was left open.
  case owner(String?, CalendarDate?)
  /// Somebody has to do something by a day on which nobody works.
  case dayOff(OffDay)
  case participants([String])
  /// What was said under a name is somebody else's now: the old name and the new one.
  case renamed(String, to: String)
  /// People who no longer take part, and whose votes and notes stay.
  case departed([String])
  /// Whoever settles votes does not take part.
  case deciderAway(String)
  /// People whose names are nearly one, and who count as two.
  case alike([String])
  /// Who settles votes; nil for nobody.
  case decider(String?)
  /// Letters that were given on one line, read back.
  case letters([LetterRow])
  /// The kinds of cases as they stand, with the verdict before and after.
  case lanes(LanesScreen)
  /// All agreed, so that their letter was taken; nil is not known yet.
  case agreed(Letter?, voters: Int, absent: Int = 0)
  /// People whose votes were called out twice, of which the later ones count.
  case revoted([String])
  /// Votes from before the session that count beside those of now.
  case votesStand([String])
  /// Names were called out for people who had been counted.
  case votesNamed([String])
  /// Another answer was typed, or voted, in place of what a vote had settled.
  case voteLeft(SettledVote, isByVote: Bool)
  /// What a vote had settled stands again.
  case voteBack(SettledVote)
  /// An answer was typed although the votes differ and nobody has settled them.
  case voteOpen(VoteSpread, question: Int)
  /// Votes were taken back.
  case votesDropped(DroppedVotes)
  /// Something that was put on record was taken back, in its words.
  case takenBack(String)
  /// Votes at a question without letters, and whether all say the same.
  case hands(String, isAgreed: Bool)
  /// An answer has changed the verdict.
  case flipped(FlippedVerdict)
  /// No mark tells that kind of case yet.
  case withoutMarks(String)
  /// What two figures come to.
  case work(DailyWork)
  case skipped
  /// Something was said since what would be taken back.
  case saidSince
  /// There is nothing before this prompt.
  case atStart
  case movedBeside(String)
  /// What stands in the old file alone, as it could not be read, and whether what was typed last does
  /// not stand in the new one.
  case leftBehind([Diagnostic], isUntaken: Bool)
  /// The file is no longer where it was, and is made again there.
  case fileGone(String)
  /// The file was changed by somebody else; the answers were added to the new text.
  case changedElsewhere([OverruledAnswer])
  case savedAgain
  case planWritten([String], olderIndex: String? = nil)
  /// A proposal was kept, changed or dropped, by whoever said so; what it says now.
  case settled(ProposalFate, by: String?, what: String? = nil)
  /// The proposals were gone through; so many are left.
  case reviewed(left: Int)
  case minutesWritten(String)
  /// The fast way was chosen, or left again.
  case quick
  case full
}

/// A day on which nobody works.
package struct OffDay: Sendable {
  package var day: CalendarDate
  /// The last day before it on which people work.
  package var lastWorked: CalendarDate
}

/// A letter with what it stands for.
package struct LetterRow: Sendable {
  package var number: Int
  package var question: String
  package var letter: String
  package var label: String?
}

/// Another verdict than before, and what brought it about.
package struct FlippedVerdict: Sendable {
  package var from: Verdict
  package var to: Verdict
  /// What holds now, or no longer holds.
  package var deciding: Deciding
  package var isStricter: Bool { to > from }
  /// Whether it is the verdict for all cases, not those of kinds alone.
  package var isOfWhole: Bool { to != from }
  /// The kinds of cases whose own verdict is another one now.
  package var lanes: [FlippedLane] = []
  /// The rule that made one of them stricter, where it is a new one.
  package var laneRule: FiredGate?
  /// What the letters of one of them say mostly, where they made it stricter and no new rule did.
  package var laneMostly: Letter?
  /// Whether they do so only with those that are not known yet.
  package var laneCountsUnknown = false
}

/// Another verdict of a kind of case than before.
package struct FlippedLane: Sendable {
  package var name: String
  package var from: Verdict
  package var to: Verdict
}

/// Two figures of which one should be the larger.
package struct OddFigures: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A peak day with fewer cases than an ordinary one.
    case peak
    /// A check that takes longer than the work that it checks.
    case review
  }

  package var kind: Kind
  package var smaller: Double
  package var larger: Double
}

/// What sets the level of an assessment, with what is told about it.
package struct Deciding: Sendable {
  package var rule: DecidingRule
  package var mostly: Letter
  package var lanes: [LaneAssessment] = []

  init(_ rule: DecidingRule, of assessment: Assessment) {
    self.rule = rule
    mostly = assessment.tally.mostly
    if case .lanes = rule { lanes = assessment.lanes }
  }

  package init(of assessment: Assessment) { self.init(assessment.decidingRule, of: assessment) }
}

/// The minutes that a case takes and the cases of a day, multiplied.
package struct DailyWork: Sendable {
  package static let hoursPerPerson = 8.0
  /// From here on the figures are asked about: no room of people works as much by accident.
  package static let manyPeople = 100

  package var minutes: Double
  package var cases: Double

  package var hours: Double { minutes * cases / 60 }
  package var people: Int { Int(bounded: (hours / Self.hoursPerPerson).rounded(.up)) }
  package var isMuch: Bool { people > Self.manyPeople }
}
