// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates

extension AnnexView {
  static let controls: [TemplateView<Plan>.Field] = [
    .list("control_points", of: ControlPointLayout.view) {
      ControlPointLayout.all(in: $0.escalation)
    },
    .list("shared_triggers", of: trigger) { ControlPointLayout.sharedTriggers(in: $0.escalation) },
    .list("pauses", of: trigger, \.escalation.pauses),
    .list("reason_codes", of: advice, \.escalation.reasonCodes),
    .list("raci", of: raci, \.escalation.raci),
    .list("audit_trail", of: advice, \.escalation.auditTrail),
    .list("advice-retention", of: advice, \.retention),
  ]

  static let trigger = TemplateView<Trigger>(.word("kind", \.kind), .text("when", \.when))

  private static let advice = TemplateView<Advice>(.text("title", \.title), .text("text", \.text))

  private static let raci = TemplateView<RACIRow>(
    .text("activity", \.activity),
    .text("responsible", \.responsible),
    .text("accountable", \.accountable),
    .text("consulted", \.consulted),
    .text("informed", \.informed))
}
