// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents

/// The arguments of a call, checked against what the tool takes.
struct Arguments {
  private let values: JSONValue

  init(_ values: JSONValue, for tool: any Tool) throws(ToolFailure) {
    let allowed = tool.arguments.map(\.0.rawValue)
    for member in values.members ?? [] where !allowed.contains(member.key) {
      throw .problem(
        "'\(tool.name)' takes no argument \(VisibleText.quoted(member.key))",
        remedy: "it takes \(allowed.joined(separator: ", "))")
    }
    for name in tool.required where values[name.rawValue] == nil {
      throw .problem("'\(tool.name)' needs the argument '\(name.rawValue)'")
    }
    self.values = values
  }

  subscript(_ name: ArgumentName) -> JSONValue? {
    guard let value = values[name.rawValue], value != .null else { return nil }
    return value
  }

  func text(_ name: ArgumentName) throws(ToolFailure) -> String? {
    guard let value = self[name] else { return nil }
    guard let text = value.string else { throw .problem("'\(name.rawValue)' must be a text") }
    return text
  }

  /// A text that is one of some words.
  func word(_ name: ArgumentName, of allowed: [String]) throws(ToolFailure) -> String? {
    guard let word = try text(name) else { return nil }
    guard allowed.contains(word) else {
      throw .problem(
        "'\(name.rawValue)' cannot be \(VisibleText.quoted(word))",
        remedy: "allowed: \(allowed.joined(separator: ", "))")
    }
    return word
  }

  func texts(_ name: ArgumentName) throws(ToolFailure) -> [String] {
    guard let value = self[name] else { return [] }
    if let text = value.string { return [text] }
    var texts: [String] = []
    for item in value.values ?? [.null] {
      guard let text = item.string else {
        throw .problem("'\(name.rawValue)' must be a list of texts")
      }
      texts.append(text)
    }
    return texts
  }

  func numbers(_ name: ArgumentName) throws(ToolFailure) -> [Double] {
    guard let value = self[name] else { return [] }
    if let number = value.double { return [number] }
    var numbers: [Double] = []
    for item in value.values ?? [.null] {
      guard let number = item.double else {
        throw .problem("'\(name.rawValue)' must be a list of numbers")
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The answers that are sent along: each an object, or the text of an answer file.
  func answers() throws(ToolFailure) -> [AnswerSource] {
    var sources: [AnswerSource] = []
    if let given = self[.answers] {
      let list = given.values ?? [given]
      for (index, value) in list.enumerated() {
        let name = list.count == 1 ? "answers" : "answers-\(index + 1)"
        switch value {
        case .object: sources.append(.inline(name: name, text: value.text))
        case .text(let text): sources.append(.inline(name: name, text: text))
        default:
          throw .problem(
            "'answers' must be an answer file as an object or as its text, or a list of them")
        }
      }
    }
    // A file that is named twice is read once.
    for name in try texts(.files) where !sources.contains(where: { $0.isFile(name) }) {
      sources.append(.file(name))
    }
    return sources
  }

  /// Answers that take the place of given ones: `{"volume_per_day": 400}`.
  func overrides() throws(ToolFailure) -> [AnswerOverride] {
    guard let given = self[.set] else { return [] }
    guard let members = given.members else {
      throw .problem("'set' must be an object of ids of questions and their answers")
    }
    var overrides: [AnswerOverride] = []
    for member in members {
      let value: String
      switch member.value {
      case .text(let text): value = text
      case .flag(let flag): value = flag ? "yes" : "no"
      case .number, .list, .object, .null: value = member.value.line
      }
      guard let override = AnswerOverride("\(member.key)=\(value)") else {
        throw .problem("'set' cannot take \(VisibleText.quoted(member.key))")
      }
      overrides.append(override)
    }
    return overrides
  }
}
