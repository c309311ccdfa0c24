// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Foundation
import Plans
import Questionnaires
import StrictYAML

@testable import Documents

/// The package's own templates, questionnaires and examples, read from the source tree.
enum Content {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func templates() throws -> [TemplateFile] {
    try files(below: "templates", suffix: ".mustache").map { name, text in
      TemplateFile(name: String(name.dropLast(".mustache".count)), text: text)
    }
  }

  /// The plan of an example such as `back-office/password-reset`.
  static func plan(of example: String) throws -> Plan {
    let (file, questionnaire) = try answers(of: example)
    return Planner(questionnaire).plan(for: file)
  }

  /// The sections of that plan.
  static func sections(of example: String) throws -> [GeneratedSection] {
    var writer = DocumentWriter(templates: try templates())
    return try writer.sections(of: plan(of: example))
  }

  static func answers(of example: String) throws -> (AnswerFile, Questionnaire) {
    // Examples without lanes and particulars, as workshops of an hour leave them.
    let folder = root.appending(
      path: example.hasPrefix("plain/") ? "Tests/Fixtures/answers" : "Examples")
    let path = folder.appending(path: "\(example).yaml")
    let draft = AnswerFileDraft(
      SourceFile(name: path.lastPathComponent, bytes: Array(try Data(contentsOf: path))))
    let shared = path.deletingLastPathComponent().appending(path: "defaults.yaml")
    let defaults = (try? Data(contentsOf: shared)).map {
      DefaultsFile(SourceFile(name: "defaults.yaml", bytes: Array($0)))
    }
    let loaded = try questionnaires.get()[draft.questionnaireID]
    let questionnaire = try found(loaded, draft.diagnostics)
    let checked = draft.checked(
      against: questionnaire, shared: defaults?.answers(to: questionnaire) ?? FolderAnswers())
    return (try found(checked.answerFile, checked.diagnostics), questionnaire)
  }

  /// The questionnaires of the examples, read once.
  private static let questionnaires = Result<[String: Questionnaire], any Error> {
    let packs = try files(below: "questionnaires", suffix: ".yaml").map { name, text in
      (String(name.split(separator: "/").last?.dropLast(5) ?? ""), name, text)
    }
    let library = QuestionnaireLibrary(knownIDs: packs.map(\.0)) { id in
      packs.first { $0.0 == id }.map { SourceFile(name: $0.1, bytes: Array($0.2.utf8)) }
    }
    var loaded: [String: Questionnaire] = [:]
    for id in ["automation-decision", "contact-center"] {
      let result = try library.questionnaire(id)
      loaded[id] = try found(result.questionnaire, result.diagnostics)
    }
    return loaded
  }

  private static func files(below folder: String, suffix: String) throws -> [(String, String)] {
    let base = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: base.path(percentEncoded: false))
    return try names.sorted().filter { $0.hasSuffix(suffix) }.map {
      ($0, try String(contentsOf: base.appending(path: $0), encoding: .utf8))
    }
  }

  private static func found<Value>(_ value: Value?, _ diagnostics: [Diagnostic]) throws -> Value {
    guard let value else { throw Missing(diagnostics: diagnostics) }
    return value
  }

  struct Missing: Error {
    var diagnostics: [Diagnostic]
  }
}
