// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import ArgumentParser

/// Which answer files to read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Answer files, folders of them, or - for standard input.", valueName: "path"),
    completion: .file(extensions: InputFiles.extensions))
  var paths: [String]

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: ArgumentHelp(
      "An answer that goes before the files' own, as ID=VALUE. May be repeated.",
      valueName: "id=value"))
  var overrides: [String] = []

  @OptionGroup(title: "Content")
  var content: ContentOptions

  func validate() throws {
    for override in overrides where AnswerOverride(override) == nil {
      throw ValidationError("--set \(override) is not ID=VALUE, such as --set volume_per_day=1200")
    }
  }

  /// The reader of the workflows that the command line names.
  func reader(console: inout Console) throws -> WorkflowReader {
    WorkflowReader(
      paths: paths, overrides: overrides.compactMap(AnswerOverride.init),
      questionnaires: try content.questionnaireFolder(), console: &console)
  }
}
