// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Foundation
import Questionnaires
import StrictYAML
import Testing
import Values

/// Every edit keeps lanes and the other parts that it does not change.
@Suite struct LaneEditTests {
  private let text = laned(
    """
      # what may go alone
      - id: clear
        marks: [{field: amount, at_most: 120}]   # EUR
        answers:
          note: Counted
          steps:
            Decide: {reliability: a}
      - id: rest-of-all
    """,
    rest: """
      audit: {who: Quality, hours_per_day: 6}
      rules: [{what: Two look, at: {step: Decide}}]
      decisions:
        - {what: Kept, kept_by: {step: Decide, control: approve}}
        - {what: Free, who: Head}
      """)

  private func lanes(of text: String) -> Substring {
    text[(text.range(of: "lanes:")?.lowerBound ?? text.startIndex)...]
  }

  @Test func anAnswerLeavesThemAsTheyAre() throws {
    let sheet = try laneSheet(text)
    let edits: [AnswerFileEdit] = [
      .entry("judgment", entry(.letter(.c), note: "New")), .workflowName("Refunds"),
      .remark(.actions, Remark(what: "Ask", who: "Bo")), .entry("domain", entry(.text("shop"))),
    ]
    let edited = try sheet.applying(edits)
    #expect(lanes(of: edited.text) == lanes(of: text))
    #expect(edited.lanes.map(\.id) == ["clear", "rest-of-all"])
    #expect(edited.problems.map(\.description) == [])
  }

  @Test func whatIsSaidOfAShareIsWrittenToo() throws {
    let sheet = try laneSheet(text)
    var lane = sheet.lanes[0]
    lane.share = Share(value: 0.5, location: SourceLocation(file: ""))
    let shared = try sheet.applying([.replaceLane(0, lane)])
    for change: @Sendable (inout Share) -> Void in [
      { $0.note = "rather more" }, { $0.by = "Ann" }, { $0.note = nil }, { $0.isProposed = true },
    ] {
      var changed = shared.lanes[0]
      var share = try #require(changed.share)
      change(&share)
      changed.share = share
      let edited = try shared.applying([.replaceLane(0, changed)])
      #expect(edited.lanes[0].share?.note == changed.share?.note)
      #expect(edited.lanes[0].share?.by == changed.share?.by)
      #expect(edited.lanes[0].share?.isProposed == changed.share?.isProposed)
    }
  }

  @Test func aLaneChangesAloneAndInItsPlace() throws {
    let sheet = try laneSheet(text)
    var lane = sheet.lanes[0]
    lane.marks.append(Mark(words: "no doubt", location: SourceLocation(file: "")))
    lane.outcomes = [
      LaneOutcome(what: "pay", isAdverse: false, location: SourceLocation(file: ""))
    ]
    lane.share = Share(value: 0.625, location: SourceLocation(file: ""))
    let edited = try sheet.applying([.replaceLane(0, lane)])
    #expect(edited.lanes[0].marks.map(\.words) == [nil, "no doubt"])
    #expect(edited.lanes[0].share?.value == 0.625 && edited.lanes[0].outcomes.count == 1)
    for kept in ["# what may go alone", "# EUR", "note: Counted", "Decide: {reliability: a}"] {
      #expect(edited.text.contains(kept))
    }
    #expect(try checkedLanes(edited.text).answerFile != nil)
    // Saying the same again changes no byte.
    #expect(try edited.applying([.replaceLane(0, edited.lanes[0])]).text == edited.text)
  }

  @Test func lanesAreAddedMovedAndTakenAway() throws {
    let sheet = try laneSheet(text)
    var odd = Lane(id: "odd", name: "Odd ones", location: SourceLocation(file: ""))
    odd.marks = [Mark(words: "odd", location: SourceLocation(file: ""))]
    let added = try sheet.applying([.insertLane(odd, at: 1)])
    #expect(added.lanes.map(\.id) == ["clear", "odd", "rest-of-all"])
    #expect(added.lanes[1].name == "Odd ones" && added.lanes[1].marks.count == 1)
    let moved = try added.applying([.moveLane(1, to: 0)])
    #expect(moved.lanes.map(\.id) == ["odd", "clear", "rest-of-all"])
    let taken = try moved.applying([.removeLane(0)])
    #expect(lanes(of: taken.text).contains("{reliability: a}"))
    #expect(taken.lanes.map(\.id) == ["clear", "rest-of-all"])
    #expect(throws: EditRefused.self) { try taken.applying([.removeLane(2)]) }
    #expect(throws: EditRefused.self) { try taken.applying([.insertLane(odd, at: 3)]) }
  }

