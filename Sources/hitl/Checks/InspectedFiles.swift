// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Glibc
import StrictYAML

/// What the paths of a check name, sorted by kind; each file is parsed once for that.
struct InspectedFiles {
  /// Something that cannot be checked.
  struct Problem {
    var failure: any ReportedFailure
    /// Whether it counts as a file.
    var isFile = true
  }

  /// The reader of the answer files.
  private(set) var reader: WorkflowReader
  private(set) var defaults: [String] = []
  /// The questionnaires of each folder that was named.
  private(set) var questionnaireFolders: [[(name: String, path: String)]] = []
  /// Questionnaires that were named one by one, by id; the second of an id is in a later round.
  private(set) var questionnaireRounds: [[String: String]] = []
  /// Maps of logs.
  private(set) var logMaps: [YAMLFile] = []
  /// The templates that are meant, by the folder of all that they can name.
  private(set) var templateFolders: [String: [String]] = [:]
  private(set) var problems: [Problem] = []
  private var named = NamedFiles()

  init(_ reader: WorkflowReader) {
    self.reader = reader
  }

  /// Sorts in a file or folder of any kind.
  mutating func add(_ path: String) {
    guard named.isNew(path) else { return }
    if FileSystem.isFolder(path) {
      addFolder(path)
    } else if path.hasSuffix(".mustache") {
      templateFolders[FileSystem.parent(of: path), default: []].append(path)
    } else {
      addFile(path)
    }
  }

  private mutating func addFile(_ path: String) {
    guard path != "-" else {
      let input = InputFiles.Input(path: path)
      if let file = parsed(input) { reader.add(input, as: file) }
      return
    }
    guard !path.isEmpty else {
      problems.append(Problem(failure: FileProblem("''", doing: .reading, because: ENOENT)))
      return
    }
    let folder = FileSystem.parent(of: path)
    let input = InputFiles.Input(path: path, defaultsPath: InputFiles.defaults(beside: folder))
    guard let file = parsed(input) else { return }
    switch FileKind(of: file) {
    case .defaults: defaults.append(path)
    case .questionnaire: addQuestionnaire(path)
    case .logMap: logMaps.append(file)
    case .answers, nil: reader.add(input, as: file)
    }
  }

  private mutating func addQuestionnaire(_ path: String) {
    let id = WorkflowID.stem(of: path)
    guard let round = questionnaireRounds.firstIndex(where: { $0[id] == nil }) else {
      questionnaireRounds.append([id: path])
      return
    }
    questionnaireRounds[round][id] = path
  }

  private mutating func addFolder(_ path: String) {
    do throws(FileProblem) {
      let parts = ContentFolder.Kind.allCases.map { FileSystem.path(path, $0.rawValue) }
        .filter(FileSystem.isFolder)
      for part in parts { add(part) }
      let isEmpty = try !addFiles(of: path, besides: !parts.isEmpty)
      if isEmpty, parts.isEmpty {
        let failure = Unreadable(
          diagnostics: [
            Diagnostic(at: SourceLocation(file: path), "nothing to check in this folder")
          ], exitStatus: .inputMissing)
        problems.append(Problem(failure: failure, isFile: false))
      }
    } catch {
      problems.append(Problem(failure: error))
    }
  }

  /// Sorts in what a folder itself has, and what content has in a subfolder.
  ///
  /// - Parameter hasParts: whether the content has folders of its own, which are sorted in already.
  /// - Returns: whether there is anything.
  private mutating func addFiles(
    of folder: String, besides hasParts: Bool
  ) throws(FileProblem) -> Bool {
    let content = ContentFolder(at: folder)
    var inner: [(name: String, path: String)] = []
    var isAny = false
    if !hasParts {
      let templates = try content.files(of: .templates).map(\.path)
      isAny = !templates.isEmpty
      for path in templates where named.isNew(path) {
        templateFolders[folder, default: []].append(path)
      }
      // The names of those in subfolders begin with the subfolder.
      inner = try content.files(withExtensions: InputFiles.extensions).filter {
        $0.name.contains("/")
      }
    }
    let passedOver = try InputFiles.passedOver(in: folder)
    if !passedOver.isEmpty {
      let failure = Unreadable(diagnostics: passedOver, exitStatus: .done)
      problems.append(Problem(failure: failure, isFile: false))
    }
    let defaultsPath = InputFiles.defaults(beside: folder)
    if let defaultsPath {
      isAny = true
      if named.isNew(defaultsPath) { defaults.append(defaultsPath) }
    }
    var questionnaires: [(name: String, path: String)] = []
    var unclear: [(input: InputFiles.Input, file: YAMLFile)] = []
    for input in try InputFiles.inputs(at: folder) {
      isAny = true
      guard named.isNew(input.path), let file = parsed(input) else { continue }
      switch FileKind(of: file) {
      case .questionnaire:
        questionnaires.append((WorkflowID.stem(of: input.path), input.path))
      case .logMap: logMaps.append(file)
      case nil: unclear.append((input, file))
      case .answers, .defaults: reader.add(input, as: file)
      }
    }
    let hasInner = addInner(inner, to: &questionnaires)
    // Among questionnaires, a file that cannot be read is one that others may include.
    if questionnaires.isEmpty {
      for (input, file) in unclear { reader.add(input, as: file) }
      return isAny || hasInner
    }
    questionnaires += unclear.map { (WorkflowID.stem(of: $0.input.path), $0.input.path) }
    questionnaireFolders.append(questionnaires)
    return true
  }

  /// Adds the questionnaires of subfolders; answer files there are no part of the folder.
  ///
  /// - Returns: whether there are any.
  private mutating func addInner(
    _ files: [(name: String, path: String)], to questionnaires: inout [(name: String, path: String)]
  ) -> Bool {
    var unclear: [(name: String, path: String)] = []
    var isAny = false
    let before = problems
    for file in files {
      guard let yaml = parsed(InputFiles.Input(path: file.path, isListed: true)) else { continue }
      switch FileKind(of: yaml) {
      case .questionnaire:
        isAny = true
        if named.isNew(file.path) { questionnaires.append(file) }
      case .logMap:
        isAny = true
        if named.isNew(file.path) { logMaps.append(yaml) }
      case nil: unclear.append(file)
      case .answers, .defaults: break
      }
    }
    if questionnaires.isEmpty {
      problems = before
    } else {
      questionnaires += unclear.filter { named.isNew($0.path) }
    }
    return isAny
  }

  private mutating func parsed(_ input: InputFiles.Input) -> YAMLFile? {
    do throws(FileProblem) {
      return YAMLFile(try reader.source(of: input))
    } catch {
      problems.append(Problem(failure: error))
      return nil
    }
  }
}
