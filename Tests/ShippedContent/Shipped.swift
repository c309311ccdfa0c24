// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Foundation
import Questionnaires
import StrictYAML
import Templates

/// What ships with hitl, read from the source tree.
package enum Shipped {
  /// The top of the checkout.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The questionnaires, read once.
  package static let base = Result { try questionnaire("automation-decision") }
  package static let contactCenter = Result { try questionnaire("contact-center") }

  /// What is shipped has errors.
  package struct Broken: Error {
    package var diagnostics: [Diagnostic]

    package init(diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }
  }

  package static func templates() throws -> [TemplateFile] {
    let folder = root.appending(path: "templates")
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return try names.sorted().filter { $0.hasSuffix(".mustache") }.map { name in
      TemplateFile(
        name: String(name.dropLast(".mustache".count)),
        text: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
  }

  /// The answers of an example such as `back-office/password-reset`, with its questionnaire.
  ///
  /// Those in `plain` are examples without lanes and particulars, as workshops of an hour leave them.
  package static func answers(of example: String) throws -> (AnswerFile, Questionnaire) {
    let folder = root.appending(
      path: example.hasPrefix("plain/") ? "Tests/Fixtures/answers" : "Examples")
    let path = folder.appending(path: "\(example).yaml")
    let draft = AnswerFileDraft(
      SourceFile(name: path.lastPathComponent, bytes: Array(try Data(contentsOf: path))))
    let shared = path.deletingLastPathComponent().appending(path: "defaults.yaml")
    let defaults = (try? Data(contentsOf: shared)).map {
      DefaultsFile(SourceFile(name: "defaults.yaml", bytes: Array($0)))
    }
    let questionnaire =
      try draft.questionnaireID == "contact-center" ? contactCenter.get() : base.get()
    let checked = draft.checked(
      against: questionnaire, shared: defaults?.answers(to: questionnaire) ?? FolderAnswers())
    guard let file = checked.answerFile else { throw Broken(diagnostics: checked.diagnostics) }
    return (file, questionnaire)
  }

  private static func questionnaire(_ id: String) throws -> Questionnaire {
    let folder = root.appending(path: "questionnaires")
    var files: [String: URL] = [:]
    for place in [folder, folder.appending(path: "patterns")] {
      for name in try FileManager.default.contentsOfDirectory(atPath: place.path)
      where name.hasSuffix(".yaml") {
        files[String(name.dropLast(".yaml".count))] = place.appending(path: name)
      }
    }
    let library = QuestionnaireLibrary(knownIDs: files.keys.sorted()) { id in
      try files[id].map { url in
        SourceFile(
          name: "questionnaires/\(url.lastPathComponent)", bytes: Array(try Data(contentsOf: url)))
      }
    }
    let result = try library.questionnaire(id)
    guard let questionnaire = result.questionnaire else {
      throw Broken(diagnostics: result.diagnostics)
    }
    return questionnaire
  }
}
