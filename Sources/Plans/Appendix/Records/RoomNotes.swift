// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Everything that people wrote freely beside their answers, in the order of the questions and of the
/// file.
struct RoomNotes {
  struct Note: Hashable {
    let words: String
    /// Nil where the file does not tell.
    let by: String?

    /// Nil without words.
    init?(_ words: String?, by: String?) {
      guard let words else { return nil }
      self.words = words
      self.by = by
    }
  }

  private let file: AnswerFile
  private let questions: [Question]

  init(_ inputs: PlanInputs) {
    file = inputs.file
    questions = inputs.questionnaire.sections.filter { !$0.repeatsPerStep }.flatMap(\.questions)
  }

  func all() -> [Note] { (answers + lanes + steps + facts + remarks).compactMap(\.self) }

  private var answers: [Note?] { notes(of: file.answers) }

  private var lanes: [Note?] {
    file.lanes.flatMap { lane -> [Note?] in
      [Note(lane.share?.note, by: lane.share?.by), Note(lane.answers.note, by: nil)]
        + notes(of: lane.answers.questions)
        + file.steps.flatMap { letters(lane.answers.steps[$0.name] ?? [:]) }
    }
  }

  private var steps: [Note?] {
    file.steps.flatMap { [Note($0.note, by: nil)] + letters($0.answers) }
  }

  private var facts: [Note?] {
    let stated = file.particulars
    return [
      Note(stated.pastCases?.note, by: stated.pastCases?.by),
      Note(stated.systemCostPerYear?.note, by: stated.systemCostPerYear?.by),
      Note(stated.audit?.note, by: stated.audit?.by),
      Note(stated.vendor?.note, by: stated.vendor?.by),
      Note(stated.appeal?.note, by: stated.appeal?.by),
    ] + stated.rules.map { Note($0.what, by: $0.who) }
  }

  private var remarks: [Note?] { file.decisions.map { Note($0.what, by: $0.who) } }

  private func notes(of answers: [String: Answer]) -> [Note?] {
    questions.map { Note(answers[$0.id]?.note, by: answers[$0.id]?.by) }
  }

  private func letters(_ answers: [StepQuestion: Answer]) -> [Note?] {
    StepQuestion.allCases.map { Note(answers[$0]?.note, by: answers[$0]?.by) }
  }
}
