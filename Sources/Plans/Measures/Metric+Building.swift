// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Metric {
  /// The playbook's metrics that apply, then those of the pattern.
  ///
  /// A metric of the pattern takes the place of the playbook's with the same id: it says the same
  /// thing in the words of the work. What it leaves open stays as the playbook has it.
  static func all(in context: PlanContext) -> [Metric] {
    // A pattern measures a system that acts; in a manual plan none does.
    let ofPattern = (context.verdict < .manual ? context.pattern?.metrics ?? [] : []).filter {
      context.applies($0.scope)
    }
    let general = context.questionnaire.playbook.metrics.filter { context.applies($0.scope) }
    let ids = Set(general.map(\.id))
    let entries = general.map { entry in
      var own = ofPattern.first { $0.id == entry.id } ?? entry
      own.owner = own.owner ?? entry.owner
      own.cadence = own.cadence ?? entry.cadence
      own.benchmark = own.benchmark ?? entry.benchmark
      return own
    }
    return (entries + ofPattern.filter { !ids.contains($0.id) }).map { Metric($0, in: context) }
  }

  private init(_ entry: MetricEntry, in context: PlanContext) {
    func filled(_ text: String) -> String { context.fill(text) ?? text }
    self.init(
      id: entry.id, title: filled(entry.title), formula: filled(entry.formula),
      source: filled(entry.source),
      owner: filled(entry.owner ?? "{\(Slot.systemOwner.rawValue)}"),
      cadence: entry.cadence.map(filled) ?? context.words(.word, "cadence"),
      target: filled(entry.target),
      alert: filled(entry.alert), action: filled(entry.action),
      benchmark: entry.benchmark.map(filled))
  }
}
