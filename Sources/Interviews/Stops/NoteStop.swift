// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The note on an answer or a step, to write or change.
struct NoteStop: Stop {
  var about: NoteSubject

  var place: Place { .note(about) }
  var subject: NoteSubject? { about }

  func prompt(in interview: Interview) -> Prompt {
    let words =
      switch about {
      case .question(let id): interview.questionnaire.question(id)?.ask ?? id
      case .step(let index):
        interview.sheet.steps.indices.contains(index) ? interview.sheet.steps[index].name : ""
      }
    return Prompt(
      .owner(OwnerScreen(subject: .note(words))), label: "note>",
      draft: interview.note(on: about) ?? "", offersDraft: false)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let note = line.isEmpty ? nil : line
    if note != interview.note(on: about) {
      interview.write(note: note, on: about)
      interview.prompter.show(.notice(.noted))
    }
    return .close
  }
}
