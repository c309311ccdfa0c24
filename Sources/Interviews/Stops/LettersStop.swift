// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Several scored questions answered on one line.
struct LettersStop: Stop {
  var ids: [String]

  var place: Place { .letters }

  func prompt(in interview: Interview) -> Prompt {
    let questions = questions(in: interview)
    let given = questions.map { question in
      interview.sheet.entries[question.id]?.value.map { AnswerInput.typed($0, for: question) }
    }
    return Prompt(
      .letters(
        LettersScreen(
          workflow: interview.sheet.workflow.name,
          rows: questions.enumerated().map { index, question in
            LettersScreen.Row(
              number: interview.questionnaire.number(of: question.id) ?? index + 1, id: question.id,
              ask: question.ask, brief: question.brief,
              options: question.options)
          })),
      label: "letters>",
      draft: given.allSatisfy { $0 == nil } ? "" : given.map { $0 ?? "-" }.joined())
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let questions = questions(in: interview)
    if line.isEmpty {
      throw InputRefusal(
        "Type \(questions.count) letters, ? for what is not known yet.",
        example: String(String(repeating: "abbc?", count: 4).prefix(questions.count)))
    }
    let values = try LettersInput.read(line, for: questions)
    var edits: [AnswerFileEdit] = []
    for (question, value) in zip(questions, values) {
      let earlier = interview.sheet.entries[question.id] ?? AnswerEntry()
      guard let value, value != earlier.value || earlier.isProposed else { continue }
      let entry = interview.changed(earlier, to: value, on: question.id)
      edits.append(.entry(question.id, entry))
      interview.ownerless.removeAll { $0 == question.id }
      if value == .unknown, entry.ask == nil { interview.ownerless.append(question.id) }
    }
    interview.change(edits)
    interview.hasLetters = true
    interview.prompter.show(.notice(.letters(rows(questions, in: interview))))
    return .next
  }

  /// The answers read back, those that were left open too.
  private func rows(_ questions: [Question], in interview: Interview) -> [LetterRow] {
    questions.enumerated().map { index, question in
      let letter = interview.sheet.entries[question.id]?.value.map {
        AnswerInput.typed($0, for: question)
      }
      return LetterRow(
        number: interview.questionnaire.number(of: question.id) ?? index + 1,
        question: question.brief ?? question.ask, letter: letter ?? "-",
        label: letter.flatMap { letter in
          question.options.first { $0.id == letter }.map { $0.brief ?? $0.label }
        })
    }
  }

  private func questions(in interview: Interview) -> [Question] {
    ids.compactMap(interview.questionnaire.question)
  }
}
