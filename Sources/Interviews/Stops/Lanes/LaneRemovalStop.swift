// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles

/// Asks before lanes go with their marks, letters and whatever else the file says of them.
struct LaneRemovalStop: Stop {
  var names: [String]
  /// The line that leaves them out.
  var line: String

  var place: Place { .laneRemoval }

  func stands(in interview: Interview) -> Bool {
    names.allSatisfy { name in interview.sheet.lanes.contains { $0.name == name } }
  }

  func prompt(in interview: Interview) -> Prompt {
    Prompt(.laneRemoval(names), label: "remove>", choices: ["yes", "no"])
  }

  func take(_ line: String, in interview: inout Interview) throws(InputRefusal) -> Turn {
    switch line.lowercased() {
    case "yes", "y": return try LanesStop(mayRemove: true).take(self.line, in: &interview)
    case "", "no", "n": return .close
    default: throw InputRefusal("Type yes or no.", example: "no")
    }
  }
}
