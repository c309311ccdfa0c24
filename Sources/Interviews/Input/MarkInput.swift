// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// The marks of a lane on one line: `amount <= 1200 EUR, photos at least 4, no injury`.
///
/// A limit is typed as `<=`, `at most`, `up to`, `>=` or `at least`, a value as `=` or `is`; anything
/// else is a mark in words, which a case has or has not.
enum MarkInput {
  static let example = "amount <= 1200 EUR, photos at least 4, no injury"

  private static let tests: [(words: String, isUpper: Bool?)] = [
    ("<=", true), ("≤", true), ("at most", true), ("up to", true), ("no more than", true),
    ("max", true), (">=", false), ("≥", false), ("at least", false), ("min", false), ("=", nil),
    ("is", nil),
  ]
  private static let open = ["<", ">", "below", "under", "above", "over", "less than", "more than"]

  static func read(_ line: String) throws(InputRefusal) -> [Mark] {
    var marks: [Mark] = []
    for part in parts(of: TypedText.singleLine(line)) {
      let mark = try mark(part)
      guard !marks.contains(where: { $0.field == mark.field && $0.test == mark.test }) else {
        throw InputRefusal("\(VisibleText.quoted(part)) is there twice.", example: example)
      }
      marks.append(mark)
    }
    guard !marks.isEmpty else {
      throw InputRefusal("A kind of case needs a mark to be known by.", example: example)
    }
    return marks
  }

  /// A comma between digits belongs to a number.
  private static func parts(of line: String) -> [String] {
    let characters = Array(line)
    var parts = [""]
    for (index, character) in characters.enumerated() {
      let isInside =
        index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
        && characters[index + 1].isNumber
      if character == ";" || character == "," && !isInside {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(\.trimmingSpaces).filter { !$0.isEmpty }
  }

  private static func mark(_ text: String) throws(InputRefusal) -> Mark {
    let nowhere = SourceLocation(file: "")
    for test in tests {
      guard let (left, right) = split(text, at: test.words) else { continue }
      guard let field = Mark.fieldName(for: left), !right.isEmpty else {
        throw InputRefusal(
          "\(VisibleText.quoted(text)) has nothing on one side of \(test.words).", example: example)
      }
      let label = field == left ? nil : left
      guard let isUpper = test.isUpper else {
        return Mark(field: field, test: .is(value(right)), label: label, location: nowhere)
      }
      let (limit, unit) = try limit(right, of: text, isUpper: isUpper)
      return Mark(
        field: field, test: isUpper ? .atMost(limit) : .atLeast(limit), unit: unit, label: label,
        location: nowhere)
    }
    if text.contains(where: \.isNumber), open.contains(where: { split(text, at: $0) != nil }) {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) leaves open whether the limit itself belongs to it.",
        example: "amount <= 1200 EUR, or photos >= 4")
    }
    return Mark(words: text, location: nowhere)
  }

  /// The texts before and behind some words, which are whole ones.
  private static func split(_ text: String, at words: String) -> (String, String)? {
    let isSign = !words.contains(where: \.isLetter)
    let lowered = " \(text.lowercased()) "
    guard let found = lowered.firstRange(of: isSign ? words : " \(words) ") else { return nil }
    let start = lowered.distance(from: lowered.startIndex, to: found.lowerBound)
    let end = lowered.distance(from: lowered.startIndex, to: found.upperBound)
    let padded = " \(text) "
    guard padded.count == lowered.count else { return nil }
    return (
      String(padded.prefix(start)).trimmingSpaces, String(padded.dropFirst(end)).trimmingSpaces
    )
  }

  private static func limit(
    _ text: String, of mark: String, isUpper: Bool
  ) throws(InputRefusal) -> (MarkLimit, String?) {
    if text == "?" { return (.unknown, nil) }
    if text.lowercased() == "threshold", !isUpper { return (.threshold, nil) }
    let words = text.split(separator: " ").map(String.init)
    var digits = words.first ?? ""
    var unit = words.dropFirst().joined(separator: " ")
    let sign = digits.prefix { !$0.isNumber }
    if !sign.isEmpty, unit.isEmpty || sign.count == digits.count {
      // € 1,200 or €1,200
      digits =
        sign.count == digits.count && words.count > 1
        ? words[1] : String(digits.dropFirst(sign.count))
      unit = String(sign)
    }
    let rest = digits.drop { $0.isNumber || ".,'".contains($0) }
    if !rest.isEmpty, unit.isEmpty {
      unit = String(rest)
      digits = String(digits.prefix(digits.count - rest.count))
    }
    guard let written = WrittenNumber(digits) else {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) is no limit.", example: "amount <= 1200 EUR")
    }
    switch written {
    case .plain(let number): return (.number(number), unit.isEmpty ? nil : unit)
    case .either(let thousands, let decimal, let hasDot):
      guard hasDot else { return (.number(thousands), unit.isEmpty ? nil : unit) }
      throw InputRefusal(
        "\(VisibleText.quoted(digits)) can be \(thousands.text) or \(decimal.unmistakable).",
        example: mark.replacing(digits, with: thousands.text))
    }
  }

  private static func value(_ text: String) -> MarkValue? {
    switch text.lowercased() {
    case "?": nil
    case "yes", "true": .yesNo(true)
    case "no", "false": .yesNo(false)
    default: PlainNumber(text).map(MarkValue.number) ?? .word(text)
    }
  }
}

extension Mark {
  /// The mark as it would be typed.
  var typed: String {
    let name = label ?? field
    let unit = unit.map { " \($0)" } ?? ""
    return switch test {
    case .atMost(let limit): "\(name) <= \(limit.typed)\(unit)"
    case .atLeast(let limit): "\(name) >= \(limit.typed)\(unit)"
    case .is(let value): "\(name) = \(value?.typed ?? "?")"
    case .oneOf(let values): "\(name) = \(values?.map(\.typed).joined(separator: "/") ?? "?")"
    case .words(let words): words
    }
  }
}

extension MarkLimit {
  fileprivate var typed: String {
    switch self {
    case .number(let number): number.text
    case .threshold: "threshold"
    case .unknown: "?"
    }
  }
}

extension MarkValue {
  fileprivate var typed: String {
    switch self {
    case .number(let number): number.text
    case .yesNo(let yes): yes ? "yes" : "no"
    case .word(let word): word
    }
  }
}
