// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// Which answer files to read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Answer files, folders of them, or - for standard input.", valueName: "path"),
    completion: .file(extensions: InputFiles.extensions))
  var paths: [String]

  @OptionGroup var overrides: OverrideOptions

  @OptionGroup(title: "Content")
  var content: ContentOptions

  /// The reader of the workflows that the command line names.
  func reader(console: inout Console) throws -> WorkflowReader {
    try content.reader(of: paths, overrides: overrides.answers, console: &console)
  }
}
