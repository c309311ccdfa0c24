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
  /// Who wrote them, by question.
  package private(set) var tellers: [String: [String]] = [:]
  /// What was written beside the answers, each with the name: "Ann: odd cases".
  package private(set) var notes: [String: String] = [:]
  /// How much was read from each sheet.
  package private(set) var counts: [Diagnostic] = []
  /// The names on the sheets, each with its file.
  package private(set) var names: [(name: String, file: String)] = []
  /// What was read from each sheet, and what was not.
  package private(set) var remarks: [Diagnostic] = []
  /// Sheets whose names are nearly one, and count as those of two people.
  package private(set) var alike: [Diagnostic] = []
  /// The workflow that the sheets are about; nil where none says so, or they differ.
  package private(set) var workflow: String?
  private var hidesPrivate = false
  /// Why the sheets cannot be taken together.
  package private(set) var errors: [Diagnostic] = []

  /// - Parameter hidesPrivate: whether everybody sees what is told.
  package init(
    _ sheets: [FilledSheet] = [], questionnaire: Questionnaire? = nil, hidesPrivate: Bool = false
  ) {
    guard let questionnaire else { return }
    self.hidesPrivate = hidesPrivate
    errors = sheets.compactMap(\.problem)
    names = sheets.map { ($0.name, $0.file) }
    let sheets = sheets.map {
      $0.withOneToARole(questionnaire, names: sheets.map(\.name), hidesPrivate: hidesPrivate)
    }
    checkNames(of: sheets)
    alike = sheets.indices.flatMap { index in
      Self.alike(
        (sheets[index].name, sheets[index].file), sheets[..<index].map(\.name))
    }
    remarks += alike
    takeWorkflow(of: sheets)
    for sheet in sheets {
      let letters = sheet.letters(to: questionnaire)
      for (question, letter) in letters {
        rounds[question, default: VoteRound(votes: [])].votes.append(
          VoteRound.Vote(participant: sheet.name, letter: letter))
      }
      for (question, note) in sheet.words {
        notes[question] = SpokenNote.joined(notes[question], "\(sheet.name): \(note)")
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
      sheet.answers[question.id].map {
        (
          name: sheet.name, value: $0, remark: sheet.remarks[question.id],
          words: sheet.words(of: question) ?? ""
        )
      }
    }
    let known = given.filter { $0.value != .unknown }
    guard let first = (known.isEmpty ? given : known).first else { return }
    if known.allSatisfy({ $0.value == first.value }) {
      var entry = AnswerEntry(first.value)
      entry.by = known.count == 1 ? first.name : nil
      // Of several who say the same, one says how the figure was meant.
      entry.note = known.lazy.compactMap(\.remark).first
      entry.sample =
        sheets.lazy.filter { $0.answers[question.id] == first.value }
        .compactMap { $0.samples[question.id] }.first
      facts[question.id] = entry
      tellers[question.id] = (known.isEmpty ? given : known).map(\.name)
      return
    }
    let words = known.map { "\($0.name): \($0.words)" }
      .joined(separator: "; ")
    notes[question.id] = notes[question.id].map { SpokenNote.joined(words, $0) } ?? words
    remarks.append(
      Diagnostic(
        .warning,
        "the sheets differ on “\(question.ask)”"
          + (hidesPrivate && question.isPrivate ? "" : " (\(words))"),
        remedy: "it is asked, with their answers in the note"))
  }

  /// Gives what stands under a name to whoever it is the name of.
  package mutating func rename(_ old: String, to new: String) {
    guard old != new else { return }
    rounds = rounds.mapValues { round in
      VoteRound(
        votes: round.votes.map { vote in
          VoteRound.Vote(
            participant: vote.participant == old ? new : vote.participant, letter: vote.letter)
        })
    }
    facts = facts.mapValues { fact in
      var fact = fact
      if fact.by == old { fact.by = new }
      return fact
    }
    tellers = tellers.mapValues { $0.map { $0 == old ? new : $0 } }
    notes = notes.mapValues { SpokenNote.renamed($0, from: old, to: new) }
    // Where the sheets differ, the people are told by their names.
    remarks = remarks.map { remark in
      guard remark.location == nil else { return remark }
      var named = remark
      named.message = remark.message.replacing("\(old): ", with: "\(new): ")
      return named
    }
    names = names.map { ($0.name == old ? new : $0.name, $0.file) }
  }

  private mutating func report(_ sheet: FilledSheet, votes: Int) {
    let parts = [
      (votes, "vote"), (sheet.answers.count - votes, "fact"), (sheet.notes.count, "note"),
    ].map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    guard sheet.answers.count + sheet.words.count > 0 else {
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

  /// What is said of a sheet whose name is nearly one of those.
  package static func alike(
    _ sheet: (name: String, file: String), _ names: [String]
  ) -> [Diagnostic] {
    NameMatch.alike(sheet.name, among: names).map { name in
      Diagnostic(
        .warning, at: SourceLocation(file: sheet.file),
        "\(VisibleText.quoted(sheet.name)) counts as somebody else than \(VisibleText.quoted(name))",
        remedy: "where they are one, write the whole name at the top of the sheet")
    }
  }

  private mutating func takeWorkflow(of sheets: [FilledSheet]) {
    let named = sheets.filter { $0.workflow != nil }
    guard let first = named.first, let name = first.workflow else { return }
    guard let other = named.first(where: { !NameLikeness.areOne($0.workflow, name) }) else {
      workflow = name
      return
    }
    remarks.append(
      Diagnostic(
        .warning, at: SourceLocation(file: other.file),
        "this sheet is about \(VisibleText.quoted(other.workflow ?? "")), and \(first.file) about "
          + VisibleText.quoted(name),
        remedy: "leave out the sheets of another workflow"))
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
