// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Plans
import Questionnaires
import StrictYAML
import Values

/// Checks files of every kind and counts what it has seen.
struct Inspection {
  private let content: ContentOptions
  private let today: CalendarDate
  private let folder: QuestionnaireFolder
  private var seen = 0
  private var filesWithErrors: Set<String> = []
  /// The worst of what kept a file or folder from being read.
  private var unread = ExitStatus.done

  init(content: ContentOptions, today: CalendarDate) throws {
    self.content = content
    self.today = today
    folder = try content.questionnaireFolder()
  }

  var status: ExitStatus {
    if filesWithErrors.isEmpty, unread == .done { return .done }
    if seen > filesWithErrors.count { return .partlyDone }
    return filesWithErrors.isEmpty ? unread : max(unread, .badInput)
  }

  var summary: String {
    "\(seen) \(seen == 1 ? "file" : "files") checked, \(filesWithErrors.count) with errors\n"
  }

  /// Checks the questionnaires and templates in use.
  mutating func checkContent(console: inout Console) throws {
    try check(questionnaires: folder, console: &console)
    check(templates: try content.templateFiles(), console: &console)
  }

  /// Checks a file or folder of any kind.
  mutating func check(_ path: String, console: inout Console) throws {
    do {
      if FileSystem.isFolder(path) {
        try checkFolder(path, console: &console)
      } else if path == "-" {
        checkAnswers(path, console: &console)
      } else {
        let file = try FileSystem.source(path)
        try check(file, console: &console)
      }
    } catch let problem as FileProblem {
      note(problem, on: &console)
    } catch let failure as any ReportedFailure {
      filesWithErrors.insert(path)
      console.show(failure.diagnostics)
    }
  }

  private mutating func check(_ file: SourceFile, console: inout Console) throws {
    if file.name.hasSuffix(".mustache") {
      let folder = ContentFolder(at: FileSystem.parent(of: file.name))
      let siblings = try ContentOptions.templateFiles(in: folder)
      let problems = Self.problems(in: siblings).filter { $0.location?.file == file.name }
      report(problems, files: 1, console: &console)
    } else if QuestionnaireLibrary.isQuestionnaire(file) {
      let id = WorkflowID.stem(of: file.name)
      let problems = try problems(in: folder.replacing(id, by: file.name)).filter {
        $0.location?.file == file.name
      }
      report(problems, files: 1, console: &console)
    } else if WorkflowID.stem(of: file.name) == "defaults" {
      let problems = DefaultsFile(file).problems(against: everyQuestionnaire())
      report(problems, files: 1, console: &console)
    } else {
      checkAnswers(file.name, console: &console)
    }
  }

  private mutating func checkFolder(_ path: String, console: inout Console) throws {
    let content = ContentFolder(at: path)
    let files = try content.files(withExtensions: InputFiles.extensions)
    // The names of those in subfolders begin with the subfolder.
    let own = files.filter { !$0.name.contains("/") }
    let parts = ContentFolder.Kind.allCases.map { FileSystem.path(path, $0.rawValue) }
      .filter(FileSystem.isFolder)
    guard parts.isEmpty else {
      for part in parts { try checkFolder(part, console: &console) }
      for file in own {
        if let source = source(file.path, console: &console) {
          try check(source, console: &console)
        }
      }
      return
    }
    let templates = try ContentOptions.templateFiles(in: content)
    if !templates.isEmpty { check(templates: templates, console: &console) }
    var answerFiles: [SourceFile] = []
    var hasQuestionnaires = false
    for file in files {
      guard let source = source(file.path, console: &console) else { continue }
      if QuestionnaireLibrary.isQuestionnaire(source) {
        hasQuestionnaires = true
      } else if own.contains(where: { $0.path == file.path }) {
        answerFiles.append(source)
      }
    }
    if hasQuestionnaires {
      try check(questionnaires: QuestionnaireFolder(content), console: &console)
    }
    for file in answerFiles { try check(file, console: &console) }
    if templates.isEmpty, !hasQuestionnaires, answerFiles.isEmpty, unread == .done {
      unread = .inputMissing
      console.show([Diagnostic(at: SourceLocation(file: path), "nothing to check in this folder")])
    }
  }

  /// A file of a folder; one that cannot be read is reported and leaves the others to be checked.
  private mutating func source(_ path: String, console: inout Console) -> SourceFile? {
    do throws(FileProblem) {
      try FileSystem.requireRegular(path)
      return try FileSystem.source(path)
    } catch {
      note(error, on: &console)
      return nil
    }
  }

  private mutating func note(_ problem: FileProblem, on console: inout Console) {
    unread = max(unread, problem.exitStatus)
    console.show(problem.diagnostics)
  }

  private mutating func checkAnswers(_ path: String, console: inout Console) {
    do {
      var reader = WorkflowReader(paths: [path], questionnaires: folder, console: &console)
      try reader.forEach(console: &console) { _, _ in .done }
      seen += 1
      if reader.status != .done { filesWithErrors.insert(path) }
    } catch {
      filesWithErrors.insert(path)
      console.show((error as? any ReportedFailure)?.diagnostics ?? [])
    }
  }

  private mutating func check(
    questionnaires: QuestionnaireFolder, console: inout Console
  ) throws {
    report(try problems(in: questionnaires), files: questionnaires.ids.count, console: &console)
  }

  private func problems(in folder: QuestionnaireFolder) throws -> [Diagnostic] {
    var library = folder.library
    return try library.problems { questionnaire in
      PlaybookRules.problems(in: questionnaire)
        + QuestionnaireLint.findings(in: questionnaire, today: today)
    }
  }

  private mutating func check(templates: [TemplateFile], console: inout Console) {
    report(Self.problems(in: templates), files: templates.count, console: &console)
  }

  private static func problems(in templates: [TemplateFile]) -> [Diagnostic] {
    DocumentWriter(templates: templates).problems()
  }

  private mutating func report(_ problems: [Diagnostic], files: Int, console: inout Console) {
    console.show(problems)
    seen += files
    filesWithErrors.formUnion(
      problems.filter { $0.severity == .error }.map { $0.location?.file ?? "" })
  }

  private func everyQuestionnaire() -> [Questionnaire] {
    var library = folder.library
    return folder.ids.compactMap { try? library.questionnaire($0).questionnaire }
  }
}
