// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Plans
import Questionnaires

extension PlanView {
  static let map: [TemplateView<Plan>.Field] = [
    .list("steps", of: step, \.map.steps),
    .group("chart", FlowChart.view) { FlowChart(of: $0) },
    .count("step_count", \.map.steps.count),
    .count("control_point_count") { plan in
      let count = plan.map.steps.count(where: \.isControlPoint)
      return count > 0 ? count : nil
    },
    .flag("has_one_control_point") { $0.map.steps.count(where: \.isControlPoint) == 1 },
    .text("reliable") { series($0.map.reliable) },
    .text("risky") { series($0.map.risky) },
    .text("judgment") { series($0.map.judgment) },
    .text("sensitive") { series($0.map.sensitive) },
    .flag("has_places") { plan in
      let map = plan.map
      return !(map.reliable + map.risky + map.judgment + map.sensitive).isEmpty
    },
    .list("noted_steps", of: step) { $0.map.steps.filter { $0.note != nil } },
  ]

  private static let step = TemplateView<WorkflowMap.Step>(
    .count("number", \.number),
    .text("name", \.name),
    .word("actor", \.actor),
    .flag("decides", \.decides),
    .word("control", \.control),
    .word("adverse_control", \.adverseControl),
    .text("why", \.why),
    .flag("is_control_point", \.isControlPoint),
    .flag("needs_audit_sample", \.needsAuditSample),
    .text("note", \.note))

  static func series(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "; ")
  }
}