  @Test func lanesThatCannotBeEditedInPlaceGoIntoTheNewFile() throws {
    let sheet = try laneSheet(text)
    var lane = sheet.lanes[0]
    lane.marks.append(Mark(words: "no doubt", location: SourceLocation(file: "")))
    let anew = sheet.rewritten([.replaceLane(0, lane), .decider("Bo")])
    #expect(anew.lanes[0].marks.count == 2 && anew.decider == "Bo")
    #expect(anew.lanes[0].answers.note == "Counted")
  }

  @Test func whatNamesALaneIsTold() throws {
    let sheet = try laneSheet(
      text + """

        actions: [{what: Test it, before: {lane: clear}}]

        """)
    #expect(sheet.places(naming: sheet.lanes[0]) == ["Test it"])
    #expect(sheet.places(naming: sheet.lanes[1]).isEmpty)
  }

  @Test func namesOfAStepFollowIt() throws {
    let sheet = try laneSheet(text)
    var step = sheet.steps[0]
    step.name = "Settle"
    let edited = try sheet.applying([.replaceStep(0, step)])
    #expect(edited.lanes[0].answers.steps.keys.sorted() == ["Settle"])
    #expect(edited.decisions.map(\.keptBy) == [.step("Settle", .approve), nil])
    #expect(edited.particulars.rules[0].place == .step("Settle"))
    #expect(edited.text.contains("# what may go alone"))
    #expect(try checkedLanes(edited.text).answerFile != nil)
  }

  @Test func namesOfAStepThatIsGoneGoWithIt() throws {
    let sheet = try laneSheet(text)
    let edited = try sheet.applying([
      .insertStep(step("Look", letters: "aaaa"), at: 1), .removeStep(0),
    ])
    #expect(edited.lanes[0].answers.steps.isEmpty)
    #expect(edited.decisions.map(\.keptBy) == [nil, nil])
    #expect(edited.particulars.rules[0].place == nil)
    #expect(try checkedLanes(edited.text).answerFile != nil)
  }

  @Test func aStepOfAPersonHasNoLettersInALane() throws {
    let edited = try laneSheet(text).applying([.replaceStep(0, step("Decide", .person))])
    #expect(edited.lanes[0].answers.steps.isEmpty)
    #expect(edited.decisions[0].keptBy == .step("Decide", .approve))
    #expect(try checkedLanes(edited.text).answerFile != nil)
  }

  @Test func aFileWrittenAnewLosesNothing() throws {
    let sheet = try laneSheet(text)
    let anew = sheet.rewritten([.entry("judgment", entry(.letter(.a)))])
    #expect(anew.lanes.map(\.marks.count) == [1, 0])
    #expect(anew.lanes[0].answers.note == "Counted")
    #expect(anew.lanes[0].answers.steps["Decide"]?[.reliability]?.value == .letter(.a))
    #expect(anew.particulars.audit?.who == "Quality")
    #expect(anew.particulars.rules.map(\.what) == ["Two look"])
    #expect(anew.decisions.map(\.keptBy) == [.step("Decide", .approve), nil])
    #expect(anew.problems.map(\.description) == [])
    #expect(try checkedLanes(anew.text).answerFile != nil)
  }

  @Test func whatASampleSaysIsKept() throws {
    let text = laned(
      "  - {id: whole-of-it}",
      answers: "  proposal_error_rate: {count: 9, of: 700, seen: {what: read ones, share: 0.5}}")
    let sheet = try laneSheet(text)
    var own = try #require(sheet.entries["proposal_error_rate"])
    #expect(own.value == .number(try #require(PlainNumber("0.0129"))))
    own.note = "By hand"
    let edited = try sheet.applying([.entry("proposal_error_rate", own)])
    #expect(edited.text.contains("count: 9, of: 700, seen: {what: read ones, share: 0.5}"))
    let anew = edited.rewritten([])
    #expect(anew.entries["proposal_error_rate"] == own)
  }
}
