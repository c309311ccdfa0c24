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
    .text("triggers_owner") { PlanPage($0).role(.riskOwner) },
    .flag("has_triggers_of_ours") { plan in
      plan.escalation.controlPoints.contains { !$0.triggers.isEmpty }
        || !plan.escalation.pauses.isEmpty
    },
    .list("said_of_records", of: saidOfRecord, \.records.said),
    .list("proposed_records", of: advice, \.records.proposed),
    .list("read_data", of: readData, \.records.read),
  ]

  static let trigger = TemplateView<Trigger>(.word("kind", \.kind), .text("when", \.when))

  private static let advice = TemplateView<Advice>(.text("title", \.title), .text("text", \.text))

  private static let readData = TemplateView<ReadData>(
    .text("what", \.what), .text("who", \.who), .text("kept", \.kept))

  private static let saidOfRecord = TemplateView<Records.Said>(
    .text("words") { PageText.withoutStop($0.words) },
    .text("by", \.by),
    .flag("is_open") { $0.open != nil },
    .text("owner") { $0.open?.owner.map { PageText.planned($0) { $0 } } },
    .text("due") { $0.open?.due.map { PageText.planned($0) { "\($0)" } } })

  private static let raci = TemplateView<RACIRow>(
    .text("activity", \.activity),
    .text("responsible", \.responsible),
    .text("accountable", \.accountable),
    .text("consulted", \.consulted),
    .text("informed", \.informed))
}
