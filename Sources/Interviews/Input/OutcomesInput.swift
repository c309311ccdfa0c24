// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics

/// What the system may do alone in a lane, on one line: `refund in full, refuse !`, with a `!` behind
/// what goes against the person.
enum OutcomesInput {
  static let example = "refund in full, refuse !"

  /// None for `none` and `nothing`.
  static func read(_ line: String) throws(InputRefusal) -> [LaneOutcome] {
    let text = TypedText.singleLine(line)
    if ["none", "nothing"].contains(text.lowercased()) { return [] }
    var outcomes: [LaneOutcome] = []
    for part in text.split(whereSeparator: { ",;".contains($0) }) {
      var what = part.trimmingSpaces
      let isAdverse = what.hasSuffix("!")
      if isAdverse { what = what.dropLast().trimmingSpaces }
      guard !what.isEmpty else { continue }
      outcomes.append(
        LaneOutcome(what: what, isAdverse: isAdverse, location: SourceLocation(file: "")))
    }
    guard !outcomes.isEmpty else {
      throw InputRefusal(
        "Name what the system may do alone, or type none.", example: example)
    }
    return outcomes
  }

  static func typed(_ outcomes: [LaneOutcome]) -> String {
    outcomes.map { $0.what + ($0.isAdverse ? " !" : "") }.joined(separator: ", ")
  }
}
