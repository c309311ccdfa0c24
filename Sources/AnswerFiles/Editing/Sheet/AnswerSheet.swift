// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML
import Values

/// An answer file under way: what has been said so far, with gaps.
package struct AnswerSheet: Sendable {
  /// The file's name as the user gave it.
  package var name: String
  /// The file's text as it stands.
  package var text: String
  package let questionnaire: Questionnaire
  package var workflow: Workflow
  package var participants: [String] = []
  package var decider: String?
  /// What the file itself says per question id, also where the question does not apply now.
  package var entries: [String: AnswerEntry] = [:]
  /// What the folder's defaults file says.
  let folder: FolderAnswers
  /// The answers of the folder's defaults file.
  package var shared: [String: Answer] { folder.answers }
  /// Answers that the questionnaire does not allow, by question id; they count as not given.
  package var refused: [String: Diagnostic] = [:]
  /// The steps, those of a system possibly without some letters.
  package var steps: [Step] = []
  package var parkingLot: [Remark] = []
  package var actions: [Remark] = []
  package var decisions: [Remark] = []
  package var assumptions: [Remark] = []
  /// Everything else that is wrong with the file but leaves it usable, such as unknown keys.
  package var problems: [Diagnostic] = []

  /// The kinds of cases.
  package internal(set) var lanes: [Lane] = []
  /// What belongs to the workflow alone; edits change its deadlines and peaks.
  package private(set) var particulars = Particulars()
  var signOff: [SignOff] = []
  package internal(set) var calibration: Calibration?
  /// Where the file says something about a question.
  var places: [String: SourceLocation] = [:]
  /// The items of the file's list that the steps were read from.
  var stepItems: [Int] = []
  /// Whether the file itself gives the workflow an id.
  package private(set) var writesID = false
  let namesWorkflow: Bool

  /// Reads a file that may be incomplete.
  ///
  /// Nil where it is no mapping or no readable YAML; the draft's diagnostics tell why.
  ///
  /// - Parameter text: what the draft was read from.
  package init?(
    _ draft: AnswerFileDraft, text: String, questionnaire: Questionnaire,
    shared: FolderAnswers = FolderAnswers()
  ) {
    guard draft.isEditable else { return nil }
    let fields = draft.fields
    var reader = FieldReader(file: draft.name)
    name = draft.name
    self.text = text
    self.questionnaire = questionnaire
    folder = shared
    namesWorkflow = draft.namesWorkflow
    workflow = reader.workflow(fields["workflow"], in: draft)
    writesID = fields["workflow"]?.entries?.contains { $0.key == "id" } ?? false
    participants = reader.texts(fields["participants"], in: "participants")
    decider = reader.optionalText(fields["decider"], in: "decider")
    read(fields["answers"], by: &reader)
    readSteps(fields["steps"], by: &reader)
    for list in RemarkList.allCases {
      self[list] = reader.remarks(fields[list.rawValue], in: list)
    }
    lanes = reader.lanes(fields["lanes"], in: questionnaire)
    particulars = reader.particulars(fields).sharing(shared)
    signOff = reader.list(fields["sign_off"], in: "sign_off") { $0.signOff($1) }
    calibration = fields["calibration"].flatMap { reader.calibration($0) }
    problems = (draft.diagnostics + reader.diagnostics).sortedByPlace() + shared.diagnostics
  }

  var deadlines: [Deadline] {
    get { particulars.deadlines }
    set { particulars.deadlines = newValue }
  }

  var peakDates: Stated<[CalendarDate]>? {
    get { particulars.peakDates }
    set { particulars.peakDates = newValue }
  }

  /// Gives the workflow an id where the file says none and its name cannot be one.
  ///
  /// The next edit has to put it into the text.
  package mutating func identify(as id: String) {
    // The name is the id where no other is given.
    if workflow.name == workflow.id { workflow.name = id }
    workflow.id = id
    let problem = WorkflowID.problem(ofFile: name)
    problems.removeAll { $0.message == problem.message }
  }

  /// Where the file says something about a question.
  package func place(of question: String) -> SourceLocation? { places[question] }

  /// The same sheet with other shared answers.
  package func sharing(_ shared: FolderAnswers) -> AnswerSheet {
    reread(text, shared: shared) ?? self
  }

  /// The same file with another text; nil where that is unreadable.
  package func reread(_ text: String) -> AnswerSheet? { reread(text, shared: folder) }

  private func reread(_ text: String, shared: FolderAnswers) -> AnswerSheet? {
    AnswerSheet(
      AnswerFileDraft(source(text), namesWorkflow: namesWorkflow), text: text,
      questionnaire: questionnaire, shared: shared)
  }

  private func source(_ text: String) -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
  }
}
