// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

/// What several participants answered before the meeting, put together.
package struct FilledSheets: Sendable {
  /// The votes per scored question, in the order of the sheets.
  package private(set) var rounds: [String: VoteRound] = [:]
  /// The other answers on which the sheets agree.
  package private(set) var facts: [String: AnswerEntry] = [:]
  /// What was written beside the answers, each with the name: "Ann: odd cases".
  package private(set) var notes: [String: String] = [:]
  /// How much was read from each sheet.
  package private(set) var counts: [Diagnostic] = []
  /// What was read from each sheet, and what was not.
  package private(set) var remarks: [Diagnostic] = []
  /// Why the sheets cannot be taken together.
  package private(set) var errors: [Diagnostic] = []

  package init(_ sheets: [FilledSheet] = [], questionnaire: Questionnaire? = nil) {
    guard let questionnaire else { return }
    errors = sheets.compactMap(\.problem)
    checkNames(of: sheets)
    for sheet in sheets {
      let letters = sheet.letters(to: questionnaire)
      for (question, letter) in letters {
        rounds[question, default: VoteRound(votes: [])].votes.append(
          VoteRound.Vote(participant: sheet.name, letter: letter))
      }
      for (question, note) in sheet.notes {
        let before = notes[question].map { "\($0); " } ?? ""
        notes[question] = "\(before)\(sheet.name): \(note)"
      }
      report(sheet, votes: letters.count)
    }
    for question in questionnaire.questions where question.kind != .abc {
      settle(question, by: sheets)
    }
  }

  /// Takes a fact that the sheets agree on; where they differ, the answers go into the note.
  private mutating func settle(_ question: Question, by sheets: [FilledSheet]) {
    let given = sheets.compactMap { sheet in
      sheet.answers[question.id].map { (name: sheet.name, value: $0) }
    }
    let known = given.filter { $0.value != .unknown }
    guard let first = (known.isEmpty ? given : known).first else { return }
    if known.allSatisfy({ $0.value == first.value }) {
      var entry = AnswerEntry(first.value)
      entry.by = known.count == 1 ? first.name : nil
      facts[question.id] = entry
      return
    }
    let words = known.map { "\($0.name): \(AnswerInput.typed($0.value, for: question))" }
      .joined(separator: "; ")
    notes[question.id] = [words, notes[question.id]].compactMap(\.self).joined(separator: "; ")
    remarks.append(
      Diagnostic(
        .warning, "the sheets differ on “\(question.ask)” (\(words))",
        remedy: "it is asked, with their answers in the note"))
  }

  private mutating func report(_ sheet: FilledSheet, votes: Int) {
    let parts = [
      (votes, "vote"), (sheet.answers.count - votes, "fact"), (sheet.notes.count, "note"),
    ].map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    guard sheet.answers.count + sheet.notes.count > 0 else {
      errors += sheet.unread
      errors.append(
        Diagnostic(
          at: SourceLocation(file: sheet.file), "nothing is filled in in this sheet",
          remedy:
            "mark answers like '- [x] **b**' in what 'hitl questions --format markdown' prints"))
      return
    }
    let source = sheet.hasName ? "" : ", which is the file's name, as the sheet has none"
    let count = Diagnostic(
      .note, at: SourceLocation(file: sheet.file),
      "read \(parts.joined(separator: ", ")) of \(sheet.name)\(source)")
    counts.append(count)
    remarks.append(count)
    // Steps are talked about in the meeting itself.
    remarks += (sheet.unread + sheet.steps.map(\.unread)).sortedByPlace()
  }

  /// Names tell votes apart, so that two sheets may not have the same.
  private mutating func checkNames(of sheets: [FilledSheet]) {
    var files: [String: String] = [:]
    for sheet in sheets {
      let place = SourceLocation(file: sheet.file)
      if let problem = ParticipantsInput.problem(with: sheet.name) {
        errors.append(Diagnostic(at: place, problem, remedy: "write another name at its top"))
      }
      if let other = files.updateValue(sheet.file, forKey: NameLikeness.key(of: sheet.name)) {
        let isSame = other == sheet.file
        errors.append(
          Diagnostic(
            at: place,
            isSame
              ? "this sheet is imported twice"
              : "\(VisibleText.quoted(sheet.name)) is the name of \(other) too",
            remedy: isSame
              ? "name each sheet once"
              : "write a name of its own at the top of each sheet, so that votes can be told apart")
        )
      }
    }
  }
}
