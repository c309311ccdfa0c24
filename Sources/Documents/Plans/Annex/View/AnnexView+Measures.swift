// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Templates

extension AnnexView {
  static let measures: [TemplateView<Plan>.Field] = [
    .list("metrics", of: metric, \.metrics),
    .flag("has_benchmarks") { $0.metrics.contains { $0.benchmark != nil } },
    .list("known_costs", of: cost) { $0.economics.lines.filter { $0.shown != nil } },
    .list("unknown_costs", of: cost) { $0.economics.lines.filter { $0.shown == nil } },
  ]

  private static let metric = TemplateView<Metric>(
    .text("title", \.title),
    .text("formula", \.formula),
    .text("source", \.source),
    .text("owner", \.owner),
    .text("cadence", \.cadence),
    .text("target", \.target),
    .text("alert", \.alert),
    .text("action", \.action),
    .text("benchmark", \.benchmark))

  private static let cost = TemplateView<Economics.Line>(
    .text("title", \.title), .text("formula", \.formula), .text("amount", \.shown))
}
