// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// What the defaults file of a folder says to one questionnaire; a folder without one says nothing.
package struct FolderAnswers: Sendable {
  package var answers: [String: Answer] = [:]
  /// The holidays of the folder.
  package var holidays: Stated<[CalendarDate]>?
  /// Every problem of the defaults file.
  package var diagnostics: [Diagnostic] = []

  package init() {}

  init(
    answers: [String: Answer], holidays: Stated<[CalendarDate]>?, diagnostics: [Diagnostic]
  ) {
    self.answers = answers
    self.holidays = holidays
    self.diagnostics = diagnostics
  }
}
