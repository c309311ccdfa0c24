// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Values

/// One case, today and then, from what was said of its kind alone.
struct Story {
  let lane: LaneRow
  let today: [String]
  let onNoAnswer: String?

  /// The kind of which most was said among those that people see; nil where nothing was.
  init?(on page: PlanPage) {
    let told = page.file.lanes.compactMap { lane -> (lane: LaneFigures, notes: [String])? in
      guard let figures = page.lane(lane.id), figures.isSeenByPeople else { return nil }
      let steps = page.file.steps.filter { $0.lanes?.contains(lane.id) ?? false }
      let ofSteps = steps.flatMap { step in
        [step.note].compactMap(\.self) + StepQuestion.allCases.compactMap { step.answers[$0]?.note }
      }
      return (figures, ofSteps)
    }
    guard let most = told.map(\.notes.count).max(),
      let chosen = told.last(where: { $0.notes.count == most })
    else { return nil }
    let ofAll = [LetterKey.empathy.rawValue, "customer_impact", FactKey.affectsPerson.rawValue]
      .compactMap(page.note)
    let notes = (chosen.notes + ofAll).prefix(1)
    guard !notes.isEmpty else { return nil }
    lane = LaneRow(chosen.lane, on: page)
    today = notes.map(PageText.withoutStop)
    onNoAnswer = page.file.lanes.first { $0.id == chosen.lane.id }?.onNoAnswer
      .map(PageText.withoutStop)
  }

  static let view = TemplateView<Story>(
    .group("lane", LaneRow.view, \.lane),
    .texts("today", \.today),
    .text("on_no_answer", \.onNoAnswer))
}
