// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser

/// Where plans go.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Where to write the plans.", valueName: "folder"), completion: .directory)
  var folder = "plans"

  func validate() throws {
    if folder.isEmpty { throw ValidationError("--output needs a folder, such as --output plans") }
  }
}
