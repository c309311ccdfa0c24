// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assistants
import Diagnostics
import Documents
import Plans
import Questionnaires
import StrictYAML
import Templates
import Values

/// The desk of a server: the content of the program, and at most one folder.
final class FolderDesk: Desk {
  private let content: ContentOptions
  private let folder: AssistantFolder?
  private let library: QuestionnaireLibrary
  private var planners = Planners()
  /// Read once, for every plan.
  private var writer: DocumentWriter?

  init(content: ContentOptions, folder: AssistantFolder?) throws {
    self.content = content
    self.folder = folder
    library = try content.questionnaireFolder().makeLibrary()
  }

  var hasFolder: Bool { folder != nil }

  func names() throws(ToolFailure) -> [String] {
    try reported { try home().names() }
  }

  private func home() throws(ToolFailure) -> AssistantFolder {
    guard let folder else {
      throw .problem("the server has no folder", remedy: "start it with --folder")
    }
    return folder
  }

  func read(_ source: AnswerSource, set overrides: [AnswerOverride]) -> Reading {
    do throws(ToolFailure) {
      switch source {
      case .inline(let name, let text):
        let file = SourceFile(name: name, bytes: Array(text.utf8))
        return try reading(file, shownAs: name, defaultsPath: folder?.defaults, overrides)
      case .file(let name):
        let bytes = try reported { try home().bytes(of: name) }
        return try reading(
          SourceFile(name: name, bytes: bytes), shownAs: name, defaultsPath: folder?.defaults,
          fingerprint: SHA256.hexDigest(of: bytes), overrides)
      }
    } catch {
      guard case .problems(let problems) = error else {
        return Reading(source: "", workflow: nil, problems: [])
      }
      let name =
        switch source {
        case .inline(let name, _), .file(let name): name
        }
      return Reading(source: name, workflow: nil, problems: problems)
    }
  }

  private func reading(
    _ file: SourceFile, shownAs name: String, defaultsPath: String?, fingerprint: String? = nil,
    _ overrides: [AnswerOverride]
  ) throws(ToolFailure) -> Reading {
    guard file.bytes.count <= SourceFile.sizeLimit else {
      throw .problem("answers of more than 10 MB are not read")
    }
    let draft = AnswerFileDraft(file)
    guard draft.isReadable else {
      return Reading(
        source: name, draft: draft, workflow: nil, problems: draft.diagnostics,
        fingerprint: fingerprint)
    }
    var door = AnswerFileDoor(library)
    let opened = try reported { try door.open(draft, defaultsPath: defaultsPath) }
    let result = draft.checked(
      against: opened.questionnaire, shared: opened.shared, overrides: overrides)
    let problems = opened.notes + result.diagnostics
    guard let answers = result.answerFile, !problems.hasErrors else {
      return Reading(
        source: name, draft: draft, workflow: nil, problems: problems, fingerprint: fingerprint)
    }
    let texts =
      [file.bytes] + [defaultsPath].compactMap(\.self).compactMap { try? FileSystem.read($0) }
    return Reading(
      source: name, draft: draft,
      workflow: ReadWorkflow(
        file: answers, questionnaire: opened.questionnaire,
        texts: texts.compactMap { String(validating: $0, as: UTF8.self) },
        fingerprint: fingerprint), problems: problems, fingerprint: fingerprint)
  }

  func questionnaire(_ id: String) throws(ToolFailure) -> Questionnaire {
    try reported { try AnswerFileDoor(library).questionnaire(id).questionnaire }
  }

  func planner(by questionnaire: Questionnaire) throws(ToolFailure) -> Planner {
    try reported { try planners.planner(by: questionnaire) }
  }

  func simulation(
    of workflow: ReadWorkflow, shares: [Double], limits: [MarkLimitChoice]
  ) throws(ToolFailure) -> Simulation {
    let planner = try planner(by: workflow.questionnaire)
    return try reported {
      try SimulationFailure.simulation(
        of: workflow.file, by: planner, shares: shares, limits: limits)
    }
  }

  func documents(of plan: Plan) throws(ToolFailure) -> PlanDocuments {
    let texts = try reported { () throws -> [String] in
      var writer = try self.planWriter()
      defer { self.writer = writer }
      return try writer.texts(behind: plan)
    }
    return PlanDocuments(plan: texts[0], annex: texts[1], handbook: texts[2])
  }

  private func planWriter() throws -> DocumentWriter {
    if let writer { return writer }
    return DocumentWriter(
      templates: try content.templateFiles(where: DocumentWriter.isPlanTemplate))
  }

  func handbook() throws(ToolFailure) -> String {
    try reported { () throws -> String in
      var writer = try self.planWriter()
      defer { self.writer = writer }
      do throws(TemplateProblems) {
        return try writer.handbook().sections.map(\.text).joined(separator: "\n\n")
      } catch {
        throw TemplateFailure(diagnostics: error.diagnostics)
      }
    }
  }

  func prompt(_ text: PromptText, for subject: String?) throws(ToolFailure) -> String {
    try reported { () throws -> String in
      let templates = try content.templateFiles { $0 == text.rawValue }
      do throws(TemplateProblems) {
        return try PromptPage.text(of: text, for: subject, from: templates)
      } catch {
        throw TemplateFailure(diagnostics: error.diagnostics)
      }
    }
  }

  func text(of name: String) throws(ToolFailure) -> (text: String, fingerprint: String) {
    let bytes = try reported { try home().bytes(of: name) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .problem("\(VisibleText.quoted(name)) is not UTF-8", remedy: "save it as UTF-8")
    }
    return (text, SHA256.hexDigest(of: bytes))
  }

  func answerText(of json: String) throws(ToolFailure) -> String {
    guard
      let text = AnswerSheet.text(writingAnew: SourceFile(name: "answers", bytes: Array(json.utf8)))
    else { throw .problem("the answers cannot be written as YAML", remedy: "save them as .json") }
    return text
  }

  func marked(
    _ page: String, named name: String, for answers: String
  ) throws(ToolFailure) -> String {
    let home = try home()
    let marker = try reported { try home.marker(of: answers, in: name) }
    let lines = page.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let rest = lines.drop { PlanSource(markedIn: String($0)) != nil || $0.isEmpty }
    return "\(marker)\n\n\(rest.joined(separator: "\n"))"
  }

  func save(
    _ text: String, as name: String, over fingerprint: String?
  ) throws(ToolFailure) -> String {
    let home = try home()
    try reported { try home.save(text, as: name, over: fingerprint) }
    return SHA256.hexDigest(of: text.utf8)
  }

  /// Reports what a command would end with as problems for the assistant.
  private func reported<Value>(_ work: () throws -> Value) throws(ToolFailure) -> Value {
    do {
      return try work()
    } catch let failure as ToolFailure {
      throw failure
    } catch let failure as any ReportedFailure {
      throw .problems(failure.diagnostics)
    } catch {
      throw .problem("\(error)")
    }
  }
}
