// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Diagnostics
import Glibc
import Interviews
import Questionnaires

struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview",
    abstract: "Asks about workflows in the terminal and saves the answers.",
    discussion: """
      Starts a new answer file, or goes on with one. In a folder it lists the workflows, and goes \
      on to the next when one is done. Every answer is saved before the next question; \
      :commands lists what can be typed at any prompt.
      """)

  @Argument(
    help: ArgumentHelp("An answer file, new or not, or a folder of them.", valueName: "path"),
    completion: .file(extensions: InputFiles.extensions))
  var path = "."

  @Flag(help: "The fast way: letters on one line, the facts, the steps, the verdict.")
  var quick = false

  @Flag(help: "For a projected screen: at most 60 columns by 12 lines, and no private figures.")
  var projector = false

  @Flag(help: "Go through what is proposed and not agreed yet: keep, change, drop.")
  var review = false

  @Flag(help: "Rehearse: walk through every kind of prompt and write nothing.")
  var preview = false

  @Option(
    name: .customLong("import"), parsing: .singleValue,
    help: ArgumentHelp(
      "A sheet that a participant filled in, or their answer file, as a vote cast beforehand. "
        + "May be repeated.", valueName: "file"),
    completion: .file())
  var sheets: [String] = []

  @Option(help: ArgumentHelp("The questionnaire of new workflows.", valueName: "id"))
  var questionnaire = Questionnaire.standard

  @OptionGroup var output: OutputOptions

  @OptionGroup(title: "Content") var content: ContentOptions

  func validate() throws {
    if !sheets.isEmpty, FileSystem.isFolder(path) {
      throw ValidationError("--import is about one workflow; name its answer file")
    }
  }

  func run() throws {
    guard Terminal.isInteractive else { throw NoTerminal() }
    let session = try InterviewSession(
      InterviewSession.Options(
        questionnaire: questionnaire, output: output.folder, isQuick: quick, isProjector: projector,
        isReview: review, content: content, roundZero: sheets))
    SignalWatch.start()
    let departure: Departure =
      if preview {
        try session.rehearse(path)
      } else if FileSystem.isFolder(path) {
        FolderInterview(folder: path, session: session).hold()
      } else {
        try session.hold(try Self.answerFile(path), hasNext: false)
      }
    if case .interrupted(let interruption) = departure { throw ExitCode(interruption.exitStatus) }
    if session.hasUnsaved { try ExitStatus.readOrWriteError.end() }
  }

  /// A path that can be an answer file: one that exists, or a new one with a fitting name.
  private static func answerFile(_ path: String) throws -> String {
    if FileSystem.exists(path) { return path }
    let folder = FileSystem.parent(of: path)
    guard folder.isEmpty || FileSystem.isFolder(folder) else {
      throw FileProblem(folder, doing: .reading, because: ENOENT)
    }
    guard !FileSystem.name(of: path).hasPrefix(".") else {
      throw BadFileName(
        path: path, remedy: "names that begin with a dot are passed over in folders")
    }
    guard InputFiles.extensions.contains(where: { path.hasSuffix(".\($0)") }) else {
      throw BadFileName(path: path, remedy: "answer files end in .yaml, .yml or .json")
    }
    return path
  }
}

/// Nobody is there to be asked.
private struct NoTerminal: ReportedFailure {
  var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        .error, "an interview needs a terminal for its questions",
        remedy: "without one, write the answers with 'hitl questions > FILE.yaml' or "
          + "'--set ID=VALUE', then run 'hitl assess FILE.yaml' and 'hitl plan FILE.yaml'")
    ]
  }

  var exitStatus: ExitStatus { .wrongUsage }
}

private struct BadFileName: ReportedFailure {
  var path: String
  var remedy: String

  var diagnostics: [Diagnostic] {
    [
      Diagnostic(
        at: SourceLocation(file: path),
        "there is no such file, and a new one cannot have this name", remedy: remedy)
    ]
  }

  var exitStatus: ExitStatus { .inputMissing }
}
