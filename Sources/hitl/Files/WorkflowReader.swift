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

    /// The verdict, without the steps that only a plan needs.
    var assessment: Assessment { Assessment(of: file, by: questionnaire) }
  }

  private let inputs: [InputFiles.Input]
  private let overrides: [AnswerOverride]
  private var library: QuestionnaireLibrary
  /// By the bytes of the path: two names that look the same can be two files.
  private var defaults: [[UInt8]: DefaultsFile] = [:]
  /// The first two files of each workflow id, in lower case.
  private var filesByID: [String: [String]] = [:]
  private var standardInput: SourceFile?
  private var worst: ExitStatus = .done
  private var doneCount = 0

  init(
    paths: [String], overrides: [AnswerOverride] = [], questionnaires: QuestionnaireFolder,
    console: inout Console
  ) {
    let found = InputFiles(paths)
    inputs = found.inputs
    isSingle = inputs.count == 1 && !paths.contains(where: FileSystem.isFolder)
    self.overrides = overrides
    library = questionnaires.library
    fail(found.status)
    console.show(found.diagnostics)
    survey()
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
        switch try body(workflow, &console) {
        case .done: doneCount += 1
        case let status: fail(status)
        }
      } catch let lost as FileProblem {
        throw lost
      } catch let failure as any ReportedFailure {
        show(failure, on: &console)
      }
    }
  }

  /// Whether the run is about a single file that was named, rather than about a folder.
  let isSingle: Bool

  /// Whether the run is about one workflow, or about none that was found.
  var isAtMostOne: Bool { inputs.count <= 1 }

  /// How the run ends: done, partly done, or the worst of what failed.
  var status: ExitStatus {
    worst > .done && doneCount > 0 ? .partlyDone : worst
  }

  private mutating func fail(_ status: ExitStatus) {
    worst = max(worst, status)
  }

  private mutating func show(_ failure: any ReportedFailure, on console: inout Console) {
    console.show(failure.diagnostics)
    fail(failure.exitStatus)
  }

  private mutating func readOrFail(
    _ input: InputFiles.Input, console: inout Console
  ) throws -> Workflow? {
    do {
      return try read(input, console: &console)
    } catch let failure as any ReportedFailure {
      show(failure, on: &console)
      return nil
    }
  }

  /// Learns the ids of a run beforehand: two workflows with the same one would share a plan.
  private mutating func survey() {
    guard inputs.count > 1 else { return }
    for input in inputs {
      guard let file = try? source(of: input) else { continue }
      let draft = AnswerFileDraft(file, namesWorkflow: input.path != "-")
      guard let id = draft.workflowID?.lowercased() else { continue }
      if filesByID[id, default: []].count < 2 { filesByID[id, default: []].append(file.name) }
    }
  }

  private mutating func source(of input: InputFiles.Input) throws(FileProblem) -> SourceFile {
    guard input.path == "-" else {
      if input.isListed { try FileSystem.requireRegular(input.path) }
      return try FileSystem.source(input.path)
    }
    if let standardInput { return standardInput }
    let bytes = try FileSystem.read(
      from: STDIN_FILENO, named: "standard input", upTo: SourceFile.sizeLimit)
    let file = SourceFile(name: "standard input", bytes: bytes)
    standardInput = file
    return file
  }

  private mutating func read(
    _ input: InputFiles.Input, console: inout Console
  ) throws -> Workflow? {
    let file = try source(of: input)
    let draft = AnswerFileDraft(file, namesWorkflow: input.path != "-")
    guard draft.isReadable else {
      console.show(draft.diagnostics)
      fail(.badInput)
      return nil
    }
    let loaded = try library.questionnaire(draft.questionnaireID, namedAt: draft.questionnairePlace)
    console.show(loaded.diagnostics)
    guard let questionnaire = loaded.questionnaire else {
      console.show(draft.diagnostics)
      fail(.badInput)
      return nil
    }
    let shared = try input.defaultsPath.map { try defaultsFile(at: $0) }
    let everyQuestion = LazyQuestions(library: library)
    let result = draft.checked(
      against: questionnaire, defaults: shared, overrides: overrides,
      isKnownElsewhere: everyQuestion.contains)
    var problems = result.diagnostics
    if let id = draft.workflowID, let other = otherFile(with: id, than: file.name) {
      problems.append(
        Diagnostic(
          at: SourceLocation(file: file.name), "the workflow id '\(id)' is used twice",
          remedy: "\(other) has it too; give each its own workflow.id"))
    }
    console.show(problems)
    guard let answerFile = result.answerFile, !problems.hasErrors else {
      fail(.badInput)
      return nil
    }
    return Workflow(file: answerFile, questionnaire: questionnaire)
  }

  private func otherFile(with id: String, than file: String) -> String? {
    filesByID[id.lowercased()]?.first { !$0.utf8.elementsEqual(file.utf8) }
  }

  private mutating func defaultsFile(at path: String) throws -> DefaultsFile {
    let key = Array(path.utf8)
    if let file = defaults[key] { return file }
    try FileSystem.requireRegular(path)
    let file = DefaultsFile(try FileSystem.source(path))
    defaults[key] = file
    return file
  }
}
