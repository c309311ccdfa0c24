// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Plans
import Questionnaires

/// Where answers come from.
package enum AnswerSource: Sendable {
  /// Sent along with the call.
  case inline(name: String, text: String)
  /// The name of a file below the folder.
  case file(String)
}

/// A workflow that passed every check, with what it was read from.
package struct ReadWorkflow {
  package let file: AnswerFile
  package let questionnaire: Questionnaire
  /// The text that was read, and its defaults where it has some.
  package let texts: [String]
  /// The hash of the file's bytes; nil for answers that were sent along.
  package let fingerprint: String?

  package init(
    file: AnswerFile, questionnaire: Questionnaire, texts: [String], fingerprint: String?
  ) {
    self.file = file
    self.questionnaire = questionnaire
    self.texts = texts
    self.fingerprint = fingerprint
  }
}

/// A workflow or nothing, with everything that is to be said about it.
package struct Reading {
  package let source: String
  /// The file as far as it can be told before it is checked; nil for one that was not read.
  package let draft: AnswerFileDraft?
  package var workflow: ReadWorkflow?
  package var problems: [Diagnostic]
  package let fingerprint: String?

  package init(
    source: String, draft: AnswerFileDraft? = nil, workflow: ReadWorkflow?,
    problems: [Diagnostic], fingerprint: String? = nil
  ) {
    self.source = source
    self.draft = draft
    self.workflow = workflow
    self.problems = problems
    self.fingerprint = fingerprint
  }
}

/// The documents of a plan, as Markdown.
package struct PlanDocuments: Sendable {
  package let plan: String
  package let annex: String
  package let handbook: String

  package init(plan: String, annex: String, handbook: String) {
    self.plan = plan
    self.annex = annex
    self.handbook = handbook
  }

  var all: [String] { [plan, annex, handbook] }
}

/// A text for assistants, from the templates.
package enum PromptText: String, CaseIterable, Sendable {
  case interview = "assistants/interview"
  case write = "assistants/write"
  /// An answer file with every key; no prompt.
  case example = "assistants/example"
}

/// What the tools need from whoever runs them: files below one folder, content, and nothing else.
///
/// One call uses it at a time.
package protocol Desk: AnyObject {
  /// Whether there is a folder to read from and write to.
  var hasFolder: Bool { get }
  /// The names of the answer files of the folder.
  func names() throws(ToolFailure) -> [String]
  func read(_ source: AnswerSource, set overrides: [AnswerOverride]) -> Reading
  func questionnaire(_ id: String) throws(ToolFailure) -> Questionnaire
  func planner(by questionnaire: Questionnaire) throws(ToolFailure) -> Planner
  func simulation(
    of workflow: ReadWorkflow, shares: [Double], limits: [MarkLimitChoice]
  ) throws(ToolFailure) -> Simulation
  func documents(of plan: Plan) throws(ToolFailure) -> PlanDocuments
  func handbook() throws(ToolFailure) -> String
  func prompt(_ text: PromptText, for subject: String?) throws(ToolFailure) -> String
  /// The text of a file below the folder, with its fingerprint.
  func text(of name: String) throws(ToolFailure) -> (text: String, fingerprint: String)
  /// An answer file that was sent as JSON, as people write it.
  func answerText(of json: String) throws(ToolFailure) -> String
  /// A page with the marker that says which answers it was made from.
  func marked(
    _ page: String, named name: String, for answers: String
  ) throws(ToolFailure) -> String
  /// Writes a file below the folder, in one step.
  ///
  /// - Parameter fingerprint: that of the file as it was read; nil where there must be none.
  /// - Returns: the fingerprint of what stands there now.
  func save(
    _ text: String, as name: String, over fingerprint: String?
  ) throws(ToolFailure) -> String
}
