// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import StrictYAML

/// A workflow as a row of a table or filled-in sheets give it, before it is an answer file.
package struct ImportedWorkflow: Sendable {
  /// Where something about it was found, and what messages call that.
  package struct Source: Sendable {
    package var place: SourceLocation
    package var words: String

    package init(_ place: SourceLocation, _ words: String) {
      self.place = place
      self.words = words
    }
  }

  /// The row or sheet itself.
  package var source: Source
  package var name: String?
  /// The id that is given; nil where it is made from the name.
  package var id: String?
  package var edits: [AnswerFileEdit] = []
  /// Where each question was answered.
  package var sources: [String: Source] = [:]
  /// What was not taken, and why nothing can be made of the whole; warnings leave it usable.
  package var problems: [Diagnostic] = []
  /// What was taken otherwise than it was written.
  package var notes: [Diagnostic] = []

  init(_ source: Source) { self.source = source }
}

extension ImportedWorkflow {
  /// The answer file under way, with `?` for each answer that a verdict needs and nobody gave.
  ///
  /// - Parameters:
  ///   - path: the file's name.
  ///   - shared: what the folder says for all its workflows, which counts as given.
  /// - Throws: where the file would not say what was read.
  package func sheet(
    id: String, at path: String, questionnaire: Questionnaire, shared: FolderAnswers
  ) throws(EditRefused) -> AnswerSheet {
    let text = AnswerSheet.blank(questionnaire: questionnaire.id, workflow: id, file: path)
    guard
      var sheet = AnswerSheet(
        AnswerFileDraft(SourceFile(name: path, bytes: Array(text.utf8))), text: text,
        questionnaire: questionnaire, shared: shared)
    else { throw EditRefused() }
    sheet.workflow.id = id
    let naming = name.map { [AnswerFileEdit.workflowName($0)] } ?? []
    let given = try sheet.anew(naming + edits)
    let open = given.unanswered.map { question in
      var entry = given.entries[question.id] ?? AnswerEntry()
      entry.value = .unknown
      return AnswerFileEdit.entry(question.id, entry)
    }
    return open.isEmpty ? given : try given.anew(open)
  }

  /// A problem of the file that was made from it, at the place where its cause was found.
  package func problem(_ problem: Diagnostic, in sheet: AnswerSheet) -> Diagnostic {
    let answered = sheet.questionnaire.questions.last { question in
      guard let place = sheet.place(of: question.id), let found = problem.location else {
        return false
      }
      return place.line == found.line
    }
    let source = answered.flatMap { sources[$0.id] } ?? source
    var moved = problem.at(source.place)
    moved.message = "\(source.words): \(problem.message)"
    return moved
  }
}
