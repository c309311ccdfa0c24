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
  /// How many of how many were right where it was counted, as `412 of 430`.
  let counted: [String]
  /// The same where somebody chose the cases, which say less than those that chance drew.
  let picked: [String]

  /// Those with a note, in the order of the lanes.
  static func all(on page: PlanPage) -> [LaneNoteRow] {
    page.file.lanes.compactMap { lane in
      let questions = page.inputs.questionnaire.questions
      let ofSteps = page.file.steps.flatMap { step in
        StepQuestion.allCases.compactMap { lane.answers.steps[step.name]?[$0]?.note }
      }
      let all =
        [lane.share?.note, lane.answers.note]
        + questions.map { lane.answers.questions[$0.id]?.note } + ofSteps
      let ofErrors = page.errorNote(ofLane: lane.id)
      var notes: [String] = []
      for note in all.compactMap({ $0.flatMap(NoteReasons.quote) }).map(PageText.withoutStop)
      where !notes.contains(note) && (note == ofErrors || page.quotes(note)) {
        notes.append(note)
      }
      let counted = counts(of: lane, areDrawn: true, beside: notes)
      let picked = counts(of: lane, areDrawn: false, beside: [])
      return notes.isEmpty && counted.isEmpty && picked.isEmpty
        ? nil
        : LaneNoteRow(lane: lane.shortName, notes: notes, counted: counted, picked: picked)
    }
  }

  /// The counts of right answers that no note tells.
  private static func counts(
    of lane: Lane, areDrawn: Bool, beside notes: [String]
  ) -> [String] {
    let answers =
      Array(lane.answers.questions.values) + lane.answers.steps.values.flatMap(\.values)
    let samples = answers.compactMap(\.sample).filter { $0.isDrawn == areDrawn }
    let counts = samples.compactMap { sample in
      sample.right.flatMap { right in sample.of.map { (right: right, of: $0) } }
    }
    return Set(counts.map { "\(FigureText.count($0.right)) of \(FigureText.count($0.of))" })
      .sorted()
      .filter { count in !notes.contains { $0.contains(count) } }
  }

  static let view = TemplateView<LaneNoteRow>(
    .text("lane", \.lane),
    .text("notes") { row in
      row.notes.isEmpty ? nil : row.notes.map { "“\($0)”" }.joined(separator: "; ")
    },
    .text("counted") { $0.counted.isEmpty ? nil : FigureText.list($0.counted) },
    .text("picked") { $0.picked.isEmpty ? nil : FigureText.list($0.picked) },
    .flag("goes_on") { !$0.notes.isEmpty || !$0.counted.isEmpty })
}
