// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

/// The answers that the workflows of a folder share, from its `defaults.yaml`.
package struct DefaultsFile: Sendable {
  static let keys = ["hitl", "answers", "holidays"]

  package let name: String
  /// Problems that do not depend on a questionnaire.
  package private(set) var diagnostics: [Diagnostic]
  /// The holidays that the workflows share.
  private let holidays: Stated<[CalendarDate]>?
  private let answersNode: YAMLNode?

  /// - Parameter others: further files of defaults beside it, none of which is read.
  package init(_ file: SourceFile, besides others: [String] = []) {
    name = file.name
    let yaml = YAMLFile(file)
    diagnostics = yaml.diagnostics
    diagnostics += others.map {
      Diagnostic(
        .warning, at: SourceLocation(file: $0), "not read, because \(file.name) is there too",
        remedy: "keep what the folder shares in one file")
    }
    guard let root = yaml.readable else {
      answersNode = nil
      holidays = nil
      return
    }
    var reader = FieldReader(file: file.name)
    let fields =
      reader.fields(of: root, in: "a defaults file", keys: Self.keys) ?? YAMLFields()
    if root.entries != nil {
      FormatVersion.check(fields["hitl"], in: "a defaults file", root: root, reader: &reader)
    }
    holidays = reader.holidays(fields["holidays"])
    diagnostics += reader.diagnostics
    answersNode = fields["answers"]
  }

  /// The shared answers to the questions of one questionnaire, with the problems they have.
  ///
  /// - Parameter isKnownElsewhere: tells of ids that another questionnaire of the run knows; those
  ///   are passed over.
  package func answers(
    to questionnaire: Questionnaire, isKnownElsewhere: (String) -> Bool = { _ in false }
  ) -> FolderAnswers {
    var reader = FieldReader(file: name)
    let answers = reader.answers(
      answersNode, to: questionnaire.questions, origin: .defaults, in: "the shared answers",
      isKnownElsewhere: isKnownElsewhere)
    return FolderAnswers(
      answers: answers, holidays: holidays, diagnostics: diagnostics + reader.diagnostics)
  }
}
