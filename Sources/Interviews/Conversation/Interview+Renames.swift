// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires

extension Interview {
  /// Names that are no longer there, each with the new one that it probably is.
  func renames(from before: [String], to names: [String]) -> [RenameStop.Pair] {
    let gone = before.filter { name in !names.contains { NameLikeness.areOne($0, name) } }
    let fresh = names.filter { name in !before.contains { NameLikeness.areOne($0, name) } }
    let heard = gone.filter(isHeard)
    var meant: [String: String] = [:]
    for old in heard {
      let free = fresh.filter { !meant.values.contains($0) }
      meant[old] =
        free.first { NameMatch.areNearlyOne($0, old) } ?? NameMatch.alike(old, among: free).first
    }
    // A name in the place of another, where as many take part, was probably put right.
    if before.count == names.count {
      for (old, new) in zip(before, names)
      where heard.contains(old) && meant[old] == nil && fresh.contains(new)
        && !meant.values.contains(new)
      {
        meant[old] = new
      }
    }
    return heard.compactMap { old in meant[old].map { RenameStop.Pair(old: old, new: $0) } }
      + firstNames(of: fresh).filter { pair in
        !heard.contains { NameLikeness.areOne($0, pair.old) }
      }
  }

  /// First names under which the file knows people who take part now.
  private func firstNames(of fresh: [String]) -> [RenameStop.Pair] {
    var seen: Set<String> = []
    return everybodyNamed.compactMap { name -> RenameStop.Pair? in
      guard let whole = NameMatch.whole(name, among: sheet.participants), fresh.contains(whole),
        !NameLikeness.areOne(name, whole), seen.insert(NameLikeness.key(of: name)).inserted,
        isHeard(name)
      else { return nil }
      return RenameStop.Pair(old: name, new: whole)
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

  /// Writes names that stand in the file as those who take part write theirs: `caro` is Caro.
  mutating func respell(_ names: [String]) {
    for name in names { change(renaming(name, to: name)) }
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
