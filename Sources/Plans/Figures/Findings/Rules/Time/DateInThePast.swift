// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// Dates lie before the day of the assessment: that of the start, and together those of all that is
/// to be done or found out.
struct DateInThePast: FindingRule {
  static let id = FindingID.dateInThePast

  /// As many as one line names.
  private static let mostNamed = 3

  /// Something that was due.
  private struct Due {
    var subject: FindingSubject
    var what: String
    var date: CalendarDate
  }

  func findings(in context: FindingContext) -> [Finding] {
    guard let today = context.file.workflow.assessedOn else { return [] }
    var findings: [Finding] = []
    if let start = context.inputs.startDate, start < today {
      findings.append(
        finding(
          [.question(FactKey.startDate.rawValue)], [.date: .date(start), .otherDate: .date(today)]))
    }
    let past = dues(in: context).filter { $0.date < today }
    guard !past.isEmpty else { return findings }
    let more = past.count - Self.mostNamed
    // One more is named as quickly as counted.
    let named = more > 1 ? past.prefix(Self.mostNamed) : past[...]
    let dates = Set(past.map(\.date)).sorted()
    findings.append(
      finding(
        past.map(\.subject) + dates.map(FindingSubject.date),
        [
          .what: .texts(named.map(\.what) + (more > 1 ? ["\(more) more"] : [])),
          .otherDate: .date(today),
        ]))
    return findings
  }

  private func dues(in context: FindingContext) -> [Due] {
    let actions = context.file.actions.enumerated().compactMap { place, action in
      action.due.map { Due(subject: .action(place), what: "“\(action.what)”", date: $0) }
    }
    let unknown = context.inputs.questionnaire.questions.compactMap { question -> Due? in
      // What was found out needs no date any more.
      guard let answer = context.file.answers[question.id], answer.value == .unknown else {
        return nil
      }
      return answer.due.map {
        Due(subject: .question(question.id), what: "“\(question.ask)”", date: $0)
      }
    }
    return actions + unknown
  }
}
