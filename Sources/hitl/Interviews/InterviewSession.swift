// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Glibc
import Interviews
import Plans
import Questionnaires
import StrictYAML

/// The interviews of one run: opens answer files and holds a conversation about each.
final class InterviewSession {
  /// How the run was asked for.
  struct Options {
    var questionnaire: String
    var output: String
    var isQuick: Bool
    var isProjector: Bool
    var content: ContentOptions
    /// The files of votes that were cast before the meeting.
    var roundZero: [String]
  }

  /// A sheet ready to be talked about.
  struct Opened {
    var sheet: AnswerSheet
    /// The file's bytes; nil for one that is still to be made.
    var bytes: [UInt8]?
  }

  let options: Options
  let prompter: TerminalPrompter
  /// Whether answers are left that could not be saved in their file.
  private(set) var hasUnsaved = false
  private let folder: QuestionnaireFolder
  private var library: QuestionnaireLibrary
  private lazy var everyQuestion = LazyQuestions(library: library)

  init(_ options: Options) throws {
    self.options = options
    folder = try options.content.questionnaireFolder()
    library = folder.library
    prompter = TerminalPrompter(
      writer: ScreenWriter(templates: try options.content.templateFiles()),
      isProjector: options.isProjector)
  }

  /// Reads a file that may be incomplete.
  ///
  /// - Throws: `Unreadable` where it cannot be edited as it is.
  func open(_ path: String) throws -> Opened {
    let file = try FileSystem.source(path)
    let draft = AnswerFileDraft(file)
    guard draft.isEditable else { throw Unreadable(diagnostics: draft.diagnostics) }
    let questionnaire = try questionnaire(draft.questionnaireID, at: draft.questionnairePlace)
    return try opened(
      draft, text: String(decoding: file.bytes, as: UTF8.self), questionnaire: questionnaire,
      bytes: file.bytes)
  }

  /// A sheet for a file that does not exist yet.
  func start(_ path: String, named name: String?) throws -> Opened {
    let questionnaire = try questionnaire(options.questionnaire, at: nil)
    let text = AnswerSheet.blank(
      questionnaire: questionnaire.id, workflow: nil, file: path, name: name)
    let draft = AnswerFileDraft(SourceFile(name: path, bytes: Array(text.utf8)))
    return try opened(draft, text: text, questionnaire: questionnaire, bytes: nil)
  }

  private func opened(
    _ draft: AnswerFileDraft, text: String, questionnaire: Questionnaire, bytes: [UInt8]?
  ) throws -> Opened {
    let defaultsPath = InputFiles.defaults(beside: FileSystem.parent(of: draft.name))
    let defaults = try defaultsPath.map {
      DefaultsFile(try FileSystem.source($0))
    }
    // Only shared answers can be about questions of another questionnaire.
    let known = defaults == nil ? [] : everyQuestion.ids
    guard
      let sheet = AnswerSheet(
        draft, text: text, questionnaire: questionnaire, defaults: defaults,
        isKnownElsewhere: { known.contains($0) })
    else { throw Unreadable(diagnostics: draft.diagnostics) }
    return Opened(sheet: sheet, bytes: bytes)
  }

  private func questionnaire(_ id: String, at place: SourceLocation?) throws -> Questionnaire {
    let result = try library.questionnaire(id, namedAt: place)
    guard let questionnaire = result.questionnaire else {
      throw Unreadable(diagnostics: result.diagnostics)
    }
    return questionnaire
  }

  /// Holds the conversation about a file.
  ///
  /// - Throws: `Unreadable`, `FileProblem`, or `FileInUse` where another interview has it.
  func hold(_ path: String, named name: String? = nil, hasNext: Bool) throws -> Departure {
    let lock: FileLock?
    do throws(FileLock.Held) {
      lock = try FileLock(on: path)
    } catch {
      throw FileInUse(path: path, holder: error.holder)
    }
    defer { lock?.release() }
    let isNew = !FileSystem.exists(path)
    let opened = isNew ? try start(path, named: name) : try open(path)
    var details = InterviewOptions(today: Clock.today)
    details.isQuick = options.isQuick
    details.isProjector = options.isProjector
    details.isNew = isNew
    details.isNamed = name != nil
    details.hasNext = hasNext
    details.savedAt = LocalTime.saved(path)
    let sheets = try sheets(for: opened.sheet.questionnaire)
    details.roundZero = FilledSheet.rounds(of: sheets)
    details.sheetNotes = FilledSheet.notes(of: sheets)
    var interview = Interview(
      opened.sheet, options: details, prompter: prompter,
      host: FileHost(path: path, known: opened.bytes, session: self))
    let departure = interview.hold()
    if interview.isUnsaved { hasUnsaved = true }
    return departure
  }

  private func sheets(for questionnaire: Questionnaire) throws -> [FilledSheet] {
    let sheets = try options.roundZero.map { path in
      guard path.hasSuffix(".md") else { return FilledSheet(try open(path).sheet) }
      return FilledSheet(
        markdown: try FileSystem.text(path), file: path, questionnaire: questionnaire)
    }
    let problems = sheets.flatMap(\.problems)
    guard problems.isEmpty else { throw Unreadable(diagnostics: problems) }
    return sheets
  }

  /// Walks through every kind of prompt without writing anything.
  func rehearse() throws -> Departure {
    let opened = try start("rehearsal.yaml", named: nil)
    var details = InterviewOptions(today: Clock.today)
    details.isPreview = true
    details.isNew = true
    details.isProjector = options.isProjector
    details.isQuick = options.isQuick
    details.onlyQuestions = InterviewOptions.oneOfEachKind(in: opened.sheet.questionnaire)
    var interview = Interview(
      opened.sheet, options: details, prompter: prompter, host: PreviewHost())
    return interview.hold()
  }

  func writePlan(of path: String) -> PlanOutcome {
    do {
      var console = Console()
      var reader = WorkflowReader(paths: [path], questionnaires: folder, console: &console)
      let plans = OutputFolder(path: options.output)
      let leavesIndex = FileSystem.exists(plans.path(of: "index"))
      var planners = Planners()
      var publisher = PlanPublisher(
        folder: plans,
        writer: DocumentWriter(
          templates: try options.content.templateFiles(where: DocumentWriter.isPlanTemplate)),
        action: .write(.keep))
      var written: [String] = []
      try reader.forEach(console: &console) { workflow, console in
        let plan = try planners.plan(for: workflow)
        let status = try publisher.publish(plan, console: &console)
        if status == .done { written.append(plans.path(of: plan.workflow.id)) }
        return status
      }
      _ = publisher.finish(isSingle: true, console: &console)
      guard !written.isEmpty else { return .failed([]) }
      let index = plans.path(of: "index")
      return leavesIndex ? .written(written, olderIndex: index) : .written(written + [index])
    } catch let failure as any ReportedFailure {
      return .failed(failure.diagnostics)
    } catch {
      return .failed([Diagnostic(.error, "the plan could not be written: \(error)")])
    }
  }
}
