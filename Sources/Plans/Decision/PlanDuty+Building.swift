// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Values

extension PlanDuty {
  /// What the gates that fired ask of people.
  static func all(in words: PlanWords) -> [PlanDuty] {
    words.assessment.gates.compactMap { fired in
      fired.gate.flatMap { gate in
        PlanDuty(
          gate, onlyForUnknown: fired.onlyForUnknown,
          assessedOn: words.file.workflow.assessedOn)
      }
    }
  }

  /// The same of gates that will fire when their law starts to apply.
  static func upcoming(in words: PlanWords) -> [PlanDuty] {
    words.assessment.upcomingGates.compactMap { gate in
      PlanDuty(gate, assessedOn: words.file.workflow.assessedOn)
    }
  }

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
