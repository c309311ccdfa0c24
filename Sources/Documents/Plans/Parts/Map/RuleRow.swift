// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// A rule that belongs to this workflow, with where it works and who keeps it.
struct RuleRow {
  let rule: WorkflowRule
  let lane: String?
  /// Its number on the map, or its name where the map draws none.
  let step: String?

  static func all(on page: PlanPage) -> [RuleRow] {
    page.particulars.rules.map { rule in
      switch rule.place {
      case .lane(let id): RuleRow(rule: rule, lane: page.name(ofLane: id), step: nil)
      case .step(let name):
        RuleRow(
          rule: rule, lane: nil,
          step: page.file.steps.firstIndex { $0.name == name }.map { "\($0 + 1)" } ?? name)
      case nil: RuleRow(rule: rule, lane: nil, step: nil)
      }
    }
  }

  static let view = TemplateView<RuleRow>(
    .text("what") { PageText.withoutStop($0.rule.what) },
    .text("lane", \.lane),
    .text("step", \.step),
    .text("who", \.rule.who))
}
