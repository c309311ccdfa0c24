// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Diagnostics

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds what is wrong in answer files, questionnaires, templates, rewritten plans.",
    discussion: """
      Without a path it checks the questionnaires and templates that are in use. It warns of \
      questions that are never asked, gates that never fire, and law that was last read over a \
      year ago.

      A path that ends in .md is a plan that somebody has put into other words. It is held to its \
      facts: each number, date, role and law that neither answers nor plan have and that is not \
      marked as proposed, and each blocker, duty and decision that was lost, is named; then the \
      command exits with 1.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders of any of the four kinds.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The answer file of a rewritten plan; without it, the plan's marker says which.",
      valueName: "file"),
    completion: .file(extensions: InputFiles.extensions))
  var answers: String?

  @OptionGroup(title: "Content") var content: ContentOptions

  func validate() throws {
    guard answers != nil else { return }
    if paths.isEmpty {
      throw ValidationError("--for names the answers of a rewritten plan; name the plan as well")
    }
    if let other = paths.first(where: { !RewriteInspection.isPage($0) && $0 != "-" }) {
      throw ValidationError(
        "--for goes with rewritten plans, whose names end in .md; check '\(other)' without it")
    }
  }

  func run() throws {
    var console = Console()
    var inspection = try Inspection(content: content, today: Clock.today)
    if paths.isEmpty {
      inspection.checkContent(console: &console)
    } else {
      inspection.check(paths, for: answers, console: &console)
    }
    try console.result(inspection.summary)
    try inspection.status.end()
  }
}
