// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Values

/// A deadline on one line: `Answer to the customer within 14 days from the claim (terms of sale, 8.2)`.
enum DeadlineInput {
  static let example = "Answer to the customer within 14 days from the claim"

  private static let within = "within"
  private static let starts = ["from", "of", "after", "since"]
  /// The most words of a span, as in `2 working days`.
  private static let longestSpan = 3

  static func read(_ line: String) throws(InputRefusal) -> Deadline {
    let (text, source) = source(of: TypedText.singleLine(line))
    let words = text.split(separator: " ").map(String.init)
    let places = words.indices.filter { words[$0].lowercased() == within }
    guard let last = places.last else {
      throw InputRefusal("A deadline says within what time.", example: example)
    }
    // Not each "within" is one of time: within 14 days from a claim within the EU.
    let at = places.last { span(Array(words[($0 + 1)...])) != nil } ?? last
    let what = words[..<at].joined(separator: " ")
    let behind = Array(words[(at + 1)...])
    guard !what.isEmpty, let found = span(behind) else {
      throw InputRefusal(
        "A deadline says what happens, and within how many minutes, hours, working hours, days, "
          + "working days or weeks.", example: example)
    }
    var from = Array(behind.dropFirst(found.words))
    if let first = from.first, starts.contains(first.lowercased()) { from.removeFirst() }
    return Deadline(
      what: what, within: found.span, from: from.isEmpty ? nil : from.joined(separator: " "),
      source: source, location: SourceLocation(file: ""))
  }

  /// The longest span that words begin with, and how many they are.
  private static func span(_ behind: [String]) -> (span: TimeSpan, words: Int)? {
    for count in stride(from: min(longestSpan, behind.count), through: 1, by: -1) {
      if let span = SpanInput.read(behind.prefix(count).joined(separator: " ")) {
        return (span, count)
      }
    }
    return nil
  }

  /// The deadline as it would be typed.
  static func typed(_ deadline: Deadline) -> String {
    let from = deadline.from.map { " from \($0)" } ?? ""
    let source = deadline.source.map { " (\($0))" } ?? ""
    return TypedText.singleLine(
      "\(deadline.what) \(within) \(deadline.within.description)\(from)\(source)")
  }

  /// The text without the parentheses at its end, in which it says where it is written.
  private static func source(of text: String) -> (String, source: String?) {
    guard text.last == ")", let open = text.lastIndex(of: "(") else { return (text, nil) }
    let source = text[text.index(after: open)...].dropLast().trimmingSpaces
    return source.isEmpty ? (text, nil) : (text[..<open].trimmingSpaces, source)
  }
}
