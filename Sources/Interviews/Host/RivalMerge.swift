// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires

/// The changes of an interview as they go into a text that somebody else wrote meanwhile.
///
/// What only one of the two has changed stays as that one wants it. Where both have answered, the
/// room's answer counts, for it came later, and theirs is told.
struct RivalMerge {
  private(set) var edits: [AnswerFileEdit] = []
  /// Their answers that gave way.
  private(set) var overruled: [OverruledAnswer] = []

  /// - Parameters:
  ///   - edits: what has changed since `base`.
  ///   - base: the sheet as both last saw it.
  /// - Returns: nil where a change would take something of theirs away unseen.
  init?(_ edits: [AnswerFileEdit], since base: AnswerSheet, into theirs: AnswerSheet) {
    for edit in edits {
      guard case .entry(let id, let mine) = edit else {
        guard !Self.hits(edit, base, theirs) else { return nil }
        self.edits.append(edit)
        continue
      }
      let entry = EntryMerge(
        base: base.entries[id] ?? AnswerEntry(), mine: mine ?? AnswerEntry(),
        theirs: theirs.entries[id] ?? AnswerEntry())
      self.edits.append(.entry(id, entry.result == AnswerEntry() ? nil : entry.result))
      overruled.removeAll { $0.id == id }
      if let answer = entry.overruled, let question = base.questionnaire.question(id) {
        overruled.append(
          OverruledAnswer(
            id: id, ask: question.ask, answer: AnswerInput.typed(answer, for: question)))
      }
    }
  }

  /// Whether an edit changes something whole that they have changed too.
  private static func hits(
    _ edit: AnswerFileEdit, _ base: AnswerSheet, _ theirs: AnswerSheet
  ) -> Bool {
    switch edit {
    case .entry, .assessedOn, .workflowID, .remark, .deadline, .calibration: false
    case .keep(let index, _):
      !theirs.decisions.prefix(index + 1).map(\.what)
        .elementsEqual(base.decisions.prefix(index + 1).map(\.what))
    case .replaceRemark(let list, let index, _), .removeRemark(let list, let index):
      !theirs[list].prefix(index + 1).map(\.what)
        .elementsEqual(base[list].prefix(index + 1).map(\.what))
    case .removeDeadline(let index):
      !theirs.particulars.deadlines.prefix(index + 1).map(\.what)
        .elementsEqual(base.particulars.deadlines.prefix(index + 1).map(\.what))
    case .workflowName(let name):
      ![base.workflow.name, name].contains(theirs.workflow.name)
    case .workflowDescription(let text):
      ![base.workflow.description, text].contains(theirs.workflow.description)
    case .participants(let names):
      ![base.participants, names].contains(theirs.participants)
    case .peakDates(let dates):
      ![base.particulars.peakDates?.value, dates?.value]
        .contains(theirs.particulars.peakDates?.value)
    case .decider(let name): ![base.decider, name].contains(theirs.decider)
    case .replaceSteps, .insertStep, .replaceStep, .moveStep, .removeStep:
      !theirs.hasSameSteps(as: base)
    case .restore: theirs.text != base.text
    case .settle: theirs.proposals != base.proposals
    // A lane names steps and is named by them.
    case .insertLane, .replaceLane, .moveLane, .removeLane:
      !theirs.hasSameLanes(as: base) || !theirs.hasSameSteps(as: base)
    }
  }
}

/// An answer of somebody else's that gave way to the room's.
package struct OverruledAnswer: Sendable {
  package var id: String
  package var ask: String
  package var answer: String

  package init(id: String, ask: String, answer: String) {
    self.id = id
    self.ask = ask
    self.answer = answer
  }
}

/// What two have said about one question since both last saw it.
private struct EntryMerge {
  let base: AnswerEntry
  let mine: AnswerEntry
  let theirs: AnswerEntry

  var result: AnswerEntry {
    var entry = AnswerEntry(pick(\.value))
    entry.note = note
    entry.by = pick(\.by)
    entry.ask = pick(\.ask)
    entry.due = pick(\.due)
    entry.rounds = rounds
    entry.dissent = pick(\.dissent)
    entry.decidedBy = pick(\.decidedBy)
    entry.sample = pick(\.sample)
    entry.isProposed = pick(\.isProposed)
    return entry
  }

  /// Their answer, where both have given one and they differ.
  var overruled: AnswerValue? {
    [base.value, mine.value].contains(theirs.value) || mine.value == base.value
      ? nil : theirs.value
  }

  private func pick<Value: Equatable>(_ part: KeyPath<AnswerEntry, Value>) -> Value {
    mine[keyPath: part] == base[keyPath: part] ? theirs[keyPath: part] : mine[keyPath: part]
  }

  private var note: String? {
    guard mine.note != base.note, ![base.note, mine.note].contains(theirs.note) else {
      return pick(\.note)
    }
    guard let own = mine.note else { return theirs.note }
    return SpokenNote.joined(theirs.note, own)
  }

  private var rounds: [VoteRound] {
    guard mine.rounds.starts(with: base.rounds) else { return pick(\.rounds) }
    return theirs.rounds + mine.rounds.dropFirst(base.rounds.count)
  }
}
