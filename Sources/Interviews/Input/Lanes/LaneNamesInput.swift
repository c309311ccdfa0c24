// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// The kinds of cases with their shares in percent, on one line: `clear 62, unclear 30, others`.
///
/// A name in quotes may end with a number and hold a comma: `"Tier 1" 62, "Tier 2"`.
enum LaneNamesInput {
  struct Named: Equatable {
    var name: String
    /// From 0 to 1; nil where none is said.
    var share: Double?
    /// Whether the share was said to be an estimate.
    var isEstimate = false
    /// The range in which it was said to be, of which the middle counts.
    var range: String?
    /// What was said of the last one, which takes what the others leave.
    var remainder: Double?
    /// The share in words, which is said back.
    var spoken: SpokenShare?
  }

  private static let mostLanes = 9
  private static let longestName = 60
  private static let example = "clear 62, unclear 30, others"

  /// - Parameter known: the lanes as they stand.
  static func read(_ line: String, known: [Named] = []) throws(InputRefusal) -> [Named] {
    let parts = LineParts.split(
      TypedText.singleLine(line), known: known.flatMap { [typed($0), quoted($0.name)] },
      takesQuotes: true)
    var lanes: [Named] = []
    for part in parts { lanes.append(try named(part, among: parts, known: known)) }
    guard (2...mostLanes).contains(lanes.count) else {
      throw InputRefusal(
        lanes.count < 2
          ? "Name two kinds of cases or more; the last one takes whatever is left."
          : "More than \(mostLanes) kinds of cases cannot be told apart in a room.",
        example: example)
    }
    var seen: Set<String> = []
    for lane in lanes where !seen.insert(NameLikeness.key(of: lane.name)).inserted {
      throw InputRefusal("\(VisibleText.quoted(lane.name)) is there twice.", example: example)
    }
    let sum = lanes.compactMap(\.share).reduce(0, +)
    let percent = Int(bounded: (sum * 100).rounded())
    // The last one's share is rounded as it is typed, and is what remains anyway.
    guard lanes.dropLast().compactMap(\.share).reduce(0, +) <= 1 + 1e-9, sum <= 1.005 else {
      throw InputRefusal("The shares add up to \(percent) in 100.", example: example)
    }
    if lanes.last?.share != nil, lanes.allSatisfy({ $0.share != nil }), abs(sum - 1) > 0.005 {
      throw InputRefusal(
        "The shares add up to \(percent) in 100; the last one takes what is left "
          + "and needs none.", example: example)
    }
    lanes[lanes.count - 1].remainder = lanes.last?.share
    lanes[lanes.count - 1].share = nil
    return lanes
  }

  /// Lanes on one line, as it is read again.
  static func typed(_ lanes: [Named]) -> String { LineParts.joined(lanes.map(typed)) }

  private static func typed(_ lane: Named) -> String {
    let name = quoted(lane.name)
    return lane.share.map { "\(name) \(SharePercent.text($0))" } ?? name
  }

  /// The name in quotes where its end would be taken for a share.
  private static func quoted(_ name: String) -> String {
    let name = TypedText.singleLine(name)
    var words = name.split(separator: " ").map(String.init)
    guard let last = words.last, words.count > 1 else { return name }
    let endsInShare = isShare(last) || SpokenShare(endOf: &words) != nil
    return endsInShare ? "\"\(name)\"" : name
  }

  private static func named(
    _ part: String, among parts: [String], known: [Named]
  ) throws(InputRefusal) -> Named {
    if let same = known.first(where: { typed($0) == part }) { return same }
    let name =
      known.first { quoted($0.name) == part }.map { TypedText.singleLine($0.name) }
      ?? LineParts.unquoted(part)
    var lane =
      if let name { Named(name: name) } else {
        try named(part, isNumbered: isNumbered(part, among: parts))
      }
    let old = known.first { NameLikeness.areOne($0.name, lane.name) }
    guard old != nil || lane.name.count <= longestName && lane.name.contains(where: \.isLetter)
    else {
      throw InputRefusal("\(VisibleText.quoted(part)) is not a name.", example: example)
    }
    // A share is typed with fewer digits than it may have.
    if let share = old?.share, lane.share.map(SharePercent.text) == SharePercent.text(share) {
      lane.share = share
    }
    return lane
  }

