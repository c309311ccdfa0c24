// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

extension WorkflowRow {
  /// What a sheet says about its workflow so far.
  package init(of sheet: AnswerSheet) {
    let missing = sheet.missingRequired.count
    let asked = sheet.applicable
    let assessment = Assessment(
      of: sheet.answerFile(fillingGaps: true), by: sheet.questionnaire)
    self.init(
      id: sheet.workflow.id, name: sheet.workflow.name, file: sheet.name,
      verdict: missing == 0 ? assessment.verdict : nil, isProvisional: assessment.isOpen,
      missing: missing,
      answered: asked.count {
        sheet.answers[$0.id].map { !$0.isProposed && $0.value != .unknown } ?? false
      },
      total: asked.count)
  }
}

extension AnswerSheet {
  /// The questions that a verdict needs and that have no answer, in order.
  var missingRequired: [Question] {
    applicable.filter { ($0.isRequired || $0.kind == .abc) && answers[$0.id] == nil }
  }
}
