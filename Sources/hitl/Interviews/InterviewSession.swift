// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Documents
import Glibc
import Interviews
import Plans
import Questionnaires
import Screens
import StrictYAML

/// The interviews of one run: opens answer files and holds a conversation about each.
final class InterviewSession {
  /// How the run was asked for.
  struct Options {
    var questionnaire: String
    var output: String
    var isQuick: Bool
    var isProjector: Bool
    var isReview: Bool
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
  let minutesWriter: MinutesWriter
  var planners = Planners()
  let library: QuestionnaireLibrary

  init(_ options: Options) throws {
    self.options = options
    library = try options.content.questionnaireFolder().makeLibrary()
    let templates = try options.content.templateFiles()
    minutesWriter = MinutesWriter(templates: templates)
    prompter = TerminalPrompter(
      writer: ScreenWriter(templates: templates),
      isProjector: options.isProjector)
  }

  /// A door that sees the folders' shared answers as they are now.
  func door() -> AnswerFileDoor { AnswerFileDoor(library) }

  /// Reads a file that may be incomplete.
  ///
  /// - Throws: `Unreadable` where it cannot be edited as it is.
  func open(_ path: String) throws -> Opened {
    var door = door()
    let file = try FileSystem.source(path)
    return try open(
      AnswerFileDraft(file), text: String(decoding: file.bytes, as: UTF8.self), bytes: file.bytes,
      through: &door)
  }

  /// A sheet for a file that does not exist yet.
  func start(_ path: String, id: String? = nil, named name: String?) throws -> Opened {
    var door = door()
    let questionnaire: Questionnaire
    do {
      questionnaire = try door.questionnaire(options.questionnaire).questionnaire
    } catch var failure as Unreadable where !library.knownIDs.contains(options.questionnaire) {
      failure.exitStatus = .wrongUsage
      throw failure
    }
    let text = AnswerSheet.blank(
      questionnaire: questionnaire.id, workflow: id, file: path, name: name)
    let draft = AnswerFileDraft(SourceFile(name: path, bytes: Array(text.utf8)))
    return try open(draft, text: text, bytes: nil, through: &door)
  }

  /// The sheet of a draft, through the door of a run or of a list of workflows.
  func open(
    _ draft: AnswerFileDraft, text: String, bytes: [UInt8]?, through door: inout AnswerFileDoor
  ) throws -> Opened {
    guard draft.isEditable else { throw Unreadable(diagnostics: draft.diagnostics) }
    let defaultsPath = InputFiles.defaults(beside: FileSystem.parent(of: draft.name))
    let opened = try door.open(draft, defaultsPath: defaultsPath)
    guard
      let sheet = AnswerSheet(
        draft, text: text, questionnaire: opened.questionnaire, shared: opened.shared)
    else { throw Unreadable(diagnostics: draft.diagnostics) }
    return Opened(sheet: sheet, bytes: bytes)
  }

  /// What a defaults file says to a questionnaire.
  func answers(of file: DefaultsFile, to questionnaire: Questionnaire) -> FolderAnswers {
    door().answers(of: file, to: questionnaire)
  }

  /// Holds the conversation about a file.
  ///
  /// - Throws: `Unreadable`, `FileProblem`, or `FileInUse` where another interview has it.
  /// - Parameter opensGaps: whether questions that were passed over before are asked again.
  func hold(
    _ path: String, named name: String? = nil, hasNext: Bool, opensGaps: Bool = false
  ) throws -> Departure {
    let isNew = !FileSystem.exists(path)
    if isNew { try FileSystem.requireFree(path) }
    // A file that was reached through a link is kept where it is, whatever becomes of the link.
    let target = FileSystem.resolved(path)
    let lock: FileLock?
    do throws(FileLock.Held) {
      lock = try FileLock(on: target)
    } catch {
      throw FileInUse(path: path, holder: error.holder)
    }
    defer { lock?.release() }
    let id = derivedID(forFile: path)
    var opened = isNew ? try start(path, id: id, named: name) : try open(path)
    var details = InterviewOptions(today: Clock.today)
    if let id, isNew || !opened.sheet.writesID {
      if !isNew { opened.sheet.identify(as: id) }
      details.derivedID = id
    }
    details.isQuick = options.isQuick
    details.isProjector = options.isProjector
    details.isReview = options.isReview
    details.isNew = isNew
    details.isNamed = name != nil
    details.hasNext = hasNext
    details.opensGaps = opensGaps
    details.savedAt = LocalTime.saved(path)
    details.beside = FileHost.beside(path)
    details.sheets = try sheets(for: opened.sheet.questionnaire)
    var interview = Interview(
      opened.sheet, options: details, prompter: prompter,
      host: FileHost(opened, at: path, target: target, session: self))
    let departure = interview.hold()
    if interview.isUnsaved { hasUnsaved = true }
    return departure
  }

  /// The id for a workflow in a file whose name cannot be one, apart from those of its neighbors.
  private func derivedID(forFile path: String) -> String? {
    let stem = WorkflowID.stem(of: path)
    guard !WorkflowID.isAllowed(stem) else { return nil }
    let neighbors = InputFiles([FileSystem.parent(of: path)]).inputs.map(\.path).filter {
      // By bytes: two spellings of an accent can be two files.
      !FileSystem.resolved($0).utf8.elementsEqual(FileSystem.resolved(path).utf8)
    }
    return WorkflowID.derived(
      from: stem,
      besides: neighbors.compactMap { neighbor in
        (try? FileSystem.source(neighbor)).flatMap { AnswerFileDraft($0).workflowID }
      })
  }

  private func sheets(for questionnaire: Questionnaire) throws -> FilledSheets {
    guard !options.roundZero.isEmpty else { return FilledSheets() }
    let pages = QuestionPages(templates: try options.content.templateFiles())
    let printed = try pages.printedSheets(for: questionnaire)
    let sheets = FilledSheets(
      try options.roundZero.map { path in
        guard path.hasSuffix(".md") else { return FilledSheet(try open(path).sheet) }
        return FilledSheet(
          markdown: try FileSystem.text(path), file: path, questionnaire: questionnaire,
          printed: printed, today: Clock.today, hidesPrivate: options.isProjector)
      }, questionnaire: questionnaire, hidesPrivate: options.isProjector)
    guard sheets.errors.isEmpty else { throw Unreadable(diagnostics: sheets.errors) }
    return sheets
  }

  /// Walks through every kind of prompt without writing anything.
  ///
  /// - Parameter path: the file whose workflow it is for, which it neither changes nor shows.
  func rehearse(_ path: String) throws -> Departure {
    let isFolder = FileSystem.isFolder(path)
    let name =
      !isFolder && FileSystem.exists(path) ? try open(path).sheet.workflow.name : nil
    let opened = try start(
      isFolder ? "rehearsal.yaml" : FileSystem.name(of: path), named: name)
    var details = InterviewOptions(today: Clock.today)
    details.isPreview = true
    details.isNew = true
    details.isNamed = name != nil
    details.isProjector = options.isProjector
    details.isQuick = options.isQuick
    details.onlyQuestions = InterviewOptions.oneOfEachKind(in: opened.sheet.questionnaire)
    var interview = Interview(
      opened.sheet, options: details, prompter: prompter, host: PreviewHost())
    return interview.hold()
  }
}
