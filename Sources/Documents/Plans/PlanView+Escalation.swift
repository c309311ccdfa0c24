// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates

extension PlanView {
  static let escalation: [TemplateView<Plan>.Field] = [
    .list("control_points", of: ControlPointLayout.view) {
      ControlPointLayout.all(in: $0.escalation)
    },
    .list("shared_triggers", of: trigger) { ControlPointLayout.sharedTriggers(in: $0.escalation) },
    .text("reviewer", \.escalation.reviewer),
    .text("decision_owner", \.escalation.decisionOwner),
    .text("backup", \.escalation.backup),
    .text("time_limit", \.escalation.timeLimit),
    .text("on_timeout", \.escalation.onTimeout),
    .group("confidence", confidence, \.escalation.confidence),
    .list("pauses", of: trigger, \.escalation.pauses),
    .texts("reviewer_sees", \.escalation.reviewerSees),
    .list("reviewer_may", of: advice, \.escalation.reviewerMay),
    .list("reason_codes", of: advice, \.escalation.reasonCodes),
    .texts("priority", \.escalation.priority),
    .text("fallback", \.escalation.fallback),
    .texts("customer_route", \.escalation.customerRoute),
    .list("raci", of: raci, \.escalation.raci),
    .list("audit_trail", of: advice, \.escalation.auditTrail),
  ]

  static let confidence = TemplateView<ConfidenceThreshold>(
    .text("threshold", \.shown),
    .text("derivation", \.derivation),
    .flag("by_cost") { $0.figure.basis == .cost },
    .flag("by_default") { $0.figure.basis == .standard },
    .flag("calibrated") { $0.figure.basis == .calibrated },
    .flag("review_costs_more", \.figure.reviewCostsMore))

  private static let raci = TemplateView<RACIRow>(
    .text("activity", \.activity),
    .text("responsible", \.responsible),
    .text("accountable", \.accountable),
    .text("consulted", \.consulted),
    .text("informed", \.informed))
}
