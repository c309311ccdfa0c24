// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Diagnostics

/// The word that names a command.
struct CommandWord {
  /// Refuses a word that is no command, with a suggestion.
  ///
  /// The argument parser would call it an unexpected argument.
  static func check(_ arguments: ArraySlice<String>) throws(UnknownCommand) {
    guard let word = arguments.first, !word.hasPrefix("-") else { return }
    let known = Hitl.configuration.subcommands.map { $0._commandName } + ["help"]
    guard known.contains(word) else { throw UnknownCommand(word: word, known: known) }
    if word == "help" { try check(arguments.dropFirst()) }
  }
}

struct UnknownCommand: ReportedFailure {
  var word: String
  var known: [String]

  var diagnostics: [Diagnostic] {
    // Most words are too short for two slips to be near, but few begin alike.
    let alike = known.filter { word.count > 1 && $0.hasPrefix(word.lowercased().prefix(2)) }
    let meant = NearMiss.of(word, in: known) ?? (alike.count == 1 ? alike[0] : nil)
    let remedy =
      meant.map { "did you mean '\($0)'?" } ?? "commands: \(known.joined(separator: ", "))"
    return [Diagnostic(.error, "unknown command \(VisibleText.quoted(word))", remedy: remedy)]
  }

  var exitStatus: ExitStatus { .wrongUsage }
}
