// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// What is allowed in a questionnaire but probably not meant.
package enum QuestionnaireLint {
  /// Warnings: questions that are never asked, gates that never fire, law that was last read long
  /// ago or no longer applies.
  ///
  /// - Parameter today: the day that ages are counted from.
  package static func findings(
    in questionnaire: Questionnaire, today: CalendarDate
  ) -> [Diagnostic] {
    unreachable(in: questionnaire) + contradictory(in: questionnaire)
      + questionnaire.gates.flatMap { law($0, today: today) }
  }

  private static func unreachable(in questionnaire: Questionnaire) -> [Diagnostic] {
    questionnaire.questions.compactMap { question in
      guard
        let clash = Implications(of: question.condition, in: questionnaire).contradiction
      else { return nil }
      return Diagnostic(
        .warning, at: question.location,
        "question '\(question.id)' is never asked: \(clash)", remedy: "mend its 'when'")
    }
  }

  private static func contradictory(in questionnaire: Questionnaire) -> [Diagnostic] {
    questionnaire.gates.compactMap { gate in
      guard
        let clash = Implications(of: gate.condition, in: questionnaire).contradiction
      else { return nil }
      return Diagnostic(
        .warning, at: gate.location, "gate '\(gate.id)' never fires: \(clash)",
        remedy: "mend its 'when'")
    }
  }

  private static func law(_ gate: Gate, today: CalendarDate) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let checked = gate.checked, gate.isStale(on: today) {
      findings.append(
        Diagnostic(
          .warning, at: gate.location,
          "gate '\(gate.id)' was last checked on \(checked), over a year ago",
          remedy: "read its source again and set 'checked'"))
    }
    if let until = gate.until, until < today {
      findings.append(
        Diagnostic(
          .warning, at: gate.location, "gate '\(gate.id)' ended on \(until)",
          remedy: "remove it or mend its dates"))
    }
    return findings
  }
}

extension Gate {
  /// Whether its source was last read more than 365 days before a day.
  package func isStale(on day: CalendarDate?) -> Bool {
    guard let checked, let day else { return false }
    return day.dayNumber - checked.dayNumber > 365
  }
}
