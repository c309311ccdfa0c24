// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

extension FieldReader {
  /// Text for people, trimmed.
  ///
  /// Words that YAML takes for truth values must be quoted.
  package mutating func text(_ node: YAMLNode, in what: String) -> String? {
    guard let scalar = scalar(node, in: what, expected: "text") else { return nil }
    guard !scalar.looksBoolean else {
      error(
        "\(what) is \(scalar.quoted), which YAML reads as a truth value", at: node,
        remedy: "write it in quotes: \"\(scalar.text)\"")
      return nil
    }
    warnOfCuts(node, scalar, in: what)
    let trimmed = Self.trimmed(scalar.text)
    guard VisibleText.isVisible(trimmed) else {
      error("\(what) is empty", at: node, remedy: "write some text or leave the key out")
      return nil
    }
    return trimmed
  }

  /// One of a few words.
  package mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, in what: String, of type: Word.Type
  ) -> Word? where Word.RawValue == String {
    if let scalar = node.scalar, let word = Word(rawValue: scalar.text) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    let expected = "one of \(allowed.joined(separator: ", "))"
    guard let scalar = scalar(node, in: what, expected: expected) else { return nil }
    error(
      "\(what) cannot be \(scalar.quoted)", at: node,
      remedy: Self.suggestion(for: scalar.text, allowed: allowed))
    return nil
  }

  /// `yes`, `no`, `true` or `false`, quoted or not.
  package mutating func yesNo(_ node: YAMLNode, in what: String) -> Bool? {
    guard let scalar = scalar(node, in: what, expected: "yes or no") else { return nil }
    switch scalar.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      let meant = ["yes", "no", "true", "false"].first { $0 == scalar.text.lowercased() }
      error(
        "\(what) cannot be \(scalar.quoted)", at: node,
        remedy: Self.oddity(in: scalar.text) ?? meant.map { "write \($0)" } ?? "write yes or no")
      return nil
    }
  }

  /// A plain decimal number.
  ///
  /// - Parameters:
  ///   - unit: what the figure counts, for the words of a remedy.
  ///   - isPossible: whether a figure lies in the range that is asked for.
  package mutating func number(
    _ node: YAMLNode, in what: String, unit: String? = nil,
    isPossible: (PlainNumber) -> Bool = { _ in true }
  ) -> PlainNumber? {
    if let joined = node.splitNumber {
      error(
        "\(what) must be a number, not a list", at: node,
        remedy: "a comma inside [ ] starts a new item; write \(joined)")
      return nil
    }
    guard let scalar = scalar(node, in: what, expected: "a number") else { return nil }
    if let number = PlainNumber(scalar.text) {
      if let thousands = number.thousandsReading, isPossible(number), isPossible(thousands) {
        warn(
          "\(what) is \(number.text), which counts as \(FigureText.plain(number.value, decimals: 6))",
          at: node, remedy: "write \(number.unmistakable), or \(thousands.text) if that is meant")
      }
      return number
    }
    if scalar.text.utf8.count > PlainNumber.mostDigits,
      scalar.text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      error(
        "\(what) has too many digits", at: node,
        remedy: "write at most \(PlainNumber.mostDigits) digits")
      return nil
    }
    error(
      "\(what) must be a plain number, not \(scalar.quoted)", at: node,
      remedy: Self.remedy(for: scalar.text, unit: unit, isPossible: isPossible))
    return nil
  }

  /// A date as `YYYY-MM-DD`.
  package mutating func date(_ node: YAMLNode, in what: String) -> CalendarDate? {
    guard let scalar = scalar(node, in: what, expected: "a date") else { return nil }
    if let date = CalendarDate(scalar.text) { return date }
    let meant =
      switch WrittenDate(scalar.text) {
      case .day(let day)?: "write \(day)"
      case .either(let one, let other)?: "write \(one) or \(other), whichever is meant"
      case nil:
        ImpossibleDay(scalar.text)?.words ?? "write year-month-day, such as 2026-11-22"
      }
    error("\(what) must be a date, not \(scalar.quoted)", at: node, remedy: meant)
    return nil
  }

  /// A name that other entries refer to.
  package mutating func identifier(_ node: YAMLNode, in what: String) -> String? {
    guard let scalar = scalar(node, in: what, expected: "a name") else { return nil }
    let isPlainName =
      !scalar.text.isEmpty && scalar.text.utf8.count <= 64
      && scalar.text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
      }
      && scalar.text.utf8.first.map { ![0x2D, 0x2E, 0x5F].contains($0) } ?? false
    if isPlainName { return scalar.text }
    error(
      "\(what) cannot be \(scalar.quoted)", at: node,
      remedy: "use up to 64 letters, digits, '.', '_' or '-', starting with a letter or digit")
    return nil
  }

  /// The scalar of a node; nothing written, a list or a mapping are errors.
  package mutating func scalar(
    _ node: YAMLNode, in what: String, expected: String
  ) -> YAMLScalar? {
    guard let scalar = node.scalar, !scalar.isNull else {
      let isCut = node.scalar?.cutOff != nil
      error(
        "\(what) must be \(expected), not \(node.summary)", at: node,
        remedy: isCut ? "a # behind a space starts a comment; put text with a # in quotes" : nil)
      return nil
    }
    return scalar
  }
}
