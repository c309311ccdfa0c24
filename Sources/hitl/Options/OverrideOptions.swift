// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import ArgumentParser

/// Answers on the command line.
struct OverrideOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "An answer that goes before the files' own, as ID=VALUE. May be repeated.",
      valueName: "id=value"))
  var overrides: [String] = []

  /// The answers in the order they were given.
  var answers: [AnswerOverride] { overrides.compactMap(AnswerOverride.init) }

  func validate() throws {
    for override in overrides where AnswerOverride(override) == nil {
      throw ValidationError("--set \(override) is not ID=VALUE, such as --set volume_per_day=1200")
    }
  }
}
