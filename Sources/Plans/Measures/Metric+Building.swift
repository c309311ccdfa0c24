// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

extension Metric {
  static func all(in words: PlanWords) -> [Metric] {
    words.figures.metrics.map { Metric($0, in: words) }
  }

  private init(_ entry: MetricEntry, in words: PlanWords) {
    func filled(_ text: String) -> String { words.fill(text) ?? text }
    self.init(
      id: entry.id, title: filled(entry.title), formula: filled(entry.formula),
      source: filled(entry.source),
      owner: filled(entry.owner ?? "{\(Slot.systemOwner.rawValue)}"),
      cadence: entry.cadence.map(filled) ?? words(ValueText.cadence),
      target: filled(entry.target),
      alert: filled(entry.alert), action: filled(entry.action),
      benchmark: entry.benchmark.map(filled))
  }
}
