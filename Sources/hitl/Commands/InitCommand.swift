// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Diagnostics
import Glibc

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Copies the questionnaires and templates to make your own.",
    discussion: """
      Other commands find the copies when they run beside the folder 'hitl', when HITL_HOME names \
      the folder, or with --questionnaires and --templates. A copy takes the place of the \
      program's file; what was not copied is the program's own.
      """)

  @Argument(
    help: ArgumentHelp("The folder of the copies.", valueName: "folder"), completion: .directory)
  var folder = "hitl"

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Only this questionnaire, template or folder of them, such as legal-gates or "
        + "templates/handbook. May be repeated.", valueName: "name"))
  var only: [String] = []

  @Flag(help: "Bring copies up to date that nobody has changed.")
  var update = false

  @Flag(help: "With --update: take changed copies for made from the program's present files.")
  var accept = false

  func validate() throws {
    if accept, !update { throw ValidationError("--accept goes with --update") }
    if [".yaml", ".mustache"].contains(where: folder.hasSuffix) {
      throw ValidationError(
        "'\(folder)' is named like a file; name what to copy with --only, and the folder of the copies "
          + "by itself")
    }
  }

  func run() throws {
    var console = Console()
    let folder = try Self.bare(folder)
    let program = try ProgramFile.all()
    let selection = ContentSelection(only)
    let files = try selection.files(of: program)
    if update {
      var update = try CopyUpdate(
        of: folder, selection: files, program: program, accepts: accept, console: &console)
      try update.run(console: &console)
    } else {
      let copied = try ContentCopying(
        folder: folder, files: files, isWhole: selection.isEverything
      ).run()
      let present = files.count - copied
      console.tell(
        "\(copied) \(copied == 1 ? "file" : "files") copied to \(folder)"
          + (present > 0 ? ", \(present) there already" : ""))
    }
    console.show(
      FolderFilling.leftovers(beside: folder).map {
        Diagnostic(
          .note, at: SourceLocation(file: $0), "left by a run of 'hitl init' that was cut short",
          remedy: "remove it where none is under way")
      })
  }

  /// The folder's name without slashes at its end.
  private static func bare(_ folder: String) throws(FileProblem) -> String {
    var name = folder[...]
    while name.utf8.count > 1, name.hasSuffix("/") { name.removeLast() }
    guard !name.isEmpty else { throw FileProblem("''", doing: .creating, because: ENOENT) }
    return String(name)
  }
}
