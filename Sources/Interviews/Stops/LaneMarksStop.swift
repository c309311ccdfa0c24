// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// What a system sees that puts a case into a lane.
struct LaneMarksStop: Stop {
  var index: Int

  var place: Place { .laneMarks(index) }

  func stands(in interview: Interview) -> Bool { interview.asksAboutLane(index) }

  func prompt(in interview: Interview) -> Prompt {
    guard stands(in: interview) else { return Prompt(.none, label: "marks>") }
    return Prompt(
      .lane(interview.laneScreen(.marks, of: index)), label: "marks>",
      draft: typed(in: interview), offersDraft: false)
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    guard stands(in: interview) else { return .next }
    var lane = interview.sheet.lanes[index]
    let isKept = line.isEmpty || line == typed(in: interview)
    if !isKept || lane.marks.isEmpty {
      // What is typed as before keeps all that the file says of it.
      lane.marks = try MarkInput.read(line).map { mark in
        lane.marks.first { $0.typed == mark.typed } ?? mark
      }
      interview.change([.replaceLane(index, lane)])
    }
    return .go(LaneOutcomesStop(index: index))
  }

  private func typed(in interview: Interview) -> String {
    interview.sheet.lanes[index].marks.map(\.typed).joined(separator: ", ")
  }
}

extension Interview {
  /// Whether there is such a lane, and it is not the last, which asks nothing.
  func asksAboutLane(_ index: Int) -> Bool { sheet.lanes.indices.dropLast().contains(index) }
}
