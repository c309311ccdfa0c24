// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates

extension AnnexView {
  static let measures: [TemplateView<Plan>.Field] = [
    .list("more_watched", of: WatchRow.view) { WatchRow.more(on: PlanPage($0)) },
    .text("case_one") { PlanPage($0).caseWord.one },
    .text("case_many") { PlanPage($0).caseWord.many },
    .list("metrics", of: metric) { plan in
      plan.metrics.map { ($0, $0.isBound(by: plan.figures.metrics)) }
    },
    .flag("rates_no_staff") { $0.figures.inputs.fact(.evaluatesStaff) == "no" },
    .list("known_costs", of: cost) { $0.economics.lines.filter { $0.shown != nil } },
    .list("unknown_costs", of: cost) { $0.economics.lines.filter { $0.shown == nil } },
  ]

  private static let metric = TemplateView<(metric: Metric, isBound: Bool)>(
    .text("title", \.metric.title),
    .text("formula", \.metric.formula),
    .text("source", \.metric.source),
    .text("owner", \.metric.owner),
    .text("cadence", \.metric.cadence),
    .flag("is_bound", \.isBound),
    .text("target", \.metric.target),
    .text("alert", \.metric.alert),
    .text("action", \.metric.action),
    .text("benchmark", \.metric.benchmark))

  private static let cost = TemplateView<Economics.Line>(
    .text("title", \.title), .text("formula", \.formula), .text("amount", \.shown))
}
