// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Asks once for a folder who gathers the figures and roles that a quick interview leaves out.
struct FiguresStop: Stop {
  var place: Place { .figures }

  func stands(in interview: Interview) -> Bool { !interview.areFiguresSettled }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .owner(OwnerScreen(subject: .figures(interview.agenda.deferred.count))), label: "who>",
      choices: interview.sheet.participants)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let owner = try interview.whoAndWhen(line)
    if let who = owner.who, interview.isStranger(who) {
      return .go(StrangerStop(name: who, role: .owner, asked: self, line: line))
    }
    interview.areFiguresSettled = true
    interview.tellOwner(owner.who, owner.due)
    guard owner.who != nil || owner.due != nil else { return .next }
    var entry = AnswerEntry(.unknown)
    entry.ask = owner.who
    entry.due = owner.due
    interview.share(interview.agenda.deferred.map { SharedAnswer(question: $0.id, entry: entry) })
    return .next
  }
}
