// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
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
  private static let signs: Set<Character> = ["<", ">", "=", "≤", "≥"]
  /// Sides of a limit that leave it out or not; nil where the word before it tells the side.
  private static let open: [(words: String, isUpper: Bool?)] = [
    ("<", true), (">", false), ("below", true), ("under", true), ("above", false),
    ("over", false), ("than", nil),
  ]
  private static let fewer = [
    "less", "fewer", "younger", "shorter", "lower", "smaller", "earlier", "newer", "cheaper",
  ]

  /// Whether a line says that there is no mark, or that nobody knows one yet.
  static func saysNone(_ line: String) -> Bool {
    TypedText.isUnknown(line)
      || ["none", "no mark", "no marks", "nothing"].contains(line.trimmingSpaces.lowercased())
  }

  /// - Parameter known: the marks as they stand, of which a line changes what it says otherwise.
  static func read(_ line: String, changing known: [Mark] = []) throws(InputRefusal) -> [Mark] {
    var marks: [Mark] = []
    var left = known
    var read: [Mark?] = []
    let text = PriceDash.removed(from: TypedText.singleLine(line))
    let parts = LineParts.split(text, known: known.map(\.typed))
      .flatMap { part in limits(between: part).map { [$0.0, $0.1] } ?? [part] }
    // What is typed as before is taken first, so that no other mark takes its place.
    for part in parts {
      let same = left.firstIndex { $0.typed == part }
      read.append(same.map { left.remove(at: $0) })
    }
    for (part, kept) in zip(parts, read) {
      let mark = if let kept { kept } else { try mark(part).changing(&left) }
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

  /// Marks on one line, as it is read again.
  static func typed(_ marks: [Mark]) -> String { LineParts.joined(marks.map(\.typed)) }

  /// The two limits of `amount between 80 and 400 EUR` and `amount from 80 to 400 EUR`, each as it would
  /// be typed.
  private static func limits(between text: String) -> (String, String)? {
    for (start, middle) in [("between", "and"), ("from", "to")] {
      guard let (name, rest) = split(text, at: start), let (low, high) = split(rest, at: middle),
        let least = LimitText(low), let most = LimitText(high)
      else { continue }
      var field = name.split(separator: " ").map(String.init)
      if let last = field.last?.lowercased(), ["is", "are", "lies", "lie"].contains(last) {
        field.removeLast()
      }
      guard !field.isEmpty else { continue }
      let unit = least.unit == nil ? most.unit.map { " \($0)" } ?? "" : ""
      let words = field.joined(separator: " ")
      return ("\(words) >= \(low)\(unit)", "\(words) <= \(high)")
    }
    return nil
  }

  private static func mark(_ text: String) throws(InputRefusal) -> Mark {
    let nowhere = SourceLocation(file: "")
    for test in tests {
      guard let (left, right) = split(text, at: test.words) else { continue }
      guard let field = Mark.fieldName(for: left), !right.isEmpty else {
        throw InputRefusal(
          "\(VisibleText.quoted(text)) has nothing on one side of \(test.words).", example: example)
      }
      guard !left.contains(where: signs.contains) else {
        throw InputRefusal(
          "\(VisibleText.quoted(text)) has two limits, which are two marks.",
          example: "score >= 0.2, score <= 0.8")
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
    if text.contains(where: \.isNumber),
      let side = open.first(where: { split(text, at: $0.words) != nil })
    {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) leaves open whether the limit itself belongs to it.",
        example: settled(text, side) ?? "amount <= 1200 EUR, or photos >= 4")
    }
    let words = text.split(separator: " ").map(String.init)
    // A limit that is not known stands behind its side, too.
    if words.count > 1, words.dropFirst().contains("?") {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) does not say whether the limit is the most or the least.",
        example: "\(words[0]) <= ?")
    }
    // “same country no” is a value as “same country = no” is one.
    if words.count > 1, let last = words.last?.lowercased(), ["yes", "no"].contains(last),
      case let name = words.dropLast().joined(separator: " "), let field = Mark.fieldName(for: name)
    {
      return Mark(
        field: field, test: .is(.yesNo(last == "yes")), label: field == name ? nil : name,
        location: nowhere)
    }
    if let (name, limit) = bareLimit(of: text) {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) does not say whether the limit is the most or the least.",
        example: "\(name) <= \(limit)")
    }
    guard TypedText.saysSomething(text), !saysNone(text) else {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) is no mark; none alone leaves this kind without one.",
        example: example)
    }
    return Mark(words: text, location: nowhere)
  }

  /// The same mark with the limit belonging to it: `annual volume <= 5000 EUR`.
  private static func settled(_ text: String, _ side: (words: String, isUpper: Bool?)) -> String? {
    guard let (left, right) = split(text, at: side.words) else { return nil }
    var name = left.split(separator: " ").map(String.init)
    let word = side.isUpper == nil ? name.popLast() : nil
    if name.last?.lowercased() == "is" { name.removeLast() }
    let isUpper = side.isUpper ?? word.map { fewer.contains($0.lowercased()) } ?? false
    guard !name.isEmpty, LimitText(right) != nil else { return nil }
    return "\(name.joined(separator: " ")) \(isUpper ? "<=" : ">=") \(right)"
  }

  /// What a text names and the limit behind it, where nothing between them says on which side a case
  /// must lie: `amount 300 EUR`, `score 10-15 %`.
  ///
  /// Of a range it is the upper end.
  private static func bareLimit(of text: String) -> (name: String, limit: String)? {
    let words = text.split(separator: " ").map(String.init)
    guard
      let at = words.firstIndex(where: {
        $0.first.map { $0.isNumber || $0.isCurrencySymbol } ?? false
      }),
      at > 0
    else { return nil }
    let name = words[..<at].joined(separator: " ")
    let behind = words[at...].joined(separator: " ")
    let ends = behind.split { "-–".contains($0) }.map(\.trimmingSpaces)
    if ends.count == 2, ends.allSatisfy({ $0.first?.isNumber == true }), LimitText(ends[1]) != nil {
      return (name, ends[1])
    }
    guard let limit = LimitText(behind), let unit = limit.unit,
      unit == "%" || SaidLimit.currency(unit) != nil
    else { return nil }
    return (name, behind)
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
    if text.hasPrefix("? ") {
      let unit = text.dropFirst(2).trimmingSpaces
      return (.unknown, unit.isEmpty ? nil : unit)
    }
    if text.lowercased() == "threshold", !isUpper { return (.threshold, nil) }
    guard let limit = LimitText(text) else {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) is no limit: type one number with its unit behind it.",
        example: "amount <= 1200 EUR")
    }
    if let number = limit.number.certain { return (.number(number), limit.unit) }
    guard case .either(let thousands, let decimal, _) = limit.number else {
      return (.unknown, limit.unit)
    }
    throw InputRefusal(
      "\(VisibleText.quoted(limit.digits)) can be \(thousands.text) or \(decimal.unmistakable).",
      example: mark.replacing(limit.digits, with: thousands.text))
  }

  private static func value(_ text: String) -> MarkValue? {
    switch text.lowercased() {
    case "?": nil
    case "yes", "true": .yesNo(true)
    case "no", "false": .yesNo(false)
    default:
      (PlainNumber(text) ?? WrittenNumber(PlainCharacters.of(text))?.certain)
        .map(MarkValue.number) ?? .word(text)
    }
  }

  /// The values of a line, with a slash between them.
  static func values(_ text: String) -> [MarkValue] {
    text.split(separator: "/").map(\.trimmingSpaces).filter { !$0.isEmpty }.compactMap(value)
  }
}
