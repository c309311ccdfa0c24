// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

extension PlanDuty {
  /// What a gate asks of people; nil for a gate with neither a duty nor a citation.
  init?(_ gate: Gate, onlyForUnknown: Bool = false, assessedOn day: CalendarDate?) {
    guard gate.duty != nil || gate.cite != nil else { return nil }
    self.init(
      id: gate.id, title: gate.title ?? gate.id, duty: gate.duty, adverseOnly: gate.adverseOnly,
      because: gate.because, onlyForUnknown: onlyForUnknown, asks: gate.asks,
      evidence: gate.evidence, notice: gate.notice, cite: gate.cite,
      jurisdiction: gate.jurisdiction, from: gate.from, until: gate.until,
      checked: gate.checked, isStale: gate.isStale(on: day),
      unverified: gate.unverified)
  }
}
