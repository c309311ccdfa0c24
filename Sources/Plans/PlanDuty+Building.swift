// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import StrictYAML

extension PlanDuty {
  /// Days after which a source should be read again.
  private static let shelfLife = 365

  /// What a gate asks of people; nil for a gate with neither a duty nor a citation.
  init?(_ gate: Gate, assessedOn day: CalendarDate?) {
    guard gate.duty != nil || gate.cite != nil else { return nil }
    self.init(
      id: gate.id, title: gate.title ?? gate.id, duty: gate.duty, adverseOnly: gate.adverseOnly,
      because: gate.because, asks: gate.asks, evidence: gate.evidence, notice: gate.notice,
      cite: gate.cite, jurisdiction: gate.jurisdiction, from: gate.from, until: gate.until,
      checked: gate.checked, isStale: Self.isStale(gate.checked, on: day),
      unverified: gate.unverified)
  }

  private static func isStale(_ checked: CalendarDate?, on day: CalendarDate?) -> Bool {
    guard let checked, let day else { return false }
    return day.dayNumber - checked.dayNumber > shelfLife
  }
}
