// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Who takes part: names with commas between them, or how many there are.
enum ParticipantsInput {
  private static let limit = 50
  private static let example = "Head of operations, Compliance, Team lead"

  static func read(_ line: String) throws(InputRefusal) -> [String] {
    let text = TypedText.singleLine(line)
    if let count = Int(text) {
      guard (1...limit).contains(count) else {
        throw InputRefusal("Between 1 and \(limit) people can take part.", example: "8")
      }
      return (1...count).map { "P\($0)" }
    }
    let names = text.split { $0 == "," || $0 == ";" }.map(\.trimmingSpaces).filter { !$0.isEmpty }
    guard !names.isEmpty else { throw InputRefusal("There is no name.", example: example) }
    guard names.count <= limit else {
      throw InputRefusal("Between 1 and \(limit) people can take part.", example: "8")
    }
    var seen: Set<String> = []
    for name in names where !seen.insert(name.lowercased()).inserted {
      throw InputRefusal(
        "\(VisibleText.quoted(name)) is there twice, and a vote could not tell them apart.",
        example: example)
    }
    for name in names where name.hasPrefix("@") || Int(name) != nil {
      throw InputRefusal("\(VisibleText.quoted(name)) is not a name.", example: example)
    }
    return names
  }
}
