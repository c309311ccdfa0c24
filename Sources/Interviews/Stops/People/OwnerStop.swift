// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Asks who finds out what is not known yet, and by when; Enter leaves it open.
struct OwnerStop: Stop {
  var ids: [String]

  var place: Place { .owner(ids) }
  var subject: NoteSubject? { ids.count == 1 ? .question(ids[0]) : nil }

  func stands(in interview: Interview) -> Bool {
    ids.contains { interview.sheet.entries[$0]?.value == .unknown }
  }

  func prompt(in interview: Interview) -> Prompt {
    let entry = ids.count == 1 ? interview.sheet.entries[ids[0]] : nil
    let draft = [entry?.ask, entry?.due.map { "by \($0)" }].compactMap { $0 }
    return Prompt(
      .owner(
        OwnerScreen(
          subject: .answers(ids.compactMap { interview.questionnaire.question($0)?.ask }))),
      label: "who>", draft: draft.joined(separator: " "),
      choices: interview.sheet.participants)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let owner = try interview.whoAndWhen(
      line, known: ids.count == 1 ? interview.sheet.entries[ids[0]]?.due : nil)
    if let who = owner.who, interview.isStranger(who) {
      return .go(StrangerStop(name: who, role: .owner, asked: self, line: line))
    }
    interview.ownerless.removeAll(where: ids.contains)
    let edits = ids.compactMap { id -> AnswerFileEdit? in
      guard var entry = interview.sheet.entries[id], entry.value == .unknown else { return nil }
      guard entry.ask != owner.who || entry.due != owner.due else { return nil }
      entry.ask = owner.who
      entry.due = owner.due
      return .entry(id, entry)
    }
    interview.change(edits)
    interview.tellOwner(owner.who, owner.due)
    return .next
  }
}
