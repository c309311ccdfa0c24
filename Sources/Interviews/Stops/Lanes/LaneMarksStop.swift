// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

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
      lane.marks = try MarkInput.read(
        line, changing: lane.givenMarks + interview.usualMarks(for: lane))
      interview.change([.replaceLane(index, lane)])
    }
    return .go(LaneOutcomesStop(index: index))
  }

  private func typed(in interview: Interview) -> String {
    MarkInput.typed(interview.sheet.lanes[index].givenMarks)
  }
}

extension Interview {
  /// Whether there is such a lane, and it is not the last, which asks nothing.
  func asksAboutLane(_ index: Int) -> Bool { sheet.lanes.indices.dropLast().contains(index) }
}
