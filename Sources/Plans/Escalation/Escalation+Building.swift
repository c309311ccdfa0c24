// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires

extension Escalation {
  static func of(_ words: PlanWords) -> Escalation {
    Escalation(
      controlPoints: ControlPoint.all(in: words),
      pauses: words.verdict == .fullAutomation ? Trigger.pauses(in: words) : [],
      reasonCodes: words.advice(at: .reasonCode), raci: RACIRow.all(in: words),
      auditTrail: words.advice(at: .auditTrail))
  }

  static func onTimeout(in words: PlanWords) -> String {
    words.advice(at: .onTimeout).first?.text
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
