// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing

@testable import Interviews

/// What was put on record can be seen and taken back.
struct RecordsTests {
  private static let all = [
    ":action Count cases @Ann +2w", ":decision Nobody is refused", ":park Who owns it?",
    ":assumption Volume stays", ":deadline Answer within 3 days",
  ]

  private func words(_ held: Held) -> [String] { held.interview.records.map(\.remark.what) }

  private static let text = "hitl: 1\nworkflow: {name: R}\nparticipants: [Ann, Bo]\n"

  @Test func theLastOneFirst() throws {
    for count in 0...Self.all.count {
      let held = try hold(Self.text, Self.all + Array(repeating: ":undo", count: count))
      #expect(words(held).count == Self.all.count - count && held.script.refusals.isEmpty)
    }
    let empty = try hold(Self.text, Self.all + Array(repeating: ":undo", count: 6))
    #expect(empty.script.refusals.count == 1)
    let kept = try #require(empty.memory.texts.last)
    #expect(try answerSheet(kept).problems.isEmpty && !kept.contains("actions"))
  }

  @Test func byItsFirstWordsAlsoOfAnEarlierSession() throws {
    let text = try #require(try hold(Self.text, Self.all).memory.texts.last)
    let held = try hold(text, [":undo nobody", ":undo count cases"])
    #expect(words(held) == ["Who owns it?", "Volume stays", "Answer within 3 days"])
    for line in [":undo", ":undo maybe"] {
      #expect(try hold(text, [line]).script.refusals.count == 1)
    }
    let two = try hold(Self.text, [":park Who pays?", ":park Who owns it?", ":undo who"])
    #expect(words(two).count == 2 && two.script.refusals.count == 1)
  }

  @Test func itIsSaidBackAndListed() throws {
    let held = try hold(Self.text, Self.all + [":undo", ":list"])
    let told = held.script.screens.compactMap { screen in
      if case .notice(.takenBack(let words)) = screen { words } else { nil }
    }
    #expect(told == ["Answer within 3 days"])
    guard case .list(let screen)? = held.script.prompts.last?.screen else {
      Issue.record("no list")
      return
    }
    #expect(screen.records.compactMap(\.list) == [.decisions, .actions, .parkingLot, .assumptions])
  }

  private static let withLanes =
    text + "lanes: [{id: clear, name: Clear, marks: [ok]}, {id: others, name: Others}]\n"

  @Test func aDecisionSaidAgainTakesWhatKeepsIt() throws {
    let held = try hold(
      Self.withLanes,
      [":decision Nobody is refused @Ann", "", ":decision nobody is refused", "others human"])
    let decisions = held.sheet.decisions
    #expect(decisions.count == 1 && decisions[0].keptBy == .lane("others", .human))
    #expect(decisions[0].what == "Nobody is refused" && decisions[0].who == "Ann")
  }

  @Test func twoPeopleCanHaveOneTask() throws {
    let held = try hold(
      Self.text, [":action Read it @Ann", ":action Read it @Bo", ":action Read it @Ann +2w"])
    #expect(held.sheet.actions.map(\.who) == ["Ann", "Bo"] && held.sheet.actions[0].due != nil)
  }

  @Test func whatKeepsADecisionIsNotAskedOfOneThatIsGone() throws {
    let held = try hold(Self.withLanes, [":decision Nobody is refused", ":undo"])
    let labels = held.script.labels
    #expect(labels.suffix(2).first == "kept>" && labels.last == labels.first)
  }

  @Test(arguments: [":actions", ":decisions", ":notes"])
  func whoAsksForAllIsLedToTheList(line: String) throws {
    let refusal = try #require(try hold(Self.text, [line]).script.refusals.first)
    #expect(refusal.message.contains(":list"))
  }

  @Test func minutesTellThatNothingKeepsADecision() throws {
    let held = try hold(Self.withLanes, [":decision Nobody is refused", "", ":minutes"])
    #expect(held.memory.minutes.last?.decisions.map(\.isUnkept) == [true])
    let without = try hold(Self.text, [":decision Nobody is refused", ":minutes"])
    #expect(without.memory.minutes.last?.decisions.map(\.isUnkept) == [false])
  }
}
