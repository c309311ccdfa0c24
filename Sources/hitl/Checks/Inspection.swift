// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assistants
import DecisionLogs
import Diagnostics
import Documents
import Plans
import Questionnaires
import Reports
import Screens
import StrictYAML
import Templates
import Values

/// Checks files of every kind and counts what it has seen, each file once.
///
/// What paths name is sorted by kind first. Then each kind goes the way on which it is used: the
/// answer files together, through the reader of every other command.
struct Inspection {
  private let content: ContentOptions
  private let today: CalendarDate
  private let inUse: QuestionnaireFolder
  private let library: QuestionnaireLibrary
  private var found: InspectedFiles
  private var tally = RunTally()
  /// How many rewritten plans say what their facts do not hold.
  private var findingCount = 0

  init(content: ContentOptions, today: CalendarDate) throws {
    self.content = content
    self.today = today
    inUse = try content.questionnaireFolder()
    library = inUse.makeLibrary()
    found = InspectedFiles(WorkflowReader(by: library))
  }

  var status: ExitStatus { max(tally.status, findingCount > 0 ? .found : .done) }

  var summary: String {
    let count = tally.done + tally.failed
    return
      "\(count) \(count == 1 ? "file" : "files") checked, \(tally.failed + findingCount) with errors\n"
  }

  /// Checks the questionnaires and templates in use.
  mutating func checkContent(console: inout Console) {
    attempt(console: &console) { inspection, console in
      try inspection.check(
        inspection.library, files: inspection.inUse.files, console: &console)
    }
    attempt(console: &console) { inspection, console in
      let maps = try LogMapChoice(content: inspection.content).files()
      inspection.checkLogMaps(maps.map { YAMLFile($0) }, console: &console)
    }
    attempt(console: &console) { inspection, console in
      let templates = try inspection.content.templateFiles()
      inspection.check(templates, files: templates.map(\.file), console: &console)
    }
    attempt(console: &console) { inspection, console in
      for kind in ContentFolder.Kind.allCases {
        console.show(try CopyCheck.findings(in: inspection.content.layers(kind)))
      }
    }
  }

  /// Checks files and folders of any kind.
  ///
  /// - Parameter answers: the answer file of the rewritten plans among them; then all are such.
  mutating func check(_ paths: [String], for answers: String?, console: inout Console) {
    let pages = paths.filter { answers != nil || RewriteInspection.isPage($0) }
    var rewrites = RewriteInspection(content: content, named: answers)
    for path in pages { rewrites.check(path, console: &console) }
    tally.add(rewrites.tally)
    findingCount = rewrites.findingCount
    guard pages.count < paths.count else { return }
    for path in paths where answers == nil && !RewriteInspection.isPage(path) { found.add(path) }
    for problem in found.problems {
      console.show(problem.failure.diagnostics)
      if problem.isFile {
        tally.add(problem.failure.exitStatus)
      } else {
        tally.note(problem.failure.exitStatus)
      }
    }
    for folder in found.questionnaireFolders {
      attempt(folder.map(\.path), console: &console) { inspection, console in
        try inspection.check(
          QuestionnaireFolder(checking: folder).makeLibrary(), files: folder.map(\.path),
          console: &console)
      }
      attempt(console: &console) { _, console in
        console.show(try CopyCheck.findings(.questionnaires, in: folder))
      }
    }
    for files in found.questionnaireRounds {
      let paths = files.values.sorted()
      attempt(paths, console: &console) { inspection, console in
        try inspection.check(
          inspection.inUse.replacing(files).makeLibrary(), files: paths, console: &console)
      }
    }
    for folder in found.templateFolders.keys.sorted() {
      let wanted = found.templateFolders[folder] ?? []
      attempt(wanted, console: &console) { inspection, console in
        let layers = ContentLayers(.templates, checking: ContentFolder(at: folder))
        try inspection.check(wanted, in: layers, console: &console)
      }
      attempt(console: &console) { _, console in
        console.show(
          try CopyCheck.findings(
            in: ContentLayers(.templates, checking: ContentFolder(at: folder))))
      }
    }
    checkLogMaps(found.logMaps, console: &console)
    checkAnswers(console: &console)
  }

  private mutating func checkLogMaps(_ maps: [YAMLFile], console: inout Console) {
    for map in maps { report(LogMap.problems(in: map), files: [map.name], console: &console) }
  }

  private mutating func checkAnswers(console: inout Console) {
    var reader = found.reader
    do {
      try reader.forEach(console: &console) { _, _ in .done }
    } catch {
      console.show((error as? any ReportedFailure)?.diagnostics ?? [])
      tally.note((error as? any ReportedFailure)?.exitStatus ?? .badInput)
    }
    tally.add(reader.tally)
    for path in found.defaults {
      do throws(FileProblem) {
        report(try reader.problems(ofDefaults: path), files: [path], console: &console)
      } catch {
        console.show(error.diagnostics)
        tally.add(error.exitStatus)
      }
    }
  }

  /// - Parameter files: the files that are meant; what others have is not told.
  private mutating func check(
    _ questionnaires: QuestionnaireLibrary, files: [String], console: inout Console
  ) throws {
    let problems = try questionnaires.problems { questionnaire in
      PlaybookRules.problems(in: questionnaire)
        + QuestionnaireLint.findings(in: questionnaire, today: today)
    }
    report(problems, files: files, console: &console)
  }

  private mutating func check(
    _ templates: [TemplateFile], files: [String], console: inout Console
  ) {
    let entries =
      DocumentWriter.entries + ScreenWriter.entries + MinutesWriter.entries + PromptPage.entries
      + ReportTemplates.entries
    report(TemplateSet(templates).problems(of: entries), files: files, console: &console)
  }

  /// Checks templates among all those that they may name.
  private mutating func check(
    _ wanted: [String], in layers: ContentLayers, console: inout Console
  ) throws {
    var templates: [TemplateFile] = []
    var unread: Set<String> = []
    for file in try layers.files() {
      do throws(FileProblem) {
        templates.append(try ContentOptions.templateFile(file, in: layers))
      } catch {
        unread.insert(file.path)
        guard wanted.contains(file.path) else { continue }
        console.show(error.diagnostics)
        tally.add(error.exitStatus)
      }
    }
    check(templates, files: wanted.filter { !unread.contains($0) }, console: &console)
  }

  private mutating func report(
    _ problems: [Diagnostic], files: [String], console: inout Console
  ) {
    let files = Set(files)
    let own = problems.filter { $0.location.map { files.contains($0.file) } ?? true }
    console.show(own)
    let wrong = Set(own.filter { $0.severity == .error }.compactMap(\.location?.file))
    for file in files { tally.add(wrong.contains(file) ? .badInput : .done) }
  }

  /// Lets what cannot be read fail for its files, and the others go on.
  private mutating func attempt(
    _ files: [String] = [], console: inout Console,
    _ check: (inout Inspection, inout Console) throws -> Void
  ) {
    do {
      try check(&self, &console)
    } catch {
      let failure = error as? any ReportedFailure
      let status = failure?.exitStatus ?? .badInput
      console.show(failure?.diagnostics ?? [Diagnostic(.error, "\(error)")])
      tally.note(status)
      for _ in files { tally.add(status) }
    }
  }
}
