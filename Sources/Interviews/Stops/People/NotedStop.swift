// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// Takes a note that was typed behind a command, with whoever says it; it is no prompt of its own.
struct NotedStop: Stop {
  var about: NoteSubject

  var place: Place { .reading }
  var subject: NoteSubject? { about }

  /// As many words as a name has; more of them go on with the note.
  private static let longestName = 3

  func prompt(in interview: Interview) -> Prompt { Prompt(.none, label: ">") }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let participants = interview.sheet.participants
    let others = interview.namedBefore
    try Mention.refuseAmbiguous(in: line, participants: participants, others: others)
    let (words, known) = Mention.split(
      line, participants: participants, others: others, onlyKnown: true)
    if let known { return note(words, of: known, in: &interview) }
    guard let (text, named) = Mention.parts(of: line) else {
      let (said, who) = try interview.heard(line)
      guard !TypedText.saysNothing(said) else {
        throw InputRefusal("There is no text to note.", example: ":note six of eight cases")
      }
      return note(said, of: who, in: &interview)
    }
    let near = NameMatch.slips(named, among: participants + others)
    if let first = near.first {
      throw InputRefusal(
        "Nobody is called \(VisibleText.quoted(named)). Did you mean "
          + "\(FigureText.list(near, "or"))?",
        example: "\(text) @\(first)")
    }
    guard !text.isEmpty, Self.canBeName(named, among: participants) else {
      return note(line, of: nil, in: &interview)
    }
    if interview.isStranger(named) {
      return .go(
        StrangerStop(name: named, role: .speaker, asked: self, line: line, isAside: true))
    }
    return note(text, of: named, in: &interview)
  }

  /// Takes the note with the sign and what stands behind it.
  func asTyped(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    _ = note(line, of: nil, in: &interview)
    return .close
  }

  private func note(_ words: String, of who: String?, in interview: inout Interview) -> Turn {
    interview.add(note: words, of: who, on: about)
    interview.prompter.show(
      .notice(
        .noted(interview.name(of: about), isPrivate: interview.isPrivate(about), by: who)))
    return .stay
  }

  /// Whether it is written like a name, and does not go on with what a participant says.
  private static func canBeName(_ text: String, among participants: [String]) -> Bool {
    let words = text.split(separator: " ")
    guard words.count <= longestName, words.first?.first?.isLetter == true,
      text.allSatisfy({ $0.isLetter || " -.'’".contains($0) })
    else { return false }
    return words.count == 1
      || (try? NameMatch.one(String(words[0]), among: participants)).flatMap(\.self) == nil
  }
}
