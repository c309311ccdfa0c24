// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML
import Values

extension FieldReader {
  /// An answer to a question: `"?"` or a value of the question's type within its range.
  package mutating func value(_ node: YAMLNode, for question: Question) -> AnswerValue? {
    let what = "the answer to '\(question.id)'"
    if let scalar = node.scalar, scalar.text == "?" {
      return .unknown
    }
    switch question.kind {
    case .abc:
      return letter(node, in: what).map(AnswerValue.letter)
    case .yesNo:
      return yesNo(node, in: what).map(AnswerValue.yesNo)
    case .oneOf:
      return choice(node, in: what, of: question).map(AnswerValue.choice)
    case .someOf:
      return choices(node, in: what, of: question).map(AnswerValue.choices)
    case .number:
      let share = question.isShare ? node.scalar.flatMap { PlainNumber.percent($0.text) } : nil
      guard
        let number = share
          ?? number(node, in: what, unit: question.unit, isPossible: question.bounds.contain)
      else { return nil }
      guard question.bounds.contain(number) else {
        error(
          "\(what) is \(number.text), out of range", at: node,
          remedy: "it must be \(question.bounds.words ?? "a number")")
        return nil
      }
      return .number(number)
    case .text:
      return text(node, in: what).map(AnswerValue.text)
    case .date:
      return date(node, in: what).map(AnswerValue.date)
    }
  }

  /// A letter; words behind one are told where they belong.
  private mutating func letter(_ node: YAMLNode, in what: String) -> Letter? {
    if let scalar = node.scalar, let first = scalar.text.first, scalar.text.count > 1,
      let letter = Letter(rawValue: first.lowercased()),
      scalar.text.dropFirst().first?.isLetter == false
    {
      let rest = scalar.text.dropFirst().drop { !$0.isLetter && !$0.isNumber }
      let shown = VisibleText.neutralized(String(rest.filter { $0 != "\"" }))
      error(
        "\(what) cannot be \(scalar.quoted)", at: node,
        remedy: rest.isEmpty
          ? "write \(letter.rawValue)" : "write {answer: \(letter.rawValue), note: \"\(shown)\"}")
      return nil
    }
    return word(node, in: what, of: Letter.self)
  }

  private mutating func choice(
    _ node: YAMLNode, in what: String, of question: Question
  ) -> String? {
    guard let scalar = scalar(node, in: what, expected: "one of its options") else { return nil }
    let allowed = question.options.map(\.id)
    if allowed.contains(scalar.text) { return scalar.text }
    error(
      "\(what) cannot be \(scalar.quoted)", at: node,
      remedy: question.option(meant: scalar.text).map { "write \($0.id), which is \($0.label)" }
        ?? Self.suggestion(for: scalar.text, allowed: allowed))
    return nil
  }

  /// The chosen options in the questionnaire's order; a single word counts as a list of one.
  private mutating func choices(
    _ node: YAMLNode, in what: String, of question: Question
  ) -> [String]? {
    var nodes = [node]
    if case .sequence(let items) = node.content { nodes = items }
    let chosen = nodes.compactMap { choice($0, in: what, of: question) }
    guard chosen.count == nodes.count else { return nil }
    guard Set(chosen).count == chosen.count else {
      error("\(what) names an option twice", at: node, remedy: "keep one of each")
      return nil
    }
    return question.options.map(\.id).filter(chosen.contains)
  }
}
