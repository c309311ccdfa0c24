// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// Which kinds of cases pass which steps: `3 unclear, others; 4 all`.
enum StepLanesInput {
  /// The ids of the lanes per step, from 0; nil where all of them pass.
  static func read(
    _ line: String, count: Int, lanes: [Lane]
  ) throws(InputRefusal) -> [Int: [String]?] {
    var passing: [Int: [String]?] = [:]
    for part in TypedText.singleLine(line).split(separator: ";").map(\.trimmingSpaces)
    where !part.isEmpty {
      let digits = part.prefix(while: \.isNumber)
      guard let number = Int(digits), (1...max(1, count)).contains(number), count > 0 else {
        throw InputRefusal(
          "\(VisibleText.quoted(part)) begins with no step: they go from 1 to \(count).",
          example: example(lanes))
      }
      var names = part.dropFirst(digits.count).trimmingSpaces
      // As it is typed under the steps.
      if names.lowercased().hasPrefix("lanes ") { names = names.dropFirst(6).trimmingSpaces }
      passing[number - 1] = .some(try ids(names, of: lanes))
    }
    return passing
  }

  /// The lanes on a line with commas between them; nil for all.
  static func ids(_ text: String, of lanes: [Lane]) throws(InputRefusal) -> [String]? {
    if text.lowercased() == "all" { return nil }
    guard !lanes.isEmpty else {
      throw InputRefusal("All cases are treated alike so far.", example: ":lanes")
    }
    var ids: Set<String> = []
    for name in LineParts.split(text, known: lanes.map(\.name)) {
      let place = try LaneMention.place(of: name, among: lanes, example: example(lanes))
      ids.insert(lanes[place].id)
    }
    guard !ids.isEmpty else {
      throw InputRefusal(
        "Behind the step stand the kinds of cases, or all.", example: example(lanes))
    }
    return ids.count == lanes.count ? nil : lanes.map(\.id).filter(ids.contains)
  }

  static func example(_ lanes: [Lane]) -> String { "2 \(lanes.last?.name ?? "others")" }
}
