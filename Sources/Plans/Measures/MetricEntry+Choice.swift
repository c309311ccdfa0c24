// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

extension MetricEntry {
  /// The playbook's metrics that apply, then those of the pattern.
  ///
  /// A metric of the pattern takes the place of the playbook's with the same id: it says the same
  /// thing in the words of the work. What it leaves open stays as the playbook has it.
  static func watched(_ inputs: PlanInputs, _ scope: PlaybookScope) -> [MetricEntry] {
    // A pattern measures a system that acts; in a manual plan none does.
    let ofPattern = (inputs.verdict < .manual ? inputs.pattern?.metrics ?? [] : []).filter {
      scope.applies($0.scope)
    }
    let general = inputs.questionnaire.playbook.metrics.filter { scope.applies($0.scope) }
    let ids = Set(general.map(\.id))
    let entries = general.map { entry in
      var own = ofPattern.first { $0.id == entry.id } ?? entry
      own.owner = own.owner ?? entry.owner
      own.cadence = own.cadence ?? entry.cadence
      own.benchmark = own.benchmark ?? entry.benchmark
      return own
    }
    return entries + ofPattern.filter { !ids.contains($0.id) }
  }

  /// Every text of the metric, in order.
  var texts: [String] {
    [title, formula, source, owner, cadence, target, alert, action, benchmark].compactMap(\.self)
  }

  /// Whether the metric is told with a value of the plan.
  func names(_ slot: Slot) -> Bool {
    texts.contains { Phrase.slots(in: $0).contains(slot.rawValue) }
  }
}
