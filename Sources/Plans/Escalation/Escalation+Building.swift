// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Escalation {
  static func of(_ words: PlanWords) -> Escalation {
    // In a manual plan people decide: what a pattern says about its reviewers does not apply.
    let pattern = words.verdict < .manual ? words.inputs.pattern : nil
    func texts(_ place: AdvicePlace, first ofPattern: [String]) -> [String] {
      words.fill(ofPattern) + words.texts(at: place)
    }
    let points = ControlPoint.all(in: words)
    return Escalation(
      controlPoints: points, reviewer: words.role(.reviewer),
      decisionOwner: words.role(.decisionOwner), backup: words.role(.backup),
      timeLimit: points.isEmpty ? nil : words.slots.timeLimit, onTimeout: onTimeout(in: words),
      confidence: ConfidenceThreshold.of(words),
      pauses: words.verdict == .fullAutomation ? Trigger.pauses(in: words) : [],
      reviewerSees: texts(.reviewerSees, first: pattern?.context ?? []),
      reviewerMay: words.advice(at: .reviewerMay),
      reasonCodes: words.advice(at: .reasonCode),
      priority: texts(.priority, first: pattern.map { [$0.priority] } ?? []),
      fallback: words.texts(at: .fallback).first
        ?? pattern.flatMap { words.fill($0.fallback) } ?? "",
      customerRoute: words.texts(at: .customerRoute),
      raci: RACIRow.all(in: words), auditTrail: words.advice(at: .auditTrail))
  }

  static func onTimeout(in words: PlanWords) -> String {
    words.texts(at: .onTimeout).first
      ?? words.inputs.pattern.flatMap { words.fill($0.onTimeout) } ?? ""
  }
}

extension RACIRow {
  /// The rows of the playbook: a title with four phrases, separated by semicolons.
  static func all(in words: PlanWords) -> [RACIRow] {
    words.entries(at: .raci).compactMap { entry in
      // Split before filling: a role may hold a semicolon of its own.
      let roles = roles(in: entry.text).compactMap { words.fill($0) }
      guard roles.count == 4, let activity = entry.title.flatMap({ words.fill($0) }) else {
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
