// SPDX-License-Identifier: GPL-3.0-or-later
import Assessments
import Questionnaires
import Values

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
      let roles = roles(in: entry.text).map { people(named: $0, in: words) }
      guard roles.count == 4, !roles.contains(where: \.isEmpty),
        let activity = entry.title.flatMap({ words.fill($0) })
      else {
        return nil
      }
      // Nobody is asked or told about what they do or answer for themselves.
      func unlessNamed(_ index: Int) -> String {
        let named = Set(roles[..<index].joined().map(Role.init))
        return list(roles[index].filter { !named.contains(Role($0)) })
      }
      return RACIRow(
        activity: activity, responsible: list(roles[0]), accountable: list(roles[1]),
        consulted: unlessNamed(2), informed: unlessNamed(3))
    }
  }

  /// The people behind a phrase: several where lanes have their own, none where the plan lacks them.
  private static func people(named phrase: String, in words: PlanWords) -> [String] {
    let responsible = words.slots.responsible
    let people: [String] =
      switch Phrase.slots(in: phrase).first.flatMap(Slot.init) {
      case .caseReviewers?: responsible.reviewers
      case .caseBackups?: responsible.backups
      case .sampleReaders?: responsible.readers.map(words.slots.reader)
      default: []
      }
    return people.isEmpty ? [words.fill(phrase)].compactMap(\.self) : people
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "" : FigureText.list(names)
  }

  static func roles(in text: String) -> [String] {
    text.split(separator: ";").map { part in
      String(part.drop { $0 == " " })
    }
  }
}
