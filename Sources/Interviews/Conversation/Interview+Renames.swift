// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

extension Interview {
  /// Names that are no longer there, each with the new one that it probably is.
  func renames(from before: [String], to names: [String]) -> [RenameStop.Pair] {
    let gone = before.filter { name in !names.contains { NameLikeness.areOne($0, name) } }
    let fresh = names.filter { name in !before.contains { NameLikeness.areOne($0, name) } }
    var taken: Set<String> = []
    return gone.filter(isHeard).compactMap { old in
      let free = fresh.filter { !taken.contains($0) }
      // One name in the place of one other was probably put right.
      let onlyOne =
        gone.count == 1 && fresh.count == 1 && before.count == names.count
        ? fresh.first { names.firstIndex(of: $0) == before.firstIndex(of: old) } : nil
      guard
        let new = free.first(where: { NameMatch.areNearlyOne($0, old) })
          ?? NameMatch.alike(old, among: free).first ?? onlyOne
      else { return nil }
      taken.insert(new)
      return RenameStop.Pair(old: old, new: new)
    }
  }

  /// Whether something in the file stands under a name.
  func isHeard(_ name: String) -> Bool {
    guard !VoteSpread.isUnnamed(name) else { return false }
    return !renaming(name, to: "\(name) ").isEmpty
  }

  /// Gives what somebody voted, said and is to do to another name.
  mutating func rename(_ old: String, to new: String) {
    change(renaming(old, to: new))
    prompter.show(.notice(.renamed(old, to: new)))
  }

  private func renaming(_ old: String, to new: String) -> [AnswerFileEdit] {
    func named(_ name: String?) -> String? { NameLikeness.areOne(name, old) ? new : name }
    var edits: [AnswerFileEdit] = questionnaire.questions.compactMap { question in
      guard let entry = sheet.entries[question.id] else { return nil }
      var renamed = entry
      renamed.by = named(entry.by)
      renamed.ask = named(entry.ask)
      renamed.decidedBy = named(entry.decidedBy)
      renamed.note = entry.note.map { SpokenNote.renamed($0, from: old, to: new) }
      if case .text(let text)? = entry.value, let role = named(text), role != text {
        renamed.value = .text(role)
      }
      renamed.dissent = entry.dissent.map { dissent in
        var dissent = dissent
        dissent.who = named(dissent.who) ?? dissent.who
        return dissent
      }
      renamed.rounds = entry.rounds.map { round in
        // Two votes of one person cannot both count.
        guard !round.votes.contains(where: { $0.participant == new }) else { return round }
        return VoteRound(
          votes: round.votes.map {
            VoteRound.Vote(participant: named($0.participant) ?? "", letter: $0.letter)
          })
      }
      return renamed == entry ? nil : .entry(question.id, renamed)
    }
    for list in RemarkList.allCases {
      for (index, remark) in sheet[list].enumerated() where NameLikeness.areOne(remark.who, old) {
        var renamed = remark
        renamed.who = new
        edits.append(.replaceRemark(list, index, renamed))
      }
    }
    for (index, lane) in sheet.lanes.enumerated() {
      var renamed = lane
      renamed.reviewer = named(lane.reviewer)
      if var share = lane.share {
        share.by = named(share.by)
        share.ask = named(share.ask)
        share.note = share.note.map { SpokenNote.renamed($0, from: old, to: new) }
        renamed.share = share
      }
      if !renamed.saysTheSame(as: lane) { edits.append(.replaceLane(index, renamed)) }
    }
    for (index, step) in sheet.steps.enumerated() {
      var renamed = step
      renamed.reviewer = named(step.reviewer)
      renamed.backup = named(step.backup)
      renamed.note = step.note.map { SpokenNote.renamed($0, from: old, to: new) }
      if !renamed.saysTheSame(as: step) { edits.append(.replaceStep(index, renamed)) }
    }
    if NameLikeness.areOne(sheet.decider, old) { edits.append(.decider(new)) }
    return edits
  }
}
