// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// A lane that is called otherwise from now on.
package struct LaneRename: Sendable, Equatable {
  package var from: String
  package var to: String
}

/// Asks before lanes go with their marks, letters and whatever else the file says of them, or only get
/// another name.
struct LaneRemovalStop: Stop {
  var names: [String]
  /// The new names that may be meant.
  var renames: [LaneRename] = []
  /// The line that leaves them out.
  var line: String

  var place: Place { .laneRemoval }
  var isPassing: Bool { true }

  func stands(in interview: Interview) -> Bool {
    names.allSatisfy { name in interview.sheet.lanes.contains { $0.name == name } }
  }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(
      .laneRemoval(LaneRemovalScreen(names: names, renames: renames)), label: "remove>",
      choices: ["yes", "no"] + (renames.isEmpty ? [] : ["rename"]))
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    switch line.lowercased() {
    case "yes", "y": return try LanesStop(mayRemove: true).take(self.line, in: &interview)
    case "rename" where !renames.isEmpty:
      interview.change(
        interview.sheet.lanes.enumerated().compactMap { index, lane in
          renames.first { $0.from == lane.name }.map { rename in
            var lane = lane
            lane.name = rename.to
            return .replaceLane(index, lane)
          }
        })
      // The shares that the line says, too.
      return try LanesStop().take(self.line, in: &interview)
    case "", "no", "n": return .close
    default:
      throw InputRefusal(
        renames.isEmpty ? "Type yes or no." : "Type rename, yes or no.",
        example: renames.isEmpty ? "no" : "rename")
    }
  }
}
