// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Interviews
import Questionnaires

/// Lets a rehearsal go through every prompt and keeps nothing.
final class PreviewHost: InterviewHost {
  func keep(_ text: String) -> Kept { .kept }

  func moveBeside() -> String { "" }

  func share(_ answers: [SharedAnswer]) throws(SharingFailure) -> FolderAnswers { FolderAnswers() }

  func writePlan() -> PlanOutcome {
    .failed([Diagnostic(.note, "a rehearsal writes no plan")])
  }

  func findings(in file: AnswerFile, by questionnaire: Questionnaire) -> [InterviewFinding] { [] }

  func write(_ minutes: Minutes) -> MinutesOutcome {
    .failed([Diagnostic(.note, "a rehearsal writes no minutes")])
  }

  var commands: [String] { [] }
  var keptIn: String? { nil }
  var resumeCommand: String? { nil }

  func rescue() -> String? { nil }

  func showWhatIsLost() {}
}
