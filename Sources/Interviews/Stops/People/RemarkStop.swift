// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Takes something to remember that was typed behind a command; it is no prompt of its own.
struct RemarkStop: Stop {
  var list: RemarkList

  var place: Place { .reading }

  func prompt(in interview: Interview) -> Prompt { Prompt(.none, label: ">") }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let remark = try RemarkInput.read(
      line, participants: interview.sheet.participants, others: interview.namedBefore,
      today: interview.options.today, lanes: list == .actions ? interview.sheet.lanes : nil)
    if let who = remark.who, interview.isStranger(who) {
      return .go(
        StrangerStop(name: who, role: .owner, asked: self, line: line, isAside: true))
    }
    let index = interview.remember(remark, in: list)
    let sheet = interview.sheet
    // What of the design keeps a decision is asked where there is something to name.
    guard list == .decisions, !interview.isQuick, !sheet.lanes.isEmpty || !sheet.steps.isEmpty
    else {
      return .stay
    }
    return .go(KeptByStop(index: index))
  }
}