  /// Whether the number at the end of a part belongs to its name, as another part is called alike
  /// and has a share behind its number: `Tier 1 62, Tier 2`.
  private static func isNumbered(_ part: String, among parts: [String]) -> Bool {
    func words(_ text: String) -> [Substring] { text.split(separator: " ") }
    let own = words(part)
    guard own.count > 1, let last = own.last, isShare(String(last)), !last.hasSuffix("%") else {
      return false
    }
    return parts.contains { other in
      let other = words(other)
      return other.count == own.count + 1 && other.dropLast(2).elementsEqual(own.dropLast())
        && other.suffix(2).allSatisfy { isShare(String($0)) }
    }
  }

  private static func named(_ text: String, isNumbered: Bool) throws(InputRefusal) -> Named {
    var words = text.split(separator: " ").map(String.init)
    // 62 %
    if words.count > 2, words.last == "%" {
      words.removeLast()
      words[words.count - 1] += "%"
    }
    // 50 – 60, 50 to 60
    if words.count > 3, ["-", "–", "to"].contains(words[words.count - 2]),
      isFigure(words[words.count - 3]), isFigure(words[words.count - 1])
    {
      let ends = [words[words.count - 3], words[words.count - 1]]
      words.replaceSubrange((words.count - 3)..., with: [ends.joined(separator: "-")])
    }
    var share: Double?
    var isEstimate = false
    var range: String?
    let spoken = SpokenShare(endOf: &words)
    share = spoken?.share
    if spoken == nil, words.count > 1, let last = words.last, !isNumbered, isFigure(last) {
      let between = self.range(last)
      share = between?.middle ?? percent(last)
      range = between?.said
      guard let share, (0...1).contains(share) else {
        let name = words.dropLast().joined(separator: " ")
        throw InputRefusal(
          "\(VisibleText.quoted(last)) is no part of 100; a name that ends so stands in quotes.",
          example: "\(name) 62, or \"\(name) \(last)\" 62")
      }
      words.removeLast()
      isEstimate = isEstimate || last.first.map { "~≈".contains($0) } ?? false
    }
    if share != nil, words.count > 1, let said = words.last, estimates.contains(said.lowercased()) {
      words.removeLast()
      isEstimate = true
    }
    if words.count > 1, words.last == "?" { words.removeLast() }
    let name = words.joined(separator: " ")
    return Named(
      name: LineParts.unquoted(name) ?? name, share: share, isEstimate: isEstimate, range: range,
      spoken: spoken)
  }

  /// `50-60`, as it is kept in a note; nil for anything else.
  private static func range(_ word: String) -> (middle: Double, said: String)? {
    let ends = word.drop { "~≈".contains($0) }.split { "-–".contains($0) }.map(String.init)
    guard ends.count == 2, let low = percent(ends[0]), let high = percent(ends[1]), low < high,
      let middle = PlainNumber(decimal: (low + high) / 2)
    else { return nil }
    return (
      middle.value,
      FigureRemarks.range(from: FigureText.percent(low), to: FigureText.percent(high))
    )
  }

  private static let estimates: Set<String> = [
    "about", "around", "approx", "approx.", "approximately", "ca", "ca.", "circa", "roughly",
    "some",
    "~", "≈",
  ]

  /// Whether a word is meant as a figure: it begins with a digit, also behind a sign or point.
  private static func isFigure(_ word: String) -> Bool {
    let body = word.drop { "+-–.~≈".contains($0) }
    return body.first?.isNumber == true
  }

  private static func isShare(_ word: String) -> Bool { percent(word) != nil || range(word) != nil }

  /// The share that so many in 100 are, with the digits as they are typed.
  private static func percent(_ word: String) -> Double? {
    let bare = word.drop { "~≈".contains($0) }
    let digits = PlainCharacters.of(bare.hasSuffix("%") ? String(bare.dropLast()) : String(bare))
    return WrittenNumber(digits).flatMap { written in
      switch written {
      case .plain(let number): PlainNumber.percent("\(number.text)%")?.value
      // No share has thousands.
      case .either(_, let decimal, _): PlainNumber.percent("\(decimal.text)%")?.value
      }
    }
  }
}
