// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// The letters that differ in a lane, with one reason for all: `2 a, undone a: at most 120 EUR`, or
/// `2 a because at most 120 EUR`.
enum LaneLettersInput {
  struct Reading: Equatable {
    /// By question id; nil is not known yet.
    var letters: [String: Letter?]
    var reason: String?
  }

  static let example = "2 a, 3 a: at most 120 EUR, credited the same day"

  static func read(_ line: String, for questions: [Question]) throws(InputRefusal) -> Reading {
    let text = TypedText.singleLine(line)
    var refusal: InputRefusal?
    // A colon can stand in the reason too, so that the first split counts that leaves letters.
    for (front, reason) in splits(of: text) {
      do throws(InputRefusal) {
        return Reading(
          letters: try letters(front, for: questions), reason: reason.isEmpty ? nil : reason)
      } catch {
        refusal = refusal ?? error
      }
    }
    throw refusal ?? InputRefusal("There are no letters.", example: example)
  }

  /// The line at each mark of a reason, from the front, and as a whole.
  private static func splits(of text: String) -> [(front: String, reason: String)] {
    var splits: [(front: String, reason: String)] = []
    for index in text.indices {
      for mark in [":", " because "] where text[index...].hasPrefix(mark) {
        splits.append(
          (String(text[..<index]), text[index...].dropFirst(mark.count).trimmingSpaces))
      }
    }
    return splits + [(text, "")]
  }

  private static func letters(
    _ front: String, for questions: [Question]
  ) throws(InputRefusal) -> [String: Letter?] {
    if ["none", "nothing", ""].contains(front.trimmingSpaces.lowercased()) { return [:] }
    let compact = front.lowercased().filter { !$0.isWhitespace }
    if compact.count == questions.count, compact.allSatisfy({ "abc?-".contains($0) }) {
      return all(compact, for: questions)
    }
    var letters: [String: Letter?] = [:]
    for part in front.split(whereSeparator: { ",;".contains($0) }) {
      let (id, letter) = try pair(part.trimmingSpaces, for: questions)
      letters[id] = .some(letter)
    }
    return letters
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
    var name = text.dropLast().trimmingSpaces.lowercased()
    // 2: a
    if name.hasSuffix(":") { name = name.dropLast().trimmingSpaces }
    guard last == "?" || Letter(rawValue: last) != nil, !name.isEmpty else {
      throw InputRefusal(
        "\(VisibleText.quoted(text)) is no question with its letter.", example: example)
    }
    // Both spellings of a word are one: judgement, judgment.
    name = name.replacing("dgement", with: "dgment")
    let exact = questions.enumerated().first { index, question in
      [String(index + 1), question.id, question.brief?.lowercased()].contains(name)
    }?.element
    let near = questions.filter {
      name.count >= 3 && ($0.brief?.lowercased().hasPrefix(name) == true || $0.id.hasPrefix(name))
    }
    guard let question = exact ?? (near.count == 1 ? near[0] : nil) else {
      let meant = NearMiss.of(
        name, in: questions.flatMap { [$0.brief?.lowercased() ?? $0.id, $0.id] })
      throw InputRefusal(
        "No scored question is called \(VisibleText.quoted(name)); their numbers go from 1 to "
          + "\(questions.count)." + (meant.map { " Did you mean \($0)?" } ?? ""),
        example: meant.map { "\($0) \(last)" } ?? example)
    }
    return (question.id, Letter(rawValue: last))
  }
}
