// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Diagnostics

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what is wrong in answer files, questionnaires and templates.",
    discussion: """
      Without a path it checks the questionnaires and templates that are in use. It warns of \
      questions that are never asked, gates that never fire, and law that was last read over a \
      year ago.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders of any of the three kinds.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "Content") var content: ContentOptions

  func run() throws {
    var console = Console()
    var inspection = try Inspection(content: content, today: Clock.today)
    if paths.isEmpty {
      inspection.checkContent(console: &console)
    } else {
      inspection.check(paths, console: &console)
    }
    try console.result(inspection.summary)
    try inspection.status.end()
  }
}
