// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML
import Values

extension FieldReader {
  private static let questionKeys = [
    "id", "ask", "help", "type", "weight", "options", "unit", "min", "max", "above", "below",
    "default", "required", "private", "when", "proof", "brief",
  ]

  mutating func section(_ node: YAMLNode) -> QuestionnaireFile.SectionEntry? {
    guard
      let fields = fields(
        of: node, in: "a section", keys: ["id", "title", "intro", "repeat", "questions"]),
      let id = requiredIdentifier("id", of: fields, called: "a section's id")
    else { return nil }
    var repeatsPerStep = false
    if let node = fields["repeat"] {
      repeatsPerStep = node.scalar?.text == "steps"
      if !repeatsPerStep {
        error("repeat cannot be \(node.summary)", at: node, remedy: "write 'repeat: steps'")
      }
    }
    return QuestionnaireFile.SectionEntry(
      id: id,
      title: optionalText(fields["title"], in: "a section's title"),
      intro: optionalText(fields["intro"], in: "a section's intro"),
      repeatsPerStep: repeatsPerStep,
      questions: list(fields["questions"], in: "questions") { $0.question($1) },
      location: location(node.start))
  }

  mutating func question(_ node: YAMLNode) -> Question? {
    guard
      let fields = fields(of: node, in: "a question", keys: Self.questionKeys),
      let id = requiredIdentifier("id", of: fields, called: "a question's id"),
      let ask = requiredText("ask", of: fields.named("question '\(id)'")),
      let kind = requiredWord("type", of: fields.named("question '\(id)'"), as: Question.Kind.self)
    else { return nil }
    var question = Question(
      id: id, ask: ask, brief: optionalText(fields["brief"], in: "brief"),
      help: optionalText(fields["help"], in: "help"), kind: kind,
      weight: weight(fields["weight"]),
      isRequired: kind == .abc || flag(fields["required"], in: "required"),
      isPrivate: flag(fields["private"], in: "private"),
      options: options(fields["options"], of: kind, in: node),
      unit: optionalText(fields["unit"], in: "unit"), bounds: bounds(fields),
      defaultValue: nil, condition: condition(fields["when"]), location: location(node.start))
    if let node = fields["default"] {
      question.defaultValue = value(node, for: question)
    }
    if let node = fields["proof"] {
      question.proof = word(node, in: "proof", of: Proof.self)
      if kind != .abc {
        error(
          "a question of type \(kind.rawValue) takes no proof", at: node,
          remedy: "only a letter is proven")
      }
    }
    return question
  }

  private mutating func weight(_ node: YAMLNode?) -> Int {
    guard let node else { return 1_000 }
    guard let number = number(node, in: "weight") else { return 1_000 }
    guard
      let thousandths = Int(exactly: (number.value * 1_000).rounded()),
      thousandths > 0, abs(number.value * 1_000 - Double(thousandths)) < 1e-6
    else {
      error("a weight must be above 0 with at most three decimals", at: node)
      return 1_000
    }
    return thousandths
  }

  private mutating func bounds(_ fields: YAMLFields) -> NumberBounds {
    func read(_ key: String) -> PlainNumber? { fields[key].flatMap { number($0, in: key) } }
    let bounds = NumberBounds(
      minimum: read("min"), maximum: read("max"), above: read("above"), below: read("below"))
    if let words = bounds.words, bounds.areEmpty, let node = fields["max"] ?? fields["below"] {
      error("no number is \(words)", at: node, remedy: "mend the bounds")
    }
    return bounds
  }

  private mutating func options(
    _ node: YAMLNode?, of kind: Question.Kind, in question: YAMLNode
  ) -> [Question.Option] {
    let takesOptions = [.abc, .oneOf, .someOf].contains(kind)
    guard let node else {
      if takesOptions { error("a question of type \(kind.rawValue) lacks options", at: question) }
      return []
    }
    guard takesOptions else {
      error("a question of type \(kind.rawValue) takes no options", at: node)
      return []
    }
    guard let entries = entries(of: node, in: "options") else { return [] }
    let options: [Question.Option] = entries.compactMap { entry in
      guard
        let fields = fields(
          of: entry.value, in: "an option", keys: ["label", "example", "brief", "names"]),
        let label = requiredText("label", of: fields)
      else { return nil }
      return Question.Option(
        id: entry.key, label: label, example: optionalText(fields["example"], in: "example"),
        brief: optionalText(fields["brief"], in: "brief"),
        names: texts(fields["names"], in: "names"))
    }
    requireOneMeaning(of: options, at: node)
    if kind == .abc, entries.map(\.key) != Letter.allCases.map(\.rawValue) {
      error("a question of type abc has exactly the options a, b and c, in that order", at: node)
    }
    return options
  }

  /// A name that people say must lead to one option alone.
  private mutating func requireOneMeaning(of options: [Question.Option], at node: YAMLNode) {
    var meant: [String: String] = [:]
    for option in options { meant[NameLikeness.key(of: option.id)] = option.id }
    for option in options {
      for name in option.names {
        let key = NameLikeness.key(of: name)
        if let other = meant[key] {
          error(
            "the name \(VisibleText.quoted(name)) of option '\(option.id)' also means '\(other)'",
            at: node, remedy: "keep it at one of them")
        }
        meant[key] = option.id
      }
    }
  }
}
