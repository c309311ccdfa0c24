// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

extension Questionnaire {
  /// The pattern of whoever chose none.
  private static let genericPattern = "other"

  /// The pattern that a file chose, else the generic one; nil where there is none.
  package func pattern(for file: AnswerFile) -> Pattern? {
    if case .choice(let id)? = file.value(of: Fact.pattern), let chosen = pattern(id) {
      return chosen
    }
    return pattern(Self.genericPattern)
  }

  /// The steps that a plan works with where the file gives none: those of the pattern.
  func defaultSteps(for file: AnswerFile) -> [StepLetters] {
    (pattern(for: file)?.steps ?? []).enumerated().map { StepLetters($1, at: $0) }
  }
}
