// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires

/// The rules that hold between the parts of an answer file.
enum AnswerFileRules {
  static func problems(in file: AnswerFile, to questionnaire: Questionnaire) -> [Diagnostic] {
    LaneRules.problems(in: file) + LaneAnswerRules.problems(in: file)
      + MarkRules.problems(in: file) + ReferenceRules.problems(in: file)
      + ClockRules.problems(in: file)
      + ReferenceRules.problems(in: file, to: questionnaire)
  }
}
