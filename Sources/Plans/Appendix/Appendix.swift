// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// What proves a plan: every answer, what became of all that was said, and what it was made from.
package struct Appendix: Sendable {
  package struct Section: Sendable {
    package var title: String
    package var answers: [Line]
  }

  package struct Line: Sendable {
    package var id: String
    package var ask: String
    /// The answer as it is shown, with its label.
    package var answer: String
    package var note: String?
    package var by: String?
    /// Who says what stands in the note; nil where the note names somebody else.
    package var noteBy: String?
    package var votes: [String]
    package var decidedBy: String?
    /// Where it came from when it is not the answer file.
    package var origin: String?
  }

  package struct StepLine: Sendable {
    package struct Answer: Sendable {
      package var ask: String
      /// The answer with its label.
      package var shown: String
    }

    package var name: String
    /// In the order of the step questions; none for people's steps.
    package var answers: [Answer]
    package var actor: Actor
    package var note: String?
  }

  /// What a lane answers otherwise than the workflow.
  package struct LaneSection: Sendable {
    package var name: String
    package var answers: [Line]
  }

  package struct Source: Sendable {
    package var id: String
    package var version: String
    /// SHA-256 of the file, as hexadecimal digits.
    package var hash: String
  }

  package var sections: [Section]
  package var steps: [StepLine]
  package var lanes: [LaneSection]
  package var sources: [Source]
  package var participants: [String]
  package var decider: String?
  package var trace: Trace
}
