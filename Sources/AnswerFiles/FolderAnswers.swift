// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// What the defaults file of a folder says to one questionnaire; a folder without one says nothing.
package struct FolderAnswers: Sendable {
  package var answers: [String: Answer] = [:]
  /// Every problem of the defaults file.
  package var diagnostics: [Diagnostic] = []

  package init() {}

  init(answers: [String: Answer], diagnostics: [Diagnostic]) {
    self.answers = answers
    self.diagnostics = diagnostics
  }
}
