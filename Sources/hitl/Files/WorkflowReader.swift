// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Glibc
import Questionnaires
import StrictYAML

/// Reads answer files one after the other, so that a thousand of them need no more memory than one.
struct WorkflowReader {
  /// A workflow that passed every check, with its questionnaire.
  struct Workflow {
    var file: AnswerFile
    var questionnaire: Questionnaire
    /// Where its answers stand; nil for standard input.
    var path: String?

    /// The verdict, without the steps that only a plan needs.
    var assessment: Assessment { Assessment(of: file, by: questionnaire) }
  }

  /// Whether the run is about a single file that was named, rather than about a folder.
  private(set) var isSingle = false
  private(set) var tally = RunTally()
  private let overrides: [AnswerOverride]
  private var door: AnswerFileDoor
  private var inputs: [InputFiles.Input] = []
  private var ids = WorkflowIDs()
  /// What was read of inputs that give their bytes only once, such as standard input.
  private var kept: [[UInt8]: SourceFile] = [:]

  /// A reader to which inputs are added.
  init(by library: QuestionnaireLibrary, overrides: [AnswerOverride] = []) {
    door = AnswerFileDoor(library)
    self.overrides = overrides
  }

  /// The reader of what some paths name.
  init(
    paths: [String], overrides: [AnswerOverride] = [], by library: QuestionnaireLibrary,
    console: inout Console
  ) {
    self.init(by: library, overrides: overrides)
    let found = InputFiles(paths)
    console.show(found.diagnostics)
    tally.note(found.status)
    inputs = found.inputs
    isSingle = inputs.count == 1 && !paths.contains(where: FileSystem.isFolder)
    guard inputs.count > 1 else { return }
    // Ids are known beforehand, so that every file with one that is used twice is told.
    for input in inputs {
      guard let file = try? source(of: input) else { continue }
      ids.add(AnswerFileDraft(file, namesWorkflow: input.namesWorkflow))
    }
  }

  /// Adds an input that was read and parsed already.
  mutating func add(_ input: InputFiles.Input, as file: YAMLFile) {
    inputs.append(input)
    ids.add(AnswerFileDraft(file, namesWorkflow: input.namesWorkflow))
  }

  /// Calls `body` with each workflow that passes; shows what is wrong with the others.
  ///
  /// What keeps one workflow from being read or worked on never keeps the next one from it. Only
  /// results that cannot be written end the run.
  ///
  /// - Parameter body: does the work and says how it ended.
  mutating func forEach(
    console: inout Console, _ body: (Workflow, inout Console) throws -> ExitStatus
  ) throws {
    for input in inputs {
      guard let workflow = try readOrFail(input, console: &console) else { continue }
      do {
        tally.add(try body(workflow, &console))
      } catch let lost as FileProblem {
        throw lost
      } catch let failure as any ReportedFailure {
        fail(failure, on: &console)
      }
    }
  }

  private mutating func readOrFail(
    _ input: InputFiles.Input, console: inout Console
  ) throws -> Workflow? {
    do {
      return try read(input, console: &console)
    } catch let failure as any ReportedFailure {
      fail(failure, on: &console)
      return nil
    }
  }

  private mutating func fail(_ failure: any ReportedFailure, on console: inout Console) {
    console.show(failure.diagnostics)
    tally.add(failure.exitStatus)
  }

  /// Whether the run is about one workflow, or about none that was found.
  var isAtMostOne: Bool { inputs.count <= 1 }

  /// How the run ends: done, partly done, or the worst of what failed.
  var status: ExitStatus { tally.status }

  /// Every problem of a defaults file, as the workflows that were read have met it.
  mutating func problems(ofDefaults path: String) throws(FileProblem) -> [Diagnostic] {
    try door.problems(ofDefaults: path)
  }

  /// The bytes of an input.
  mutating func source(of input: InputFiles.Input) throws(FileProblem) -> SourceFile {
    // By bytes: to Swift, two spellings of an accent are one name, and they can be two files.
    let key = Array(input.path.utf8)
    if let known = kept[key] { return known }
    guard input.path != "-" else {
      let bytes = try FileSystem.read(
        from: STDIN_FILENO, named: "standard input", upTo: SourceFile.sizeLimit)
      let file = SourceFile(name: "standard input", bytes: bytes)
      kept[key] = file
      return file
    }
    let isFile = (try? FileSystem.requireRegular(input.path)) != nil
    if input.isListed {
      try FileSystem.requireRegular(input.path, inside: FileSystem.parent(of: input.path))
    }
    let file = try FileSystem.source(input.path)
    if !isFile { kept[key] = file }
    return file
  }

  private mutating func read(
    _ input: InputFiles.Input, console: inout Console
  ) throws -> Workflow {
    let draft = AnswerFileDraft(
      try source(of: input), namesWorkflow: input.namesWorkflow)
    guard draft.isReadable else { throw Unreadable(diagnostics: draft.diagnostics) }
    let opened = try door.open(draft, defaultsPath: input.defaultsPath)
    console.show(opened.notes)
    let result = draft.checked(
      against: opened.questionnaire, shared: opened.shared, overrides: overrides)
    let problems = result.diagnostics + [ids.problem(of: draft)].compactMap(\.self)
    guard let file = result.answerFile, !problems.hasErrors else {
      throw Unreadable(diagnostics: problems)
    }
    console.show(problems)
    return Workflow(
      file: file, questionnaire: opened.questionnaire,
      path: input.namesWorkflow ? input.path : nil)
  }
}

extension InputFiles.Input {
  /// Whether its name can serve as the workflow's id; standard input's cannot.
  fileprivate var namesWorkflow: Bool { path != "-" }
}
