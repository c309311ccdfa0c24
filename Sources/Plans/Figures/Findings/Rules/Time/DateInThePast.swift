// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Values

/// A date lies before the day of the assessment.
struct DateInThePast: FindingRule {
  static let id = FindingID.dateInThePast

  func findings(in context: FindingContext) -> [Finding] {
    guard let today = context.file.workflow.assessedOn else { return [] }
    var dates: [(FindingSubject, CalendarDate)] = []
    if let start = context.inputs.startDate {
      dates.append((.question(FactKey.startDate.rawValue), start))
    }
    for (place, action) in context.file.actions.enumerated() {
      if let due = action.due { dates.append((.action(place), due)) }
    }
    for question in context.inputs.questionnaire.questions {
      // What was found out needs no date any more.
      guard let answer = context.file.answers[question.id], answer.value == .unknown,
        let due = answer.due
      else { continue }
      dates.append((.question(question.id), due))
    }
    return dates.filter { $0.1 < today }.map { subject, date in
      finding([subject], [.date: .date(date), .otherDate: .date(today)])
    }
  }
}
