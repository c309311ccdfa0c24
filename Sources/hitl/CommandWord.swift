// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Diagnostics

/// The first word of a command line.
struct CommandWord {
  /// Refuses a word that is no command, with a suggestion.
  ///
  /// The argument parser would call it an unexpected argument.
  static func check(_ word: String?) throws(UnknownCommand) {
    guard let word, !word.hasPrefix("-") else { return }
    let known = Hitl.configuration.subcommands.map { $0._commandName } + ["help"]
    guard !known.contains(word) else { return }
    throw UnknownCommand(word: word, known: known)
  }
}

struct UnknownCommand: ReportedFailure {
  var word: String
  var known: [String]

  var diagnostics: [Diagnostic] {
    let meant = NearMiss.of(word, in: known)
    let remedy =
      meant.map { "did you mean '\($0)'?" } ?? "commands: \(known.joined(separator: ", "))"
    return [Diagnostic(.error, "unknown command \(VisibleText.quoted(word))", remedy: remedy)]
  }

  var exitStatus: ExitStatus { .wrongUsage }
}
