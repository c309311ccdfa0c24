// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// What a system sees that puts a case into a lane.
struct LaneMarksStop: Stop {
  var index: Int

  var place: Place { .laneMarks(index) }
  var isList: Bool { true }

  func stands(in interview: Interview) -> Bool { interview.asksAboutLane(index) }

  func prompt(in interview: Interview) -> Prompt {
    guard stands(in: interview) else { return Prompt(.none, label: "marks>") }
    return Prompt(
      .lane(interview.laneScreen(.marks, of: index, present: typed(in: interview))),
      label: "marks>",
      draft: typed(in: interview))
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard stands(in: interview) else { return .next }
    var lane = interview.sheet.lanes[index]
    let isKept = line.isEmpty || line == typed(in: interview)
    if !isKept || lane.givenMarks.isEmpty {
      try requireNoKinds(line, in: interview)
      lane.marks = try MarkInput.read(
        line, changing: lane.givenMarks + interview.usualMarks(for: lane))
      interview.change([.replaceLane(index, lane)])
    }
    return .go(LaneOutcomesStop(index: index))
  }

  /// The names of the kinds, typed one prompt too late, would stand in the file as marks.
  private func requireNoKinds(_ line: String, in interview: Interview) throws(InputRefusal) {
    let lanes = interview.sheet.lanes
    guard let named = try? LaneNamesInput.read(line),
      named.allSatisfy({ name in lanes.contains { NameLikeness.areOne($0.name, name.name) } })
    else { return }
    throw InputRefusal(
      "These are the kinds of cases; here is asked by what a system knows one of them.",
      example: MarkInput.example)
  }

  private func typed(in interview: Interview) -> String {
    MarkInput.typed(interview.sheet.lanes[index].givenMarks)
  }
}

extension Interview {
  /// Whether there is such a lane, and it is not the last, which asks nothing.
  func asksAboutLane(_ index: Int) -> Bool { sheet.lanes.indices.dropLast().contains(index) }
}
