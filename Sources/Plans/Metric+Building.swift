// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Metric {
  /// The playbook's metrics that apply, then those of the pattern.
  static func all(in context: PlanContext) -> [Metric] {
    // A pattern measures a system that acts; in a manual plan none does.
    let ofPattern = context.verdict < .manual ? context.pattern?.metrics ?? [] : []
    var ids: Set<String> = []
    return (context.questionnaire.playbook.metrics + ofPattern).compactMap { entry in
      guard context.applies(entry.scope), ids.insert(entry.id).inserted else { return nil }
      return Metric(entry, in: context)
    }
  }

  private init(_ entry: MetricEntry, in context: PlanContext) {
    func filled(_ text: String) -> String { context.fill(text) ?? text }
    self.init(
      id: entry.id, title: filled(entry.title), formula: filled(entry.formula),
      source: filled(entry.source),
      owner: filled(entry.owner ?? "{\(Slot.systemOwner.rawValue)}"),
      cadence: filled(entry.cadence ?? "weekly"), target: filled(entry.target),
      alert: filled(entry.alert), action: filled(entry.action),
      benchmark: entry.benchmark.map(filled))
  }
}
