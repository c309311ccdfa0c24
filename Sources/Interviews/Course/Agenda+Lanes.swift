// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires

/// When the kinds of cases are asked about: after the facts, which hold for all of them, and after
/// the pattern, whose usual marks are offered.
extension Agenda {
  /// The place that the lanes are asked about after: the pattern where it is asked, else the last
  /// question of the last section with a fact that a verdict needs.
  var lanesFollow: Place? {
    let questions = questions
    if questions.contains(where: { $0.id == Fact.pattern }) { return .question(Fact.pattern) }
    let section = sheet.questionnaire.sections.last { section in
      !section.repeatsPerStep
        && section.questions.contains { $0.isRequired && $0.kind != .abc }
    }
    let ids = Set(section?.questions.map(\.id) ?? [])
    return questions.last { ids.contains($0.id) }.map { .question($0.id) }
  }

  /// The id of the question that the lanes are asked about after.
  var lanesFollowing: String? {
    if case .question(let id)? = lanesFollow { id } else { nil }
  }

  /// The question about lanes, then the marks of each lane but the last.
  var lanes: [Place] {
    [.lanes] + sheet.lanes.indices.dropLast().map(Place.laneMarks)
  }

  var areLanesOpen: Bool { sheet.lanes.isEmpty && !interview.declinesLanes }

  /// Whether no case could be told to belong to a lane, so that none came after it.
  func lacksMarks(_ index: Int) -> Bool {
    sheet.lanes.indices.dropLast().contains(index) && sheet.lanes[index].givenMarks.isEmpty
      && !interview.bareLanes.contains(sheet.lanes[index].id)
  }

  /// Whether there are no lanes, and something that is asked behind them is there.
  var arePassedLanes: Bool {
    let questions = questions
    guard sheet.lanes.isEmpty,
      let place = questions.firstIndex(where: { .question($0.id) == lanesFollow })
    else { return false }
    return !sheet.steps.isEmpty || questions[(place + 1)...].contains(where: isSaid)
  }
}
