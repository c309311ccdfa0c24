// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// The letters that differ in a lane, with one reason for all: `2 a, undone a: at most 120 EUR`.
enum LaneLettersInput {
  struct Reading: Equatable {
    /// By question id; nil is not known yet.
    var letters: [String: Letter?]
    var reason: String?
  }

  static let example = "2 a, 3 a: at most 120 EUR, credited the same day"

  static func read(_ line: String, for questions: [Question]) throws(InputRefusal) -> Reading {
    let text = TypedText.singleLine(line)
    var front = text
    var reason: String?
    for mark in [":", " because "] {
      guard let found = text.firstRange(of: mark) else { continue }
      front = String(text[..<found.lowerBound])
      reason = text[found.upperBound...].trimmingSpaces
      break
    }
    if reason?.isEmpty == true { reason = nil }
    if ["none", "nothing", ""].contains(front.trimmingSpaces.lowercased()) {
      return Reading(letters: [:], reason: reason)
    }
    let compact = front.lowercased().filter { !$0.isWhitespace }
    if compact.count == questions.count, compact.allSatisfy({ "abc?-".contains($0) }) {
      return Reading(letters: all(compact, for: questions), reason: reason)
    }
    var letters: [String: Letter?] = [:]
    for part in front.split(whereSeparator: { ",;".contains($0) }) {
      let (id, letter) = try pair(part.trimmingSpaces, for: questions)
      letters[id] = .some(letter)
    }
    return Reading(letters: letters, reason: reason)
  }

  private static func all(_ typed: String, for questions: [Question]) -> [String: Letter?] {
    var letters: [String: Letter?] = [:]
    for (question, character) in zip(questions, typed) where character != "-" {
      letters[question.id] = .some(Letter(rawValue: String(character)))
    }
    return letters
  }

  /// A question by its number, id or short name, and its letter.
  private static func pair(
    _ text: String, for questions: [Question]
  ) throws(InputRefusal) -> (String, Letter?) {
    let last = text.last.map { String($0).lowercased() } ?? ""
    let name = text.dropLast().trimmingSpaces.lowercased()
    guard last == "?" || Letter(rawValue: last) != nil, !name.isEmpty else {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) is no question with its letter.", example: example)
    }
    let exact = questions.enumerated().first { index, question in
      [String(index + 1), question.id, question.brief?.lowercased()].contains(name)
    }?.element
    let near = questions.filter {
      name.count >= 3 && ($0.brief?.lowercased().hasPrefix(name) == true || $0.id.hasPrefix(name))
    }
    guard let question = exact ?? (near.count == 1 ? near[0] : nil) else {
      throw InputRefusal(
        "No scored question is called \(VisibleText.quoted(name)); their numbers go from 1 to "
          + "\(questions.count).", example: example)
    }
    return (question.id, Letter(rawValue: last))
  }
}
