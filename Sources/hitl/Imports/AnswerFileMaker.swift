// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Glibc
import Imports
import Questionnaires
import StrictYAML

/// Makes the answer files of imported workflows in a folder, and overwrites none.
struct AnswerFileMaker {
  /// What became of a workflow, with its file as a run would read it.
  struct Made {
    var outcome: ImportSources.Outcome
    var file: AnswerFile?
  }

  let questionnaire: Questionnaire
  private let folder: String
  private let shared: FolderAnswers
  /// The files in the folder by the id of their workflow.
  private var present: [String: String] = [:]
  private var newCount = 0
  private var unchangedCount = 0

  init(
    in folder: String, questionnaire id: String, of questionnaires: QuestionnaireFolder,
    console: inout Console
  ) throws {
    self.folder = folder
    var door = AnswerFileDoor(questionnaires.makeLibrary())
    do {
      _ = try door.questionnaire(id)
    } catch var failure as Unreadable where !questionnaires.ids.contains(id) {
      failure.exitStatus = .wrongUsage
      throw failure
    }
    let blank = AnswerSheet.blank(questionnaire: id, workflow: nil, file: "new.yaml")
    let opened = try door.open(
      AnswerFileDraft(SourceFile(name: "--questionnaire", bytes: Array(blank.utf8))),
      defaultsPath: InputFiles.defaults(beside: folder))
    console.show(opened.notes + opened.shared.diagnostics)
    guard !opened.shared.diagnostics.hasErrors else { throw Unreadable(diagnostics: []) }
    questionnaire = opened.questionnaire
    shared = opened.shared
    guard FileSystem.exists(folder) else { return }
    for input in try InputFiles.inputs(at: folder) {
      do throws(FileProblem) {
        let file = try FileSystem.source(input.path)
        if let id = AnswerFileDraft(file).workflowID { present[id.lowercased()] = input.path }
      } catch {
        if error.isFault { throw error }
      }
    }
  }

  /// Writes the file of a workflow once it reads back without an error.
  mutating func make(_ workflow: ImportedWorkflow, id: String) -> Made {
    let path = FileSystem.path(folder, "\(id).yaml")
    guard
      let sheet = try? workflow.sheet(
        id: id, at: path, questionnaire: questionnaire, shared: shared)
    else {
      return failed(
        .badInput,
        Diagnostic(
          at: workflow.source.place, "\(workflow.source.words) cannot be written as an answer file",
          remedy: "take special characters out of its texts"))
    }
    let bytes = Array(sheet.text.utf8)
    let read = AnswerFileDraft(SourceFile(name: path, bytes: bytes))
      .checked(against: questionnaire, shared: shared)
    let problems = read.diagnostics.map { workflow.problem($0, in: sheet) }
    guard let file = read.answerFile, !problems.hasErrors else {
      return Made(outcome: .init(status: .badInput, problems: problems))
    }
    if let other = present[id.lowercased()], other != path {
      return failed(
        .cannotWrite,
        Diagnostic(
          at: workflow.source.place, "\(other) has the workflow id '\(id)' already",
          remedy: "give this one another name, or an id in a column 'id'"))
    }
    do throws(FileProblem) {
      if FileSystem.hasEntry(path) {
        try FileSystem.requireNoLink(path, doing: .writing)
        try FileSystem.requireRegular(path, doing: .writing)
        guard try FileSystem.read(path) == bytes else {
          return failed(
            .cannotWrite,
            Diagnostic(
              at: SourceLocation(file: path), "there is another file of that name already",
              remedy: "nothing was changed; remove it, or import into another folder"))
        }
        unchangedCount += 1
      } else {
        try FileSystem.makeFolder(folder)
        try FileSystem.write(sheet.text, to: path, over: .nothing)
        newCount += 1
      }
      return Made(outcome: .init(status: .done, problems: problems), file: file)
    } catch {
      return failed(error.exitStatus, error.diagnostic)
    }
  }

  private func failed(_ status: ExitStatus, _ problem: Diagnostic) -> Made {
    Made(outcome: .init(status: status, problems: [problem]))
  }

  /// What was written, in a line.
  var summary: String {
    let counts = [(newCount, "new"), (unchangedCount, "unchanged")].filter { $0.0 > 0 }
    guard !counts.isEmpty else { return "\(folder): nothing written" }
    return "\(folder): " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
