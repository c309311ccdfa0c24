// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// What belongs to the workflow alone, one after the other until a line is empty.
struct AsideStop: Stop {
  var aside: Aside
  /// Whether it was asked for by a command, at another stop.
  var isAside = false

  var place: Place { .aside(aside) }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .aside(AsideScreen(aside: aside, known: known(in: interview), lanes: lanes(in: interview))),
      label: aside == .deadlines ? "deadline>" : "before>")
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard !line.trimmingSpaces.isEmpty else {
      interview.openAsides.remove(aside)
      if isAside { return .close }
      return interview.isAsked(above: .verdict) ? interview.nextUnasked() : .next
    }
    try PersonName.checkCommand(line)
    switch aside {
    case .deadlines:
      interview.remember(try DeadlineInput.read(line))
    case .conditions:
      let remark = try RemarkInput.read(
        line, participants: interview.sheet.participants, others: interview.namedBefore,
        today: interview.options.today, lanes: interview.sheet.lanes)
      guard remark.before != nil else {
        throw InputRefusal(
          "It says at its end before which phase or kind of case: shadow, broad, open, or a name.",
          example: "Text of the notice @Compliance +2w before shadow")
      }
      if let who = remark.who, interview.isStranger(who) {
        return .go(StrangerStop(name: who, role: .owner, asked: self, line: line, isAside: true))
      }
      interview.remember(remark, in: .actions)
    // They are all on one line.
    case .peaks: return .go(PeakDatesStop())
    }
    return .stay
  }

  private func known(in interview: Interview) -> [String] {
    switch aside {
    case .deadlines: interview.sheet.particulars.deadlines.map(DeadlineInput.typed)
    case .peaks: []
    case .conditions: interview.sheet.actions.filter { $0.before != nil }.map(\.what)
    }
  }

  private func lanes(in interview: Interview) -> [String] {
    aside == .conditions ? interview.sheet.lanes.map(\.name) : []
  }
}
