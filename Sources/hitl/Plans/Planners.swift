// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Plans
import Questionnaires

/// The planners of a run, one per questionnaire.
struct Planners {
  private var planners: [String: Planner] = [:]

  /// The plan of a workflow.
  ///
  /// - Throws: `PlaybookFailure` where the questionnaire's playbook cannot be used.
  mutating func plan(for workflow: WorkflowReader.Workflow) throws(PlaybookFailure) -> Plan {
    try planner(by: workflow.questionnaire).plan(for: workflow.file)
  }

  /// What a portfolio says about a workflow; throws as `plan` does.
  mutating func portfolioRow(
    for workflow: WorkflowReader.Workflow
  ) throws(PlaybookFailure) -> PortfolioRow {
    PortfolioRow(of: try plan(for: workflow), file: workflow.file.name)
  }

  /// The planner of a questionnaire; throws as `plan` does.
  mutating func planner(
    by questionnaire: Questionnaire
  ) throws(PlaybookFailure) -> Planner {
    if let planner = planners[questionnaire.id] { return planner }
    let problems = PlaybookRules.obstacles(to: questionnaire)
    guard !problems.hasErrors else { throw PlaybookFailure(diagnostics: problems) }
    let planner = Planner(questionnaire)
    planners[questionnaire.id] = planner
    return planner
  }
}

/// The playbook has entries that no plan can be made from.
struct PlaybookFailure: ReportedFailure {
  var diagnostics: [Diagnostic]
  var exitStatus: ExitStatus { .badInput }
}
