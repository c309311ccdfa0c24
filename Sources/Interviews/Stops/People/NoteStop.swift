// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The note on an answer or a step, to write or change.
struct NoteStop: Stop {
  var about: NoteSubject

  var place: Place { .note(about) }
  var subject: NoteSubject? { about }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .owner(OwnerScreen(subject: .note(interview.name(of: about)))), label: "note>",
      draft: interview.note(on: about) ?? "")
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    var note = TypedText.saysNothing(line) ? nil : line
    if let said = note, said != interview.note(on: about) {
      let (words, who) = try interview.heard(said)
      if let who { note = "\(who): \(words)" }
    }
    if note != interview.note(on: about) {
      interview.write(note: note, on: about)
      interview.prompter.show(
        .notice(
          note == nil
            ? .takenBack("the note on \(interview.name(of: about))")
            : .noted(interview.name(of: about), isPrivate: interview.isPrivate(about))))
    }
    return .close
  }
}
