// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A line split into what is said to the interview and what answers its question.
package enum CommandInput {
  enum Reading: Equatable {
    case back
    case command(Command)
    case text(String)

    /// Whether it is no answer.
    var isForInterview: Bool {
      if case .text = self { false } else { true }
    }
  }

  /// The commands as they are typed, for completion.
  package static let words = names.map { ":\($0)" }

  private static let names = [
    "help", "commands", "why", "list", "disputed", "lanes", "goto", "note", "park", "action",
    "decision", "deadline", "peaks", "assumption", "undo", "vote",
    "participants", "decider", "skip", "minutes", "review", "quick", "back", "quit",
  ]

  /// The commands that put something on record.
  private static let records = ["park", "action", "decision", "deadline", "assumption", "note"]

  /// Reads a line that began with a draft: a command typed behind the draft is a command.
  static func read(_ line: String, behind draft: String) throws(InputRefusal) -> Reading {
    if !draft.isEmpty, line != draft, line.hasPrefix(draft) {
      let added = try? read(String(line.dropFirst(draft.count)))
      if let added, added.isForInterview { return added }
    }
    return try read(line)
  }

  /// Reads a line: `<` goes back, a colon starts a command, and two stand for a colon.
  static func read(_ line: String) throws(InputRefusal) -> Reading {
    let text = TypedText.clean(line)
    if text == "<" { return .back }
    guard text.hasPrefix(":") else { return .text(text) }
    if text.hasPrefix("::") { return .text(String(text.dropFirst())) }
    let parts = text.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let typed = parts.first.map { $0.lowercased() } ?? ""
    let rest = parts.count > 1 ? parts[1].trimmingSpaces : ""
    return .command(try command(try name(typed), rest))
  }

  /// The command's name, also from its first letters where they fit one only.
  private static func name(_ typed: String) throws(InputRefusal) -> String {
    if names.contains(typed) { return typed }
    let fitting = typed.isEmpty ? [] : names.filter { $0.hasPrefix(typed) }
    if fitting.count == 1 { return fitting[0] }
    if fitting.count > 1 {
      let choices = fitting.map { ":\($0)" }.joined(separator: " or ")
      throw InputRefusal("Several commands start like that: \(choices).")
    }
    // Whoever asks for all of a kind wants to see them.
    let isShown = typed.hasSuffix("s") && records.contains(String(typed.dropLast()))
    let near =
      isShown
      ? " :list shows them, at its end."
      : NearMiss.of(typed, in: names).map { " Did you mean :\($0)?" } ?? ""
    throw InputRefusal(
      "There is no command \(VisibleText.quoted(":\(typed)")).\(near) "
        + ":commands lists them; two colons start a text with one.")
  }

  private static func command(_ name: String, _ rest: String) throws(InputRefusal) -> Command {
    switch name {
    case "help": return .help
    case "commands": return .commands
    case "disputed": return .disputed
    case "lanes": return .lanes(rest.isEmpty ? nil : rest)
    case "why": return .why
    case "list": return .list
    case "note": return .note(rest.isEmpty ? nil : rest)
    case "participants": return .participants(rest.isEmpty ? nil : rest)
    case "decider": return .decider(rest.isEmpty ? nil : rest)
    case "skip": return .skip
    case "undo": return .undo(rest.isEmpty ? nil : rest)
    case "minutes": return .minutes
    case "review": return .review
    case "quick": return .quick
    case "back": return .back
    case "quit": return .quit
    case "goto": return .goTo(try needed(rest, "a question", ":goto 2"))
    case "park": return .park(try needed(rest, "a text", ":park Who owns the fraud list?"))
    case "action":
      return .action(try needed(rest, "a text", ":action Get override figures @Data team +2w"))
    case "decision":
      return .decision(try needed(rest, "a text", ":decision Start with domestic orders only"))
    case "peaks": return .peaks(rest.isEmpty ? nil : rest)
    case "deadline": return .deadline(rest.isEmpty ? nil : rest)
    case "assumption":
      return .assumption(try needed(rest, "a text", ":assumption Volume stays below 300 a day"))
    default: return .vote(rest.isEmpty ? nil : rest)
    }
  }

  private static func needed(
    _ rest: String, _ what: String, _ example: String
  ) throws(InputRefusal) -> String {
    guard rest.isEmpty else { return rest }
    throw InputRefusal("The command needs \(what) behind it.", example: example)
  }
}
