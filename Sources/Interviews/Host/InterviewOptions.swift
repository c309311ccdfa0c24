// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

/// How an interview is held.
package struct InterviewOptions: Sendable {
  package var today: CalendarDate
  package var isQuick = false
  /// Whether everybody looks on, so that private figures stay off the screen.
  package var isProjector = false
  /// Whether what is proposed is gone through first.
  package var isReview = false
  /// Whether nothing is written.
  package var isPreview = false
  /// Whether the file has been started with this interview.
  package var isNew = false
  /// Whether the new workflow has been given its name already.
  package var isNamed = false
  /// The id that the workflow gets because the file's name cannot be one.
  package var derivedID: String?
  /// Whether other workflows wait.
  package var hasNext = false
  /// When the file was last saved, in local time.
  package var savedAt: String?
  /// The file that later answers went to, as this one could not take them any more.
  package var beside: String?
  /// The only questions to ask, for a rehearsal.
  package var onlyQuestions: Set<String>?
  /// Whether questions that were passed over before are asked again.
  package var opensGaps = false
  /// What participants answered before the meeting.
  package var sheets = FilledSheets()

  package init(today: CalendarDate) {
    self.today = today
  }

  /// The first question of each kind that is always asked, and the pattern, for a rehearsal.
  package static func oneOfEachKind(in questionnaire: Questionnaire) -> Set<String> {
    let always = questionnaire.questions.filter { $0.condition.entries.isEmpty }
    let first = Question.Kind.allCases.compactMap { kind in always.first { $0.kind == kind }?.id }
    return Set(first + [Fact.pattern])
  }
}
