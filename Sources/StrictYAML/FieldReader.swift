// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// Reads the values of a file into typed ones and collects every problem on the way.
///
/// One reader serves a whole file. A method that cannot read its node reports why and returns nil,
/// so that reading goes on and all problems are told at once.
package struct FieldReader {
  package let file: String
  private var problems = DiagnosticList()

  package init(file: String) {
    self.file = file
  }

  /// The first problems of the file by place, and how many more there are.
  package var diagnostics: [Diagnostic] { problems.all }

  package func location(_ position: YAMLPosition) -> SourceLocation {
    SourceLocation(file: file, line: position.line, column: position.column)
  }

  package mutating func error(_ message: String, at place: YAMLPosition, remedy: String? = nil) {
    problems.append(Diagnostic(at: location(place), message, remedy: remedy))
  }

  package mutating func error(_ message: String, at node: YAMLNode, remedy: String? = nil) {
    error(message, at: node.start, remedy: remedy)
  }

  // MARK: Mappings and lists

  /// The entries of a mapping by key; keys outside `keys` are errors with a near-miss suggestion.
  ///
  /// - Parameter what: the mapping in words, with its article: "a gate".
  package mutating func fields(
    of node: YAMLNode, in what: String, keys: [String]
  ) -> YAMLFields? {
    guard let entries = entries(of: node, in: what) else { return nil }
    var fields = YAMLFields(what, at: node.start)
    for entry in entries {
      if keys.contains(entry.key) {
        fields.append(entry)
      } else {
        unknown(entry, kind: "key", in: what, allowed: keys)
      }
    }
    return fields
  }

  /// The entries of a mapping in file order.
  package mutating func entries(of node: YAMLNode, in what: String) -> [YAMLEntry]? {
    guard let entries = node.entries else {
      error(
        "\(what) must be a mapping, not \(node.summary)", at: node,
        remedy: "write 'key: value' lines")
      return nil
    }
    return entries
  }

  /// The items of a list.
  package mutating func items(of node: YAMLNode, in what: String) -> [YAMLNode]? {
    guard case .sequence(let items) = node.content else {
      error(
        "\(what) must be a list, not \(node.summary)", at: node,
        remedy: "write '- item' lines or [item, item]")
      return nil
    }
    return items
  }

  /// Reports a key that is not known there.
  package mutating func unknown(
    _ entry: YAMLEntry, kind: String, in what: String, allowed: [String]
  ) {
    // Looking for what was meant takes time.
    let place = location(entry.keyStart)
    guard !problems.isFull(before: place) else {
      return problems.count(Diagnostic(at: place, ""))
    }
    if entry.key == "<<" {
      error(
        "merge keys (<<) are not supported", at: entry.keyStart,
        remedy: "write the values out where they are needed")
      return
    }
    error(
      "unknown \(kind) \(VisibleText.quoted(entry.key)) in \(what)", at: entry.keyStart,
      remedy: Self.suggestion(for: entry.key, allowed: allowed))
  }

  /// "did you mean 'x'?" for a slip, else the words that are allowed, as many as anybody reads.
  package static func suggestion(for word: String, allowed: [String]) -> String {
    if let meant = NearMiss.of(word, in: allowed) { return "did you mean '\(meant)'?" }
    let some = allowed.prefix(mostAllowed).joined(separator: ", ")
    return "allowed: \(some)\(allowed.count > mostAllowed ? ", …" : "")"
  }

  private static let mostAllowed = 100

  // MARK: Scalars

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
    let trimmed = Self.trimmed(scalar.text)
    guard Self.isVisible(trimmed) else {
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
      error("\(what) cannot be \(scalar.quoted)", at: node, remedy: "write yes or no")
      return nil
    }
  }

  /// A plain decimal number.
  package mutating func number(_ node: YAMLNode, in what: String) -> PlainNumber? {
    guard let scalar = scalar(node, in: what, expected: "a number") else { return nil }
    if let number = PlainNumber(scalar.text) { return number }
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
      remedy: "write digits with a decimal point, such as 1200 or 0.05")
    return nil
  }

  /// A date as `YYYY-MM-DD`.
  package mutating func date(_ node: YAMLNode, in what: String) -> CalendarDate? {
    guard let scalar = scalar(node, in: what, expected: "a date") else { return nil }
    if let date = CalendarDate(scalar.text) { return date }
    error(
      "\(what) must be a date, not \(scalar.quoted)", at: node,
      remedy: "write year-month-day, such as 2026-11-22")
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
      error("\(what) must be \(expected), not \(node.summary)", at: node)
      return nil
    }
    return scalar
  }
}
