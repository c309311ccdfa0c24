// SPDX-License-Identifier: GPL-3.0-or-later
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
    let questionnaire = workflow.questionnaire
    if let planner = planners[questionnaire.id] { return planner.plan(for: workflow.file) }
    let problems = Ahead { PlaybookRules.problems(in: questionnaire) }
    let planner = Planner(questionnaire)
    guard !problems.value.hasErrors else { throw PlaybookFailure(diagnostics: problems.value) }
    planners[questionnaire.id] = planner
    return planner.plan(for: workflow.file)
  }
}

/// The playbook has entries that no plan can be made from.
struct PlaybookFailure: ReportedFailure {
  var diagnostics: [Diagnostic]
  var exitStatus: ExitStatus { .badInput }
}
