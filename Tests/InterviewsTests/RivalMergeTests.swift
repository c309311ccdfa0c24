// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews

/// What two have written into one file since both last saw it.
@Suite struct RivalMergeTests {
  private func sheet(_ rest: String) throws -> AnswerSheet {
    try answerSheet("hitl: 1\nworkflow: {name: Refunds}\n\(rest)")
  }

  private func entry(
    _ base: String, mine: (inout AnswerEntry) -> Void, theirs: String
  ) throws -> (entry: AnswerEntry?, told: [String]) {
    let id = "predictability"
    let base = try sheet("answers: {\(id): \(base)}\n")
    var changed = base.entries[id] ?? AnswerEntry()
    mine(&changed)
    let merge = try #require(
      RivalMerge(
        [.entry(id, changed)], since: base, into: try sheet("answers: {\(id): \(theirs)}\n")))
    guard case .entry(_, let result)? = merge.edits.first else { return (nil, []) }
    return (result, merge.overruled.map(\.answer))
  }

  @Test func theRoomsAnswerCountsAndTheirsIsTold() throws {
    let merged = try entry("a", mine: { $0.value = .letter(.b) }, theirs: "c")
    #expect(merged.entry?.value == .letter(.b))
    #expect(merged.told == ["c"])
  }

  @Test(arguments: ["b", "a"]) func whereOnlyOneAnswersNothingIsTold(theirs: String) throws {
    let merged = try entry("a", mine: { $0.value = .letter(.b) }, theirs: theirs)
    #expect(merged.entry?.value == .letter(.b))
    #expect(merged.told == [])
  }

  @Test func theirAnswerStaysUnderANewNote() throws {
    let merged = try entry("a", mine: { $0.note = "Mine" }, theirs: "{answer: c, by: Bo}")
    #expect(merged.entry?.value == .letter(.c))
    #expect(merged.entry?.note == "Mine" && merged.entry?.by == "Bo")
    #expect(merged.told == [])
  }

  @Test func bothNotesAndBothVotesStay() throws {
    let merged = try entry(
      "{answer: a, rounds: [{votes: {Ann: a}}]}",
      mine: {
        $0.note = "Mine"
        $0.rounds.append(VoteRound(votes: [.init(participant: "Bo", letter: .b)]))
      }, theirs: "{answer: a, note: Theirs, rounds: [{votes: {Ann: a}}, {votes: {Cy: c}}]}")
    #expect(merged.entry?.note == "Theirs; Mine")
    #expect(merged.entry?.rounds.map(\.votes.first?.participant) == ["Ann", "Cy", "Bo"])
  }

  @Test func aStepIsNeverPutInThePlaceOfAnother() throws {
    let step = "  - {name: Decide, actor: system}\n"
    let base = try sheet("steps:\n\(step)")
    let theirs = try sheet("steps:\n  - {name: Read, actor: system}\n\(step)")
    let edit = AnswerFileEdit.replaceStep(0, base.steps[0])
    #expect(RivalMerge([edit], since: base, into: theirs) == nil)
    #expect(RivalMerge([edit], since: base, into: base)?.edits.count == 1)
  }

  @Test func aNewNameOfTheirsIsNotTakenAway() throws {
    let base = try sheet("participants: [Ann]\n")
    let theirs = try sheet("participants: [Ann, Bo]\n")
    #expect(RivalMerge([.participants(["Ann", "Cy"])], since: base, into: theirs) == nil)
    #expect(RivalMerge([.decider("Ann")], since: base, into: theirs)?.edits.count == 1)
  }
}
