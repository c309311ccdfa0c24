// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import ArgumentParser
import Cores
import Diagnostics
import Documents
import Questionnaires

/// Where to find questionnaires and templates.
struct ContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder with the questionnaires.",
      discussion: """
        Without it: $HITL_HOME/questionnaires, then hitl/questionnaires in the working folder, \
        then the ones installed with the program.
        """, valueName: "folder"),
    completion: .directory)
  var questionnaires: String?

  @Option(
    help: ArgumentHelp(
      "Folder with the templates of the plans; found like the questionnaires.",
      valueName: "folder"),
    completion: .directory)
  var templates: String?

  func questionnaireFolder() throws -> QuestionnaireFolder {
    try QuestionnaireFolder(ContentFolder(.questionnaires, option: questionnaires))
  }

  /// The reader of the workflows at some paths.
  func reader(
    of paths: [String], overrides: [AnswerOverride], console: inout Console
  ) throws -> WorkflowReader {
    WorkflowReader(
      paths: paths, overrides: overrides, by: try questionnaireFolder().makeLibrary(),
      console: &console)
  }

  /// The templates, or only those of one kind of document.
  ///
  /// - Parameter isWanted: tells by a template's name, such as `screens/question`.
  func templateFiles(where isWanted: (String) -> Bool = { _ in true }) throws -> [TemplateFile] {
    try Self.templateFiles(
      in: ContentFolder(.templates, option: templates), where: isWanted)
  }

  static func templateFiles(
    in folder: ContentFolder, where isWanted: (String) -> Bool = { _ in true }
  ) throws(FileProblem) -> [TemplateFile] {
    let found = try folder.files(withExtensions: ["mustache"]).filter { isWanted($0.name) }
    let read = found.concurrentMap { name, path -> Result<TemplateFile, FileProblem> in
      do throws(FileProblem) {
        return .success(try Self.templateFile(name, at: path))
      } catch {
        return .failure(error)
      }
    }
    return try read.map { file throws(FileProblem) in try file.get() }
  }

  static func templateFile(_ name: String, at path: String) throws(FileProblem) -> TemplateFile {
    try FileSystem.requireRegular(path)
    let text = try FileSystem.text(path)
    // A byte-order mark would go into the plan.
    let start = text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0
    return TemplateFile(
      name: name, text: String(text.unicodeScalars.dropFirst(start)), file: path)
  }
}
