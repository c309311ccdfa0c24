// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

extension Interview {
  /// Puts what was answered before the meeting beside the questions, and says what was read.
  ///
  /// Votes go to questions that nobody has voted on. A fact is offered and asked: the room decides.
  mutating func admitSheets() {
    takeNames()
    let sheets = options.sheets
    // What was read from the file otherwise than it stands there is said as well.
    var remarks = shown(sheet.problems.filter { $0.severity != .error }) + sheets.remarks
    for named in sheets.names {
      remarks += FilledSheets.alike(named, sheet.participants)
    }
    var edits = takenName(of: sheets, &remarks)
    var offered: [String] = []
    for question in questionnaire.questions {
      let before = sheet.entries[question.id] ?? AnswerEntry()
      var entry = before
      if let note = sheets.notes[question.id] { entry.add(note: note) }
      if let round = sheets.rounds[question.id] {
        if entry.rounds.isEmpty {
          entry.rounds = [round]
        } else if entry.rounds.first != round {
          remarks.append(
            Diagnostic(
              .warning, "there are votes on “\(question.ask)” already",
              remedy: "those of the sheets were left out"))
        }
      }
      if let fact = sheets.facts[question.id] {
        if entry.value == nil {
          entry.value = fact.value
          if let who = fact.by { entry.give(by: who, names: people + sheets.names.map(\.name)) }
          if let note = fact.note { entry.add(remark: note) }
          entry.sample = fact.sample
          // It waits for the room, in this sitting or a later one.
          entry.isProposed = true
          offered.append(question.id)
        } else if entry.value != fact.value, let value = fact.value {
          let typed = AnswerInput.typed(value, for: question)
          remarks.append(
            Diagnostic(
              .warning,
              "“\(question.ask)” is answered already; the sheets say "
                + (hides(question) ? "something else" : typed),
              remedy: "what is in the file was kept"))
        }
      }
      if entry != before { edits.append(.entry(question.id, entry)) }
    }
    if !edits.isEmpty { change(newVoters(in: sheets) + edits) }
    skipped.subtract(offered)
    if !remarks.isEmpty { prompter.show(.problems(remarks)) }
  }

  /// Gives what stands on a sheet to the participant whose name it bears in other letters: a file's
  /// name, as `kim-lee`, is that of Kim Lee.
  private mutating func takeNames() {
    for (name, _) in options.sheets.names {
      guard !sheet.participants.contains(name),
        let meant = sheet.participants.first(where: { NameMatch.areNearlyOne($0, name) }),
        !options.sheets.names.contains(where: { $0.name == meant })
      else { continue }
      options.sheets.rename(name, to: meant)
    }
  }

  /// What an answer waits for the room with, and who had given it: those whose sheets say so, or
  /// whoever is named beside it; empty for what the room has agreed to.
  func offered(on id: String) -> [(who: String, said: String)] {
    guard let entry = sheet.entries[id], entry.isProposed, let value = entry.value,
      value != .unknown, let question = questionnaire.question(id)
    else { return [] }
    let said = AnswerInput.said(value, entry.note, sample: entry.sample, for: question)
    return tellers(of: id).map { ($0, said) }
  }

  /// Who had given an answer that waits for the room.
  func tellers(of id: String) -> [String] {
    guard let entry = sheet.entries[id], entry.isProposed else { return [] }
    if let who = entry.by { return [who] }
    return options.sheets.facts[id]?.value == entry.value ? options.sheets.tellers[id] ?? [] : []
  }

  /// The name that the sheets give a new workflow; one that has another keeps it, which is said.
  private mutating func takenName(
    of sheets: FilledSheets, _ remarks: inout [Diagnostic]
  ) -> [AnswerFileEdit] {
    guard let name = sheets.workflow else { return [] }
    if openDetails.remove(.name) != nil {
      remarks.append(
        Diagnostic(
          .note, "the workflow is called \(VisibleText.quoted(name)), as the sheets say",
          remedy: ":goto name gives it another name"))
      return [.workflowName(name)]
    }
    if !NameLikeness.areOne(name, sheet.workflow.name) {
      remarks.append(
        Diagnostic(
          .warning,
          "the sheets are about \(VisibleText.quoted(name)), and this file about "
            + VisibleText.quoted(sheet.workflow.name)))
    }
    return []
  }

  /// The participants with those who voted in a sheet and are not among them.
  private func newVoters(in sheets: FilledSheets) -> [AnswerFileEdit] {
    var voters = sheet.participants
    for question in questionnaire.scored {
      for vote in sheets.rounds[question.id]?.votes ?? [] {
        guard !voters.contains(vote.participant) else { continue }
        voters.append(vote.participant)
      }
    }
    return voters == sheet.participants ? [] : [.participants(voters)]
  }
}
