// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// A detail of the workflow or the workshop.
struct DetailStop: Stop {
  var detail: Detail
  /// Whether it is typed behind a command, at another stop.
  var isAside = false

  var place: Place { .detail(detail) }
  var isList: Bool { detail == .participants }

  func prompt(in interview: Interview) -> Prompt {
    let sheet = interview.sheet
    let draft =
      switch detail {
      case .name: interview.openDetails.contains(.name) ? "" : sheet.workflow.name
      case .description: TypedText.singleLine(sheet.workflow.description ?? "")
      case .participants: ParticipantsInput.typed(sheet.participants)
      case .decider: sheet.decider ?? ""
      }
    return Prompt(
      .detail(
        DetailScreen(
          detail: detail, workflow: sheet.workflow.name, participants: sheet.participants)),
      label: "\(detail.rawValue)>", draft: draft,
      choices: detail == .decider ? sheet.participants : [])
  }

  private func isDay(_ name: String, in interview: Interview) -> Bool {
    name.contains(where: \.isNumber)
      && MomentInput.read(name, today: interview.options.today) != nil
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let sheet = interview.sheet
    switch detail {
    case .name:
      let name = TypedText.singleLine(line)
      guard !TypedText.leavesTitleOut(name) else {
        throw InputRefusal("The workflow needs a name.", example: "Refund requests")
      }
      if name != sheet.workflow.name, PersonName.isFigure(name) || isDay(name, in: interview) {
        throw InputRefusal(
          "\(VisibleText.quoted(name)) reads like a \(PersonName.isFigure(name) ? "figure" : "day"), and "
            + "here the workflow is named.", example: "Refund requests")
      }
      if name != sheet.workflow.name || interview.openDetails.contains(.name) {
        interview.change([.workflowName(name)])
      }
    case .description:
      let text = TypedText.saysNothing(line) ? nil : line
      // Several lines are shown on one, and Enter must not change them into that.
      if text != sheet.workflow.description.map(TypedText.singleLine) {
        interview.change([.workflowDescription(text)])
      }
    case .participants:
      let isKept = line == ParticipantsInput.typed(sheet.participants)
      let names =
        isKept
        ? sheet.participants : TypedText.saysNothing(line) ? [] : try ParticipantsInput.read(line)
      let pairs = names == sheet.participants ? [] : interview.take(participants: names)
      // Nobody to decide among, so nobody is asked for.
      if names.count < 2 { interview.openDetails.remove(.decider) }
      if !pairs.isEmpty {
        interview.openDetails.remove(detail)
        return .go(RenameStop(pairs: pairs))
      }
    case .decider:
      if line.hasPrefix(",") || NameMatch.several(in: line, among: sheet.participants) != nil {
        throw InputRefusal(
          "One person settles votes; others are added to those who take part.",
          example: sheet.participants.first.map { "\($0), or :participants , Kim Lee" })
      }
      let name =
        TypedText.saysNothing(line)
        ? nil
        : try NameMatch.name(
          line, among: sheet.participants, others: interview.namedBefore)
      if let name, interview.isStranger(name) {
        return .go(StrangerStop(name: name, role: .decider, asked: self, isAside: isAside))
      }
      if name != sheet.decider {
        interview.change([.decider(name)])
        interview.prompter.show(.notice(.decider(name)))
      }
    }
    interview.openDetails.remove(detail)
    return .next
  }
}
