// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Asks who finds out what the system may do alone in a lane, which becomes an action before that lane;
/// Enter leaves it open.
struct LaneOwnerStop: Stop {
  var index: Int
  /// Whether this kind alone is asked about.
  var isAlone = false

  var place: Place { .laneOwner(index) }

  func stands(in interview: Interview) -> Bool {
    interview.asksAboutLane(index) && interview.sheet.lanes[index].outcomes.isEmpty
  }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .owner(OwnerScreen(subject: .outcomes(interview.sheet.lanes[index].name))), label: "who>",
      choices: interview.sheet.participants)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let owner = try interview.whoAndWhen(line)
    if let who = owner.who, interview.isStranger(who) {
      return .go(StrangerStop(name: who, role: .owner, asked: self, line: line))
    }
    let lane = interview.sheet.lanes[index]
    if owner.who == nil, owner.due == nil {
      interview.tellOwner(nil, nil)
    } else {
      interview.remember(
        Remark(
          what: "Say what the system may do alone: \(lane.name)", who: owner.who, due: owner.due,
          before: .lane(lane.id)),
        in: .actions)
    }
    return .go(LaneLettersStop(index: index, isAlone: isAlone))
  }
}
