// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Interviews
import Plans
import Questionnaires
import Screens
import Templates

extension InterviewSession {
  /// What a plan would say of answers that do not fit; none where no plan can be made.
  func findings(in file: AnswerFile, by questionnaire: Questionnaire) -> [InterviewFinding] {
    guard let planner = try? planners.planner(by: questionnaire) else { return [] }
    return planner.plan(for: file).findings.map {
      InterviewFinding(
        says: $0.says, but: $0.but, proposal: $0.proposal,
        isContradiction: $0.rule.isContradiction, owner: $0.owner)
    }
  }

  /// The minutes of a meeting as Markdown.
  func text(of minutes: Minutes) throws(TemplateFailure) -> String {
    do throws(TemplateProblems) {
      return try minutesWriter.text(of: minutes)
    } catch {
      throw TemplateFailure(diagnostics: error.diagnostics)
    }
  }
}
