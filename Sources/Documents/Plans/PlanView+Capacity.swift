// SPDX-License-Identifier: GPL-3.0-or-later
import Plans
import Questionnaires
import Templates
import Values

extension PlanView {
  static let capacity: [TemplateView<Plan>.Field] = [
    .list("capacity", of: phaseCapacity, \.capacity),
    .texts("capacity_notes", \.capacityNotes),
    .list("known_costs", of: cost) { $0.economics.lines.filter { $0.shown != nil } },
    .list("unknown_costs", of: cost) { $0.economics.lines.filter { $0.shown == nil } },
    .list("options", of: option, \.economics.options),
    .texts("cost_notes", \.economics.notes),
    .texts("missing_figures", \.economics.missing),
    .text("currency", \.economics.currency),
    .flag("has_capacity_section") { plan in
      !plan.capacity.isEmpty || !plan.capacityNotes.isEmpty || !plan.economics.lines.isEmpty
        || !plan.economics.missing.isEmpty
    },
  ]

  static let risks: [TemplateView<Plan>.Field] = [
    .list("limitations", of: risk) { shown(.limitation, in: $0) },
    .list("failures", of: risk) { $0.risks.filter { $0.group == .failure }.sorted(by: isWorse) },
    .list("extremes", of: risk) { shown(.extreme, in: $0) },
    .flag("has_risks") { !$0.risks.isEmpty },
    .text("low_risks") { plan in
      series(plan.risks.filter { $0.level == .low && $0.group != .failure }.map(\.title))
    },
  ]

  private static let phaseCapacity = TemplateView<PhaseCapacity>(
    .text("phase", \.title),
    .text("reviews_per_hour") { FigureText.plain($0.reviewsPerHour, decimals: 1) },
    .count("reviewers_needed", \.reviewersNeeded),
    .text("posts") { $0.posts.map { FigureText.plain($0, decimals: 1) } },
    .text("within_limit") { $0.withinLimit.map { FigureText.plain($0 * 100, decimals: 0) + "%" } },
    .text("shortfall", \.shortfall),
    .text("summary", \.summary))

  private static let option = TemplateView<Economics.Option>(
    .text("title", \.title),
    .flag("chosen", \.isChosen),
    .text("hours") { $0.hours ?? "?" },
    .text("people") { $0.people ?? "?" },
    .text("wrong") { $0.wrong ?? "?" },
    .text("net_against_people") { $0.netAgainstPeople ?? "?" },
    .text("net_on_paper") { $0.netOnPaper ?? "–" })

  private static let cost = TemplateView<Economics.Line>(
    .text("title", \.title), .text("formula", \.formula), .text("amount", \.shown))

  private static let risk = TemplateView<Risk>(
    .text("id", \.id),
    .text("title", \.title),
    .flag("high") { $0.level == .high },
    .flag("medium") { $0.level == .medium },
    .flag("low") { $0.level == .low },
    .texts("because", \.because),
    .text("mitigation", \.mitigation),
    .text("metric", \.metric),
    .text("trigger", \.trigger))

  private static func shown(_ group: RiskEntry.Group, in plan: Plan) -> [Risk] {
    plan.risks.filter { $0.group == group && $0.level != .low }.sorted(by: isWorse)
  }

  /// High before medium before low; the sort keeps the order of equals.
  private static func isWorse(_ left: Risk, _ right: Risk) -> Bool {
    severity(left.level) > severity(right.level)
  }

  private static func severity(_ level: Risk.Level) -> Int {
    switch level {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
