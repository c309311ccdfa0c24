// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import StrictYAML

/// One questionnaire or pack file, read but not yet merged with what it extends and includes.
struct QuestionnaireFile: Sendable {
  static let keys = [
    "hitl", "id", "version", "title", "extends", "includes", "sections", "gates", "patterns",
    "metrics", "phases", "risks", "advice", "words", "findings",
    "blockers", "telltales",
  ]

  var source: Questionnaire.Source
  var title: String
  var extends: Reference?
  var includes: [Reference] = []
  var sections: [SectionEntry] = []
  var gates: [Gate] = []
  var patterns: [Pattern] = []
  var playbook = Playbook()

  /// Whether it can only be included by a questionnaire.
  var isPack: Bool { extends == nil && sections.isEmpty }

  /// An id with the place that names it.
  struct Reference: Sendable {
    var id: String
    var location: SourceLocation
  }

  /// A section as written; title and intro may come from the questionnaire it extends.
  struct SectionEntry: Sendable {
    var id: String
    var title: String?
    var intro: String?
    var repeatsPerStep: Bool
    var questions: [Question]
    var location: SourceLocation
  }

  /// Takes a file that was parsed; nil where it has errors, which are added to `diagnostics`.
  init?(
    _ file: SourceFile, as yaml: YAMLFile, expectedID: String, diagnostics: inout [Diagnostic]
  ) {
    diagnostics += yaml.diagnostics
    guard let root = yaml.readable else { return nil }
    var reader = FieldReader(file: file.name)
    defer { diagnostics += reader.diagnostics }
    guard let fields = reader.fields(of: root, in: "a questionnaire", keys: Self.keys) else {
      return nil
    }
    FormatVersion.check(fields["hitl"], in: "a questionnaire", root: root, reader: &reader)
    let id = reader.requiredIdentifier("id", of: fields)
    let version = reader.requiredText("version", of: fields)
    let title = reader.requiredText("title", of: fields)
    source = Questionnaire.Source(id: id ?? expectedID, version: version ?? "", file: file)
    self.title = title ?? ""
    if let id, let node = fields["id"], id != expectedID {
      reader.error(
        "the id is '\(id)' but the file is named for '\(expectedID)'", at: node,
        remedy: "make them the same")
    }
    if let node = fields["extends"], let id = reader.identifier(node, in: "extends") {
      extends = Reference(id: id, location: reader.location(node.start))
    }
    for node in fields["includes"].flatMap({ reader.items(of: $0, in: "includes") }) ?? [] {
      guard let id = reader.identifier(node, in: "an included pack") else { continue }
      includes.append(Reference(id: id, location: reader.location(node.start)))
    }
    sections = reader.list(fields["sections"], in: "sections") { $0.section($1) }
    gates = reader.list(fields["gates"], in: "gates") { $0.gate($1) }
    patterns = reader.list(fields["patterns"], in: "patterns") { $0.pattern($1) }
    playbook.metrics = reader.list(fields["metrics"], in: "metrics") { $0.metric($1) }
    playbook.phases = reader.list(fields["phases"], in: "phases") { $0.phase($1) }
    playbook.risks = reader.list(fields["risks"], in: "risks") { $0.risk($1) }
    playbook.advice = reader.list(fields["advice"], in: "advice") { $0.advice($1) }
    playbook.words = reader.words(fields["words"])
    playbook.findings = reader.list(fields["findings"], in: "findings") { $0.finding($1) }
    playbook.blockers = reader.list(fields["blockers"], in: "blockers") { $0.blocker($1) }
    playbook.telltales = reader.list(fields["telltales"], in: "telltales") { $0.telltale($1) }
    if reader.diagnostics.hasErrors || yaml.diagnostics.hasErrors { return nil }
  }
}
