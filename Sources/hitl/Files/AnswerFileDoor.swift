// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// The one way to what an answer file needs: the questionnaire that it names, and what its folder
/// shares.
///
/// All commands and the interview come through here, so that they accept the same. A defaults file
/// is read once, and judged once by each questionnaire.
struct AnswerFileDoor {
  /// A file that can be read on, with what it needs for that.
  struct Opened {
    var questionnaire: Questionnaire
    var shared: FolderAnswers
    /// What is to be said about the questionnaire.
    var notes: [Diagnostic]
  }

  private struct Judged: Hashable {
    var defaultsPath: [UInt8]
    var questionnaire: String
  }

  let library: QuestionnaireLibrary
  /// By the bytes of the path: two names that look the same can be two files.
  private var defaults: [[UInt8]: Result<DefaultsFile, FileProblem>] = [:]
  private var shared: [Judged: FolderAnswers] = [:]

  init(_ library: QuestionnaireLibrary) {
    self.library = library
  }

  /// - Throws: `Unreadable` or `FileProblem`, each of which is about this file alone.
  mutating func open(_ draft: AnswerFileDraft, defaultsPath: String?) throws -> Opened {
    guard !FileKind.isDefaults(draft.name) else {
      throw Unreadable(diagnostics: [
        Diagnostic(
          at: SourceLocation(file: draft.name),
          "this file holds what the workflows of its folder share, and is no workflow itself",
          remedy: "name its folder, or the file of one of them")
      ])
    }
    let found = try questionnaire(draft.questionnaireID, at: draft.questionnairePlace) {
      draft.diagnostics
    }
    let shared = try defaultsPath.map { try answers(at: $0, to: found.questionnaire) }
    return Opened(
      questionnaire: found.questionnaire, shared: shared ?? FolderAnswers(), notes: found.notes)
  }

  /// A questionnaire, with what is to be said about it.
  ///
  /// - Parameter otherwise: what else is to be said where there is none.
  func questionnaire(
    _ id: String, at place: SourceLocation? = nil, otherwise: () -> [Diagnostic] = { [] }
  ) throws -> (questionnaire: Questionnaire, notes: [Diagnostic]) {
    let found = try library.questionnaire(id, namedAt: place)
    guard let questionnaire = found.questionnaire else {
      throw Unreadable(diagnostics: found.diagnostics + otherwise())
    }
    return (questionnaire, found.diagnostics)
  }

  /// Every problem of a defaults file, as the questionnaires that were asked about it see it; where
  /// none was, as the first one does that can be used.
  mutating func problems(ofDefaults path: String) throws(FileProblem) -> [Diagnostic] {
    let met = shared.filter { $0.key.defaultsPath == Array(path.utf8) }
    if !met.isEmpty { return met.flatMap(\.value.diagnostics) }
    for id in library.wholeIDs {
      guard let questionnaire = try? library.questionnaire(id).questionnaire else { continue }
      return try answers(at: path, to: questionnaire).diagnostics
    }
    return try defaultsFile(at: path).diagnostics
  }

  private mutating func answers(
    at path: String, to questionnaire: Questionnaire
  ) throws(FileProblem) -> FolderAnswers {
    let key = Judged(defaultsPath: Array(path.utf8), questionnaire: questionnaire.id)
    if let known = shared[key] { return known }
    let answers = answers(of: try defaultsFile(at: path), to: questionnaire)
    shared[key] = answers
    return answers
  }

  /// What a defaults file says to a questionnaire; it may answer questions of any other as well.
  func answers(of file: DefaultsFile, to questionnaire: Questionnaire) -> FolderAnswers {
    file.answers(to: questionnaire) { library.questionIDs.contains($0) }
  }

  private mutating func defaultsFile(at path: String) throws(FileProblem) -> DefaultsFile {
    let key = Array(path.utf8)
    if let known = defaults[key] { return try known.get() }
    let result: Result<DefaultsFile, FileProblem>
    do throws(FileProblem) {
      // It was found beside an answer file rather than named.
      try FileSystem.requireRegular(path, inside: FileSystem.parent(of: path))
      let others = InputFiles.allDefaults(beside: FileSystem.parent(of: path)).filter { $0 != path }
      result = .success(DefaultsFile(try FileSystem.source(path), besides: others))
    } catch {
      result = .failure(error)
    }
    defaults[key] = result
    return try result.get()
  }
}
