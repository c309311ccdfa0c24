// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// What an interview needs from the world: a place for the answers, and plans.
package protocol InterviewHost: AnyObject {
  /// Puts the file's new text on disk before it returns.
  func keep(_ text: String) -> Kept
  /// From now on keeps the answers in another file beside the one that cannot be edited.
  func moveBeside() -> String
  /// Adds answers to the folder's defaults file; what it says then is returned.
  func share(_ answers: [SharedAnswer]) throws(SharingFailure) -> FolderAnswers
  /// Writes the plan of what is on disk; the lines tell where it is.
  func writePlan() -> PlanOutcome
  /// What a plan would say of answers that do not fit, or that lack something.
  func findings(in file: AnswerFile, by questionnaire: Questionnaire) -> [InterviewFinding]
  /// Puts the minutes of the day beside the answers.
  func write(_ minutes: Minutes) -> MinutesOutcome
  /// The commands that do the same without an interview.
  var commands: [String] { get }
  /// The file that has the answers; nil where nothing was kept.
  var keptIn: String? { get }
  /// The command that goes on from here.
  var resumeCommand: String? { get }
  /// Puts the answers that could not be kept in their file somewhere else; nil where nothing takes
  /// them.
  func rescue() -> String?
  /// Shows the whole text that could be kept nowhere, as the last way to keep it.
  func showWhatIsLost()
}

/// What became of a text that was to be kept.
package enum Kept: Sendable {
  case kept
  /// Somebody else wrote the file since it was read; that is its text now, or nil for what is none.
  case changedElsewhere(String?)
  /// The file that was there is no more; the next attempt makes it again in that place.
  case gone(String)
  case failed(Diagnostic)
}

/// An answer for the folder's defaults file.
package struct SharedAnswer: Sendable {
  package var question: String
  package var entry: AnswerEntry
}

/// Why the defaults file could not take an answer.
package struct SharingFailure: Error {
  package var diagnostics: [Diagnostic]

  package init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

/// What became of a plan.
package enum PlanOutcome: Sendable {
  /// The files that were written, and the index that still says what an earlier run put there.
  case written([String], olderIndex: String? = nil)
  case failed([Diagnostic])
}
