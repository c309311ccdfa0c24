// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The kinds of cases with their shares in percent, on one line: `clear 62, unclear 30, rest`.
enum LaneNamesInput {
  struct Named: Equatable {
    var name: String
    /// From 0 to 1; nil where none is said.
    var share: Double?
  }

  private static let mostLanes = 9
  private static let example = "clear 62, unclear 30, rest"

  static func read(_ line: String) throws(InputRefusal) -> [Named] {
    var lanes: [Named] = []
    for part in TypedText.singleLine(line).split(whereSeparator: { ",;".contains($0) }) {
      let text = part.trimmingSpaces
      if !text.isEmpty { lanes.append(try named(text)) }
    }
    guard (2...mostLanes).contains(lanes.count) else {
      throw InputRefusal(
        lanes.count < 2
          ? "Name two kinds of cases or more; the last one takes whatever is left."
          : "More than \(mostLanes) kinds of cases cannot be told apart in a room.",
        example: example)
    }
    var seen: Set<String> = []
    for lane in lanes where !seen.insert(lane.name.lowercased()).inserted {
      throw InputRefusal("\(VisibleText.quoted(lane.name)) is there twice.", example: example)
    }
    let sum = lanes.compactMap(\.share).reduce(0, +)
    guard sum <= 1 + 1e-9 else {
      throw InputRefusal(
        "The shares add up to \(Int((sum * 100).rounded())) in 100.", example: example)
    }
    if lanes.last?.share != nil, lanes.allSatisfy({ $0.share != nil }), abs(sum - 1) > 0.005 {
      throw InputRefusal(
        "The shares add up to \(Int((sum * 100).rounded())) in 100; the last one takes what is left "
          + "and needs none.", example: example)
    }
    lanes[lanes.count - 1].share = nil
    return lanes
  }

  private static func named(_ text: String) throws(InputRefusal) -> Named {
    var words = text.split(separator: " ").map(String.init)
    var share: Double?
    if words.count > 1, let last = words.last, let value = percent(last) {
      guard (0...100).contains(value) else {
        throw InputRefusal(
          "\(VisibleText.quoted(last)) is no part of 100.", example: example)
      }
      share = value / 100
      words.removeLast()
    }
    if words.count > 1, words.last == "?" { words.removeLast() }
    let name = words.joined(separator: " ")
    guard name.count <= 60, name.contains(where: \.isLetter) else {
      throw InputRefusal("\(VisibleText.quoted(text)) is not a name.", example: example)
    }
    return Named(name: name, share: share)
  }

  private static func percent(_ word: String) -> Double? {
    Double(word.hasSuffix("%") ? String(word.dropLast()) : word)
  }
}
