// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Values

/// Who looks at each kind of case, how fast, and what becomes of one that nobody takes up: all lanes
/// on one line.
struct LaneCareStop: Stop {
  var place: Place { .laneCare }
  var isList: Bool { true }

  func stands(in interview: Interview) -> Bool { interview.sheet.lanes.count > 1 }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .laneCare(interview.lanesScreen), label: "looks>",
      draft: LaneCareInput.typed(interview.sheet.lanes))
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    let lanes = interview.sheet.lanes
    if line != LaneCareInput.typed(lanes) {
      try PersonName.checkCommand(line)
      let changed = try LaneCareInput.read(
        line, changing: lanes, participants: interview.sheet.participants,
        others: interview.namedBefore)
      let settling = interview.questionnaire.playbook.telltales[.settles]
      let outcomes = lanes.flatMap(\.outcomes).map(\.what)
      for said in changed.compactMap(\.onNoAnswer)
      where !lanes.contains(where: { $0.onNoAnswer == said }) {
        guard !SpokenWords(said).says(anyOf: settling),
          !outcomes.contains(where: { OutcomesInput.says(said, $0) })
        else {
          throw InputRefusal(
            "\(VisibleText.quoted(said)) would settle a case because nobody has looked at it.",
            example: LaneCareInput.example(lanes))
        }
      }
      for name in changed.compactMap(\.reviewer)
      where !lanes.contains(where: { $0.reviewer == name }) {
        try Interview.requireOne(name, among: interview.sheet.participants)
        try NameMatch.refuseAmbiguous(name, among: interview.people)
        if let turn = interview.asked(about: name, at: self, line: line) { return turn }
      }
      let edits = zip(lanes, changed).enumerated().compactMap { index, pair -> AnswerFileEdit? in
        let (old, new) = pair
        let isSame =
          old.reviewer == new.reviewer && old.timeLimit == new.timeLimit
          && old.onNoAnswer == new.onNoAnswer
        return isSame ? nil : .replaceLane(index, new)
      }
      interview.change(edits)
    }
    interview.prompter.show(.notice(.lanes(interview.lanesScreen)))
    return interview.claimingLanes.isEmpty ? .next : .go(LaneProofStop())
  }
}
