// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import ArgumentParser
import Cores
import Diagnostics
import Documents
import Questionnaires
import Templates

/// Where to find questionnaires and templates.
struct ContentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder with the questionnaires.",
      discussion: """
        Without it: $HITL_HOME/questionnaires, then hitl/questionnaires in the working folder. \
        The files there take the place of the program's own of the same names.
        """, valueName: "folder"),
    completion: .directory)
  var questionnaires: String?

  @Option(
    help: ArgumentHelp(
      "Folder with the templates of the plans; found like the questionnaires.",
      valueName: "folder"),
    completion: .directory)
  var templates: String?

  /// The folder of a kind that is in use.
  func layers(_ kind: ContentFolder.Kind) throws -> ContentLayers {
    try ContentLayers(kind, option: kind == .questionnaires ? questionnaires : templates)
  }

  func questionnaireFolder() throws -> QuestionnaireFolder {
    try QuestionnaireFolder(layers(.questionnaires))
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
    try Self.templateFiles(in: layers(.templates), where: isWanted)
  }

  static func templateFiles(
    in layers: ContentLayers, where isWanted: (String) -> Bool = { _ in true }
  ) throws(FileProblem) -> [TemplateFile] {
    let files = try layers.files().filter { isWanted($0.name) }
    let read = files.concurrentMap { file -> Result<TemplateFile, FileProblem> in
      do throws(FileProblem) {
        return .success(try Self.templateFile(file, in: layers))
      } catch {
        return .failure(error)
      }
    }
    return try read.map { file throws(FileProblem) in try file.get() }
  }

  static func templateFile(
    _ file: ContentFile, in layers: ContentLayers
  ) throws(FileProblem) -> TemplateFile {
    try FileSystem.requireRegular(file.path, inside: file.folder)
    let text = try FileSystem.text(file.path)
    layers.note(file, bytes: text.utf8)
    // A byte-order mark would go into the plan.
    let start = text.unicodeScalars.first == "\u{FEFF}" ? 1 : 0
    return TemplateFile(
      name: file.name, text: String(text.unicodeScalars.dropFirst(start)), file: file.path)
  }
}
