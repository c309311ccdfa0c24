// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

extension AnnexView {
  static let law: [TemplateView<Plan>.Field] = [
    .list("duties", of: duty, \.duties),
    .list("upcoming_duties", of: duty, \.upcomingDuties),
  ]

  private static let duty = TemplateView<PlanDuty>(
    .text("title", \.title),
    .word("duty", \.duty),
    .flag("adverse_only", \.adverseOnly),
    .text("because", \.because),
    .flag("only_for_unknown", \.onlyForUnknown),
    .text("asks", \.asks),
    .text("evidence", \.evidence),
    .text("notice", \.notice),
    .text("cite", \.cite),
    .text("from") { $0.from.map { "\($0)" } },
    .text("until") { $0.until.map { "\($0)" } },
    .text("checked") { $0.checked.map { "\($0)" } },
    .flag("is_stale", \.isStale),
    .text("unverified", \.unverified))
}
