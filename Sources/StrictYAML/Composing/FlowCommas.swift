// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Finds the commas inside `{ }` and `[ ]` that cut a text without quotes: `{note: up to 5,000 USD}`.
struct FlowCommas {
  /// The value that was read last, when it is a text without quotes.
  private var value: YAMLNode?
  /// That text with what commas cut off it, and where the first piece stands.
  private var whole = ""
  private var cut: (place: YAMLPosition, key: String)?

  /// Whether a key only goes on with the text before it, which then is told as one problem.
  ///
  /// A key without a value does, and one right behind a comma that has figures on both sides.
  mutating func take(key: YAMLNode, value next: YAMLNode) -> Bool {
    guard let value, let piece = key.scalar, piece.style == .plain else { return false }
    let isTight = value.end.line == key.start.line && value.end.column + 1 == key.start.column
    // With a colon behind it, it was meant as a key.
    let isBare =
      next.scalar?.isNull == true && next.start == next.end && next.start == key.end
    let isGroup = isTight && Self.isThousandsGroup(piece.text, behind: whole)
    guard isBare || isGroup else { return false }
    if cut == nil { cut = (key.start, piece.text) }
    whole += (isTight ? "," : ", ") + piece.text
    if !isBare, let text = next.scalar?.text { whole += ": " + text }
    self.value?.end = isBare ? key.end : next.end
    return true
  }

  /// Goes on to the next value.
  ///
  /// - Returns: what was wrong with the one before.
  mutating func start(at node: YAMLNode) -> YAMLProblem? {
    defer {
      cut = nil
      let scalar = node.scalar.flatMap { $0.style == .plain && !$0.isNull ? $0 : nil }
      value = scalar == nil ? nil : node
      whole = scalar?.text ?? ""
    }
    return finish()
  }

  /// What is wrong with the last value.
  func finish() -> YAMLProblem? {
    guard let cut else { return nil }
    let number = try? FigureReading(whole, unit: nil).number.text
    return YAMLProblem(
      "a comma inside { } starts a new key, here \(VisibleText.quoted(cut.key))", at: cut.place,
      remedy: number.map { "write \($0)" }
        ?? "put the text in quotes: \"\(whole.filter { $0 != "\"" })\"")
  }

  /// Where a comma inside a number makes two items of one in a list.
  static func warnings(about items: [YAMLNode]) -> [YAMLProblem] {
    zip(items, items.dropFirst()).compactMap { left, right in
      guard let head = left.scalar, let tail = right.scalar, head.style == .plain,
        tail.style == .plain, left.end.line == right.start.line,
        left.end.column + 1 == right.start.column, isThousandsGroup(tail.text, behind: head.text),
        // Two bare numbers can be a list of numbers.
        !head.text.allSatisfy(\.isNumber) || !tail.text.allSatisfy(\.isNumber)
      else { return nil }
      return YAMLProblem(
        "a comma inside [ ] starts a new item, so that \(head.quoted) and \(tail.quoted) are two",
        at: right.start, remedy: "put text that has a comma in quotes", isWarning: true)
    }
  }

  /// Whether three digits continue a number: `000 USD` behind `up to 5`.
  private static func isThousandsGroup(_ text: String, behind before: String) -> Bool {
    let digits = text.prefix { ("0"..."9").contains($0) }
    return digits.count == 3 && before.last.map { ("0"..."9").contains($0) } == true
      && text.dropFirst(3).first?.isLetter != true
  }
}
