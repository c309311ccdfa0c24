// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Diagnostics
import Glibc

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Copies the questionnaires and templates to make your own.",
    discussion: """
      Other commands find the copies when they run beside the folder 'hitl', when HITL_HOME names \
      the folder, or with --questionnaires and --templates.
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"), completion: .directory)
  var folder = "hitl"

  @OptionGroup(title: "Content") var content: ContentOptions

  func run() throws {
    var console = Console()
    let sources = [
      ("questionnaires", try ContentFolder(.questionnaires, option: content.questionnaires)),
      ("templates", try ContentFolder(.templates, option: content.templates)),
    ]
    var copies: [(from: String, to: String)] = []
    for (kind, source) in sources {
      let extensions = kind == "templates" ? ["mustache"] : ["yaml", "yml"]
      for path in try source.files(withExtensions: extensions).map(\.path) {
        let below = path.dropFirst(source.path.count).drop { $0 == "/" }
        copies.append((path, FileSystem.path(folder, "\(kind)/\(below)")))
      }
    }
    let taken = copies.map(\.to).filter(FileSystem.exists)
    if let first = taken.first {
      let more = taken.count > 1 ? ", and so do \(taken.count - 1) more" : ""
      console.show([
        Diagnostic(
          at: SourceLocation(file: first), "the file exists already\(more)",
          remedy: "nothing was copied; choose another folder or move what is there")
      ])
      throw ExitCode(ExitStatus.cannotWrite.rawValue)
    }
    for copy in copies {
      try FileSystem.makeFolder(FileSystem.parent(of: copy.to))
      let bytes = try FileSystem.read(copy.from)
      try FileSystem.write(String(decoding: bytes, as: UTF8.self), to: copy.to)
    }
    console.tell("\(copies.count) files copied to \(folder)")
  }
}
