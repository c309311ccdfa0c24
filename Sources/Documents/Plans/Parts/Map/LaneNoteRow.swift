// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import Templates
import Values

/// What was said of one kind of case: how often it comes, and why it is treated as it is.
struct LaneNoteRow {
  let lane: String
  let notes: [String]
  /// What was counted of what it claims otherwise than all cases: `412 of 430`.
  var counted: String?

  /// Those with a note, in the order of the lanes.
  static func all(on page: PlanPage) -> [LaneNoteRow] {
    page.file.lanes.compactMap { lane in
      let questions = page.inputs.questionnaire.questions
      let ofSteps = page.file.steps.flatMap { step in
        StepQuestion.allCases.compactMap { lane.answers.steps[step.name]?[$0]?.note }
      }
      let all =
        [lane.share?.note.flatMap { isCountAlone($0) ? nil : $0 }, lane.answers.note]
        + questions.map { lane.answers.questions[$0.id]?.note } + ofSteps
      let ofErrors = page.errorNote(ofLane: lane.id)
      var notes: [String] = []
      for note in all.compactMap(\.self).map(PageText.withoutStop)
      where !notes.contains(note) && (note == ofErrors || page.quotes(note)) {
        notes.append(note)
      }
      let counted = questions.lazy.compactMap { lane.answers.questions[$0.id]?.sample }
        .compactMap { sample in
          sample.right.flatMap { right in sample.of.map { "\(right) of \($0)" } }
        }.first
      let isSaid = counted.map { count in notes.contains { $0.contains(count) } } ?? true
      return notes.isEmpty && isSaid
        ? nil
        : LaneNoteRow(lane: lane.shortName, notes: notes, counted: isSaid ? nil : counted)
    }
  }

  /// Whether a note only says the count again that stands behind the share: "350 of 700".
  private static func isCountAlone(_ note: String) -> Bool {
    let words = PageText.withoutStop(note).split(separator: " ")
    return words.count == 3 && words[1] == "of"
      && [words[0], words[2]].allSatisfy { Int($0) != nil }
  }

  static let view = TemplateView<LaneNoteRow>(
    .text("lane", \.lane),
    .text("notes") { row in
      row.notes.isEmpty ? nil : row.notes.map { "“\($0)”" }.joined(separator: "; ")
    },
    .text("counted", \.counted))
}
