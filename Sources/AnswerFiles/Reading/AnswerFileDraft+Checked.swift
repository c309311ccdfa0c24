// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import StrictYAML

extension AnswerFileDraft {
  /// An answer file that passed, or every problem that it has.
  package struct Result: Sendable {
    package var answerFile: AnswerFile?
    package var diagnostics: [Diagnostic]
  }

  /// Reads the file against its questionnaire and completes it.
  ///
  /// - Parameter shared: what the folder's defaults file says to that questionnaire.
  package func checked(
    against questionnaire: Questionnaire, shared: FolderAnswers = FolderAnswers(),
    overrides: [AnswerOverride] = []
  ) -> Result {
    var reader = FieldReader(file: name)
    var problems = diagnostics + shared.diagnostics
    let own = reader.answers(
      fields["answers"], to: questionnaire.questions, origin: .answerFile, in: "answers")
    var lanes = reader.lanes(fields["lanes"], in: questionnaire)
    let typed = TypedAnswers(overrides, in: questionnaire, lanes: &lanes)
    problems += typed.diagnostics
    var answerFile = AnswerFile(
      name: name,
      workflow: reader.workflow(fields["workflow"], in: self),
      participants: reader.texts(fields["participants"], in: "participants"),
      decider: reader.optionalText(fields["decider"], in: "decider"),
      answers: questionnaire.answersInForce(
        shared: shared.answers, own: own, typed: typed.answers),
      steps: reader.list(fields["steps"], in: "steps") {
        $0.step($1, questions: questionnaire.stepQuestions)
      },
      parkingLot: reader.remarks(fields["parking_lot"], in: .parkingLot),
      actions: reader.remarks(fields["actions"], in: .actions),
      decisions: reader.remarks(fields["decisions"], in: .decisions),
      assumptions: reader.remarks(fields["assumptions"], in: .assumptions),
      signOff: reader.list(fields["sign_off"], in: "sign_off") { $0.signOff($1) },
      calibration: fields["calibration"].flatMap { reader.calibration($0) },
      lanes: lanes,
      particulars: reader.particulars(fields).sharing(shared))
    answerFile.openNotes = openNotes
    if !answerFile.steps.isEmpty,
      answerFile.steps.allSatisfy({ $0.actor == .customer && !$0.decides }),
      let steps = fields["steps"]
    {
      reader.error(
        "every step is the customer's, so that nothing here settles the outcome", at: steps,
        remedy: "add the step of a system or a person that does, or leave the steps out")
    }
    problems += reader.diagnostics
    // What cannot be read would look as if it were not there.
    if !reader.diagnostics.hasErrors {
      problems += AnswerFileRules.problems(in: answerFile, to: questionnaire)
    }
    let missing = missing(from: answerFile, in: questionnaire)
    return Result(
      answerFile: problems.hasErrors || !missing.isEmpty ? nil : answerFile,
      diagnostics: problems.sortedByPlace() + missing)
  }

  /// What is wrong in them is told where the answers are read.
  private var openNotes: [String: AnswerEntry] {
    var reader = FieldReader(file: name)
    var notes: [String: AnswerEntry] = [:]
    for entry in fields["answers"]?.entries ?? [] where entry.value.isUnanswered {
      notes[entry.key] = reader.fields(
        of: entry.value, in: "an answer", keys: FieldReader.answerKeys
      ).map { reader.entry($0) }
    }
    return notes
  }

  /// An error for each required question without an answer, in the questionnaire's order.
  ///
  /// One that was misread or misspelled has been reported already.
  private func missing(
    from file: AnswerFile, in questionnaire: Questionnaire
  ) -> [Diagnostic] {
    guard let root else { return [] }
    if let answers = fields["answers"], answers.entries == nil { return [] }
    if fields["answers"] == nil, misspellsAnswers(root) { return [] }
    let ids = questionnaire.questions.map(\.id)
    let entries = (fields["answers"]?.entries ?? []).filter { !$0.value.isUnanswered }
    // Of a file with more slips, the first ones are told.
    let misspelled = entries.lazy.filter { questionnaire.question($0.key) == nil }
      .prefix(DiagnosticLimit.most)
    let attempted = Set(entries.map(\.key)).union(
      misspelled.compactMap { NearMiss.of($0.key, in: ids) })
    let place = fields["answers"]?.start ?? root.start
    return questionnaire.questions.compactMap { question in
      guard
        question.isRequired, file.answers[question.id] == nil, !attempted.contains(question.id),
        question.condition.holds(for: file.value)
      else { return nil }
      return Diagnostic(
        at: SourceLocation(file: name, line: place.line, column: place.column),
        "no answer to '\(question.id)', which is required",
        remedy: "\(question.ask) Write \(question.allowedWords), or \"?\" if it is not known yet")
    }
  }

  /// Whether all answers stand under a key that is nearly “answers”, which has been reported.
  private func misspellsAnswers(_ root: YAMLNode) -> Bool {
    (root.entries ?? []).contains {
      $0.value.entries != nil && NearMiss.of($0.key, in: ["answers"]) != nil
    }
  }
}
