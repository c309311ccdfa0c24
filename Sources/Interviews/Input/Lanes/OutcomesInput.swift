// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// What the system may do alone in a lane, on one line: `refund in full, refuse !`, with a `!` behind
/// what goes against the person.
enum OutcomesInput {
  static let example = "refund in full, refuse !"
  private static let nothing = "none"

  /// None for `none` and `nothing`.
  ///
  /// - Parameter known: the outcomes as they stand, of which a line changes what it says otherwise.
  static func read(
    _ line: String, changing known: [LaneOutcome] = []
  ) throws(InputRefusal) -> [LaneOutcome] {
    let text = TypedText.singleLine(line)
    if [nothing, "nothing"].contains(text.lowercased()) { return [] }
    var outcomes: [LaneOutcome] = []
    for part in LineParts.split(text, known: known.map(typed)) {
      if let same = known.first(where: { typed($0) == part }) {
        outcomes.append(same)
        continue
      }
      var what = part
      let isAdverse = what.hasSuffix("!")
      if isAdverse { what = what.dropLast().trimmingSpaces }
      guard !what.isEmpty else { continue }
      guard TypedText.saysSomething(what), ![nothing, "nothing"].contains(what.lowercased()) else {
        throw InputRefusal(
          "\(VisibleText.quoted(part)) names nothing that the system does; ? alone leaves it open.",
          example: example)
      }
      guard !what.contains(where: { "<>=≤≥".contains($0) }) else {
        throw InputRefusal(
          "\(VisibleText.quoted(what)) reads like a mark, and here is named what the system does; < "
            + "goes back to the marks.", example: example)
      }
      var outcome =
        known.first { TypedText.singleLine($0.what) == what }
        ?? LaneOutcome(what: what, isAdverse: isAdverse, location: SourceLocation(file: ""))
      outcome.isAdverse = isAdverse
      outcomes.append(outcome)
    }
    guard !outcomes.isEmpty else {
      throw InputRefusal(
        "Name what the system may do alone, or type none.", example: example)
    }
    return outcomes
  }

  /// Whether a text says that an outcome happens, in bent words too: “is downgraded” for “downgrade”.
  static func says(_ text: String, _ outcome: String) -> Bool {
    func words(_ text: String) -> [String] {
      text.lowercased().split { !$0.isLetter && !"'’".contains($0) }.map(String.init)
    }
    let said = words(text)
    guard !said.contains(where: { negations.contains($0) || $0.hasSuffix("n't") }) else {
      return false
    }
    let stems = words(outcome).filter { $0.count > 2 }.map { word in
      "ey".contains(word.last ?? " ") ? String(word.dropLast()) : word
    }
    return !stems.isEmpty
      && stems.allSatisfy { stem in
        said.contains { $0.hasPrefix(stem) && $0.count <= stem.count + longestEnding }
      }
  }

  /// What bends a word, such as `ied` or `ing`, with a letter that is written twice.
  private static let longestEnding = 4
  private static let negations: Set<String> = [
    "no", "not", "never", "nobody", "nothing", "without",
  ]

  /// Also that people do everything.
  static func typed(_ lane: Lane) -> String {
    lane.isLeftToPeople ? nothing : typed(lane.outcomes)
  }

  static func typed(_ outcomes: [LaneOutcome]) -> String {
    LineParts.joined(outcomes.map(typed))
  }

  private static func typed(_ outcome: LaneOutcome) -> String {
    TypedText.singleLine(outcome.what + (outcome.isAdverse ? " !" : ""))
  }
}

extension Lane {
  /// Whether somebody has said that people do everything in its cases.
  package var isLeftToPeople: Bool { outcomes.isEmpty && control == .human }
}
