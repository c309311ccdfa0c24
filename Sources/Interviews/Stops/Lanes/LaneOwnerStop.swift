// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// Asks who finds out what the system may do alone in a lane, which becomes an action before that lane;
/// Enter leaves it open.
struct LaneOwnerStop: Stop {
  /// What somebody says, with the name of the kind of case behind it.
  static let task = "Say what the system may do alone: "

  var index: Int
  /// Whether this kind alone is asked about.
  var isAlone = false

  var place: Place { .laneOwner(index) }

  func stands(in interview: Interview) -> Bool {
    interview.asksAboutLane(index) && interview.sheet.lanes[index].outcomes.isEmpty
  }

  func prompt(in interview: Interview) -> Prompt {
    let lane = interview.sheet.lanes[index]
    let known = interview.outcomesTask(of: lane).map { interview.sheet.actions[$0] }
    let draft = [known?.who, known?.due.map { "by \($0)" }].compactMap(\.self)
    return Prompt(
      .owner(OwnerScreen(subject: .outcomes(lane.name))), label: "who>",
      draft: draft.joined(separator: " "), choices: interview.sheet.participants)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let lane = interview.sheet.lanes[index]
    let place = interview.outcomesTask(of: lane)
    let known = place.map { interview.sheet.actions[$0] }
    let owner = try interview.whoAndWhen(line, known: known?.due)
    if let who = owner.who, interview.isStranger(who) {
      return .go(StrangerStop(name: who, role: .owner, asked: self, line: line))
    }
    // What was typed here before was the same task, of whoever has it now.
    if owner.who == nil, owner.due == nil {
      if let place { interview.change([.removeRemark(.actions, place)]) }
      interview.tellOwner(nil, nil)
    } else if let place, var task = known {
      task.who = owner.who
      task.due = owner.due
      interview.change([.replaceRemark(.actions, place, task)])
      interview.tellOwner(owner.who, owner.due)
    } else {
      interview.remember(
        Remark(
          what: "\(Self.task)\(lane.name)", who: owner.who, due: owner.due,
          before: .lane(lane.id)),
        in: .actions)
    }
    return .go(LaneLettersStop(index: index, isAlone: isAlone))
  }
}

extension Interview {
  /// The place of the task to say what the system may do alone in a lane, also where the lane had
  /// another name when somebody took it.
  func outcomesTask(of lane: Lane) -> Int? {
    sheet.actions.firstIndex { action in
      action.before == .lane(lane.id) && action.what.hasPrefix(LaneOwnerStop.task)
        && !action.isProposed
    }
  }

  /// Takes that task away once the lane's outcomes are said, or that people do everything.
  mutating func settleOutcomesTask(of lane: Lane) {
    guard let place = outcomesTask(of: lane) else { return }
    let words = sheet.actions[place].what
    change([.removeRemark(.actions, place)])
    prompter.show(.notice(.takenBack(words)))
  }
}
