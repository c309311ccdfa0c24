// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// When the kinds of cases are asked about: after the facts, which hold for all of them.
extension Agenda {
  /// The last section with a fact that a verdict needs.
  var factsSection: String? {
    sheet.questionnaire.sections.last { section in
      !section.repeatsPerStep
        && section.questions.contains { $0.isRequired && $0.kind != .abc }
    }?.id
  }

  /// The question about lanes, then the marks of each lane but the last.
  var lanes: [Place] {
    guard interview.options.onlyQuestions == nil else { return [] }
    return [.lanes] + sheet.lanes.indices.dropLast().map(Place.laneMarks)
  }

  var areLanesOpen: Bool { sheet.lanes.isEmpty && !interview.declinesLanes }

  /// Whether no case could be told to belong to a lane, so that none came after it.
  func lacksMarks(_ index: Int) -> Bool {
    sheet.lanes.indices.dropLast().contains(index) && sheet.lanes[index].givenMarks.isEmpty
  }

  /// Whether there are no lanes, and something that is asked behind them is there.
  var arePassedLanes: Bool {
    let sections = sheet.questionnaire.sections
    guard sheet.lanes.isEmpty, let place = sections.firstIndex(where: { $0.id == factsSection })
    else { return false }
    return !sheet.steps.isEmpty
      || sections[(place + 1)...].filter { !$0.repeatsPerStep }.flatMap(\.questions).contains {
        sheet.entries[$0.id]?.value != nil
      }
  }
}
