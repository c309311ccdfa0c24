// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Escalation {
  static func of(_ context: PlanContext) -> Escalation {
    let planner = context.planner
    // In a manual plan people decide: what a pattern says about its reviewers does not apply.
    let pattern = context.verdict < .manual ? context.pattern : nil
    func texts(_ place: AdvicePlace, first ofPattern: [String]) -> [String] {
      context.fill(ofPattern) + planner.texts(at: place, in: context)
    }
    let points = ControlPoint.all(in: context)
    return Escalation(
      controlPoints: points, reviewer: context.role("reviewer_role"),
      decisionOwner: context.role("decision_owner"), backup: context.role("escalation_contact"),
      timeLimit: points.isEmpty ? nil : context.timeLimit, onTimeout: onTimeout(in: context),
      confidence: context.usesConfidence ? context.threshold : nil,
      pauses: context.verdict == .fullAutomation ? Trigger.pauses(in: context) : [],
      reviewerSees: texts(.reviewerSees, first: pattern?.context ?? []),
      reviewerMay: planner.advice(at: .reviewerMay, in: context),
      reasonCodes: planner.advice(at: .reasonCode, in: context),
      priority: texts(.priority, first: pattern.map { [$0.priority] } ?? []),
      fallback: planner.texts(at: .fallback, in: context).first
        ?? pattern.flatMap { context.fill($0.fallback) } ?? "",
      customerRoute: planner.texts(at: .customerRoute, in: context),
      raci: RACIRow.all(in: context), auditTrail: planner.advice(at: .auditTrail, in: context))
  }

  static func onTimeout(in context: PlanContext) -> String {
    context.planner.texts(at: .onTimeout, in: context).first
      ?? context.pattern.flatMap { context.fill($0.onTimeout) } ?? ""
  }
}

extension RACIRow {
  /// The rows of the playbook: a title with four phrases, separated by semicolons.
  static func all(in context: PlanContext) -> [RACIRow] {
    context.planner.entries(at: .raci).compactMap { entry in
      guard context.applies(entry.scope) else { return nil }
      // Split before filling: a role may hold a semicolon of its own.
      let roles = roles(in: entry.text).compactMap { context.fill($0) }
      guard roles.count == 4, let activity = entry.title.flatMap({ context.fill($0) }) else {
        return nil
      }
      // Nobody is asked or told about what they do or answer for themselves.
      func unlessNamed(_ index: Int) -> String {
        roles[..<index].contains(roles[index]) ? "" : roles[index]
      }
      return RACIRow(
        activity: activity, responsible: roles[0], accountable: roles[1],
        consulted: unlessNamed(2), informed: unlessNamed(3))
    }
  }

  static func roles(in text: String) -> [String] {
    text.split(separator: ";").map { part in
      String(part.drop { $0 == " " })
    }
  }
}
