// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// What a system sees that puts a case into a lane.
struct LaneMarksStop: Stop {
  var index: Int
  /// Whether this kind alone is asked about.
  var isAlone = false

  var place: Place { .laneMarks(index) }
  var subject: NoteSubject? { .lane(index) }
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
    if MarkInput.saysNone(line) {
      lane.marks = []
      lane = lane.placed(isLast: false)
      interview.bareLanes.insert(lane.id)
      if lane.marks != interview.sheet.lanes[index].marks {
        interview.change([.replaceLane(index, lane)])
      }
      interview.prompter.show(.notice(.withoutMarks(lane.name)))
    } else if !isKept || lane.givenMarks.isEmpty {
      try PersonName.checkCommand(line)
      try interview.requireNoKinds(
        line, asked: "by what a system knows one of them", example: MarkInput.example)
      lane.marks = try MarkInput.read(
        line, changing: lane.givenMarks + interview.usualMarks(for: lane))
      interview.change([.replaceLane(index, lane)])
    }
    return .go(LaneOutcomesStop(index: index, isAlone: isAlone))
  }

  private func typed(in interview: Interview) -> String {
    MarkInput.typed(interview.sheet.lanes[index].givenMarks)
  }
}

extension Interview {
  /// The names of the kinds, typed one prompt too late, and what is said of each of them one too early
  /// would stand in the file as what is asked here.
  func requireNoKinds(_ line: String, asked: String, example: String) throws(InputRefusal) {
    func isKind(_ name: String) -> Bool {
      sheet.lanes.contains { NameLikeness.areOne($0.name, name) || $0.id == name.lowercased() }
    }
    let heads = line.split(separator: ";").compactMap { part in
      part.firstIndex(of: ":").map { part[..<$0].trimmingSpaces }
    }
    let named = (try? LaneNamesInput.read(line))?.map(\.name) ?? []
    guard heads.contains(where: isKind) || !named.isEmpty && named.allSatisfy(isKind) else {
      return
    }
    throw InputRefusal("That names kinds of cases; here is asked \(asked).", example: example)
  }

  /// Whether there is such a lane, and it is not the last, which asks nothing.
  func asksAboutLane(_ index: Int) -> Bool { sheet.lanes.indices.dropLast().contains(index) }
}
