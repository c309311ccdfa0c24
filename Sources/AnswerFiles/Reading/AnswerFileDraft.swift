// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

/// An answer file whose questionnaire is known by name only, or the problems it has so far.
///
/// Reading takes two steps because an answer can only be judged by its question: the draft tells
/// which questionnaire to load, then `checked` reads the rest.
package struct AnswerFileDraft: Sendable {
  static let keys =
    ["hitl", "questionnaire", "workflow", "participants", "decider", "answers"]
    + FieldReader.settingKeys + [
      "lanes", "steps", "rules", "deadlines", "risks", "metrics", "parking_lot", "actions",
      "decisions", "assumptions", "signers", "sign_off", "calibration",
    ]

  package let name: String
  package private(set) var questionnaireID = Questionnaire.standard
  package private(set) var questionnairePlace: SourceLocation?
  package private(set) var diagnostics: [Diagnostic]
  /// Whether the file is whole as YAML, so that answers can be added to it.
  package let isEditable: Bool
  let root: YAMLNode?
  let fields: YAMLFields
  let namesWorkflow: Bool

  /// - Parameter namesWorkflow: whether the file's name can serve as the workflow's id; standard
  ///   input's cannot.
  package init(_ file: SourceFile, namesWorkflow: Bool = true) {
    self.init(YAMLFile(file), namesWorkflow: namesWorkflow)
  }

  /// The draft of a file that was parsed already.
  package init(_ yaml: YAMLFile, namesWorkflow: Bool = true) {
    name = yaml.name
    self.namesWorkflow = namesWorkflow
    diagnostics = yaml.diagnostics
    isEditable = yaml.root?.entries != nil
    root = yaml.readable
    guard let root else {
      fields = YAMLFields()
      return
    }
    var reader = FieldReader(file: yaml.name)
    fields = reader.fields(of: root, in: "an answer file", keys: Self.keys) ?? YAMLFields()
    if root.entries != nil {
      FormatVersion.check(fields["hitl"], in: "an answer file", root: root, reader: &reader)
    }
    if let node = fields["questionnaire"] {
      questionnairePlace = reader.location(node.start)
      if let id = reader.identifier(node, in: "questionnaire") { questionnaireID = id }
    }
    diagnostics += reader.diagnostics
  }

  /// Whether the file can be read on with a questionnaire.
  package var isReadable: Bool { root?.entries != nil }

  /// The workflow's id as far as it can be told before the file is checked.
  package var workflowID: String? {
    writtenID?.scalar?.text ?? (namesWorkflow ? WorkflowID.stem(of: name) : nil)
  }

  /// Where the file gives the workflow an id; the file alone where it does not.
  var workflowIDPlace: SourceLocation {
    let place = writtenID?.start
    return SourceLocation(file: name, line: place?.line, column: place?.column)
  }

  private var writtenID: YAMLNode? {
    fields["workflow"]?.entries?.first { $0.key == "id" }?.value
  }
}
