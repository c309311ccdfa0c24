// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Testing
import Values

@testable import Interviews

private let empty = "hitl: 1\nworkflow: {name: Refunds}\n"

struct QuickTests {
  private static let answers = [
    "bbacbbabab", "no", "no", "none", "none", "exception-review", "", "", "Data team +2w", "quit",
  ]

  @Test func aWorkflowTakesTenPrompts() throws {
    let held = try hold(empty, Self.answers) { $0.isQuick = true }
    #expect(held.script.refusals.isEmpty)
    #expect(held.script.prompts.count <= 10)
    #expect(held.sheet.missingRequired.isEmpty)
    #expect(!held.sheet.steps.isEmpty)
    guard case .verdict(let screen)? = held.script.prompts.last?.screen else {
      Issue.record("it does not end with the verdict")
      return
    }
    #expect(screen.assessment.isMapped && screen.missing == 0)
    // Figures and roles wait for one person, once for the folder.
    #expect(held.memory.shared.contains { $0.question == "volume_per_day" })
    #expect(held.memory.shared.allSatisfy { $0.entry.ask == "Data team" })
  }

  @Test func unknownLettersAreGivenToSomebodyTogether() throws {
    let held = try hold(
      empty, ["bb?cb?abab", "no", "no", "none", "none", "exception-review", "", "", "Finance +1w"]
    ) { $0.isQuick = true }
    #expect(held.sheet.entries["reversibility"]?.ask == "Finance")
    #expect(held.sheet.entries["judgment"]?.due?.description == "2026-12-02")
  }

  @Test func lettersLeftOpenAreAskedOneByOne() throws {
    let held = try hold(empty, ["bba-bb-bab", "c"]) { $0.isQuick = true }
    #expect(held.script.labels == ["letters>", "4>", "7>"])
  }

  @Test func whetherAScoreWasCheckedIsLeftToWhoeverHasTheFigures() throws {
    let text = empty + "answers: {automation: ai}\n"
    let lines = [
      "bbacbbabab", "no", "no", "none", "none", "exception-review", "", "", "Data team +2w",
    ]
    let held = try hold(text, lines) { $0.isQuick = true }
    #expect(held.memory.shared.contains { $0.question == "usable_confidence" })
  }

  @Test func quickCanBeChosenOnTheWay() throws {
    let held = try hold(["b", ":quick"])
    #expect(held.script.labels == ["1>", "2>", "letters>"])
  }

  @Test func backFromTheFactsLeadsToTheLetters() throws {
    let held = try hold(empty, ["bbacbbabab", "<", "ccccccccca"]) { $0.isQuick = true }
    #expect(held.script.labels.prefix(3) == ["letters>", "11>", "letters>"])
    #expect(held.script.prompts[2].draft == "bbacbbabab")
    #expect(try held.kept("accountability") == .letter(.a))
    #expect(try held.kept("predictability") == .letter(.c))
  }

  @Test func onAProjectedScreenTheLettersNeedNoMessageUnlessSomethingIsWrong() throws {
    func isOpened(_ text: String, isProjector: Bool = true) throws -> Bool {
      let held = try hold(text, []) {
        $0.isQuick = true
        $0.isProjector = isProjector
      }
      #expect(held.script.labels == ["letters>"])
      return held.script.screens.contains { if case .opening = $0 { true } else { false } }
    }
    #expect(try !isOpened(empty))
    #expect(try isOpened(empty, isProjector: false))
    #expect(try isOpened(empty + "answers: {predictability: q}\n"))
  }
}

struct StepsTests {
  private static let start =
    empty + "answers: {pattern: exception-review, predictability: a}\n"

  private static func map(_ lines: [String]) throws -> Held {
    try hold(start, [":goto steps"] + lines)
  }

  @Test func thePatternsStepsAreOfferedAndTaken() throws {
    let held = try Self.map([""])
    guard case .steps(let screen) = held.script.prompts[1].screen else {
      Issue.record("no steps are shown")
      return
    }
    #expect(screen.proposedBy != nil && screen.rows.count > 3)
    #expect(held.sheet.steps.map(\.name) == screen.rows.map(\.name))
  }

  @Test func stepsAreAddedRenamedMovedAndDeleted() throws {
    let held = try hold(
      empty,
      [
        ":goto steps", "add Read", "add Decide", "add 1 Receive", "name 3 Settle", "move 3 1",
        "delete 2",
      ])
    #expect(held.sheet.steps.map(\.name) == ["Settle", "Read"])
    #expect(held.script.refusals.isEmpty)
  }

  @Test func fourLettersInOneLine() throws {
    let held = try hold(empty, [":goto steps", "add Read", "1 abba", "1 decides"])
    let step = try #require(held.sheet.steps.first)
    #expect(step.shownLetters == "abba" && step.decides)
    let again = try hold(empty, [":goto steps", "add Read", "", "ab?a"])
    #expect(again.sheet.steps.first?.shownLetters == "ab?a")
  }

  @Test func lettersOneByOne() throws {
    let held = try hold(empty, [":goto steps", "add Read", "1", "a", "b", "<", "c", "b", "a"])
    #expect(held.sheet.steps.first?.shownLetters == "acba")
  }

  @Test func stepsOfPeopleNeedNoLetters() throws {
    let held = try hold(
      empty,
      [":goto steps", "add Call", "1 person", "1 abba", "add Ask", "2 customer", "2 decides"])
    #expect(held.sheet.steps.map(\.actor) == [.person, .customer])
    #expect(held.script.refusals.count == 2)
  }

  @Test(arguments: [("delete 1", 1), ("1 customer", 1), ("delete 2", 0), ("1 person", 0)])
  func noLaneIsLeftWithoutAStepThatSettlesIt(line: String, refusals: Int) throws {
    let text =
      empty
        + """
        lanes: [{id: clear, marks: [no doubt]}, {id: unclear, name: Anything else}]
        steps:
          - {name: Decide, actor: system, lanes: [unclear]}
          - {name: Pay, actor: system, lanes: [clear]}
          - {name: Post, actor: system, lanes: [clear]}

        """
    let held = try hold(text, [":goto steps", line])
    #expect(held.script.refusals.count == refusals)
    #expect(held.script.refusals.allSatisfy { $0.message.contains("'Anything else'") })
    #expect(held.memory.texts.isEmpty == (refusals == 1))
  }

  @Test(arguments: [
    "move 1", "move 9 1", "delete", "name 1", "ad Read", "1 abb", "1 abbx", "9 abba", "add",
  ])
  func slipsAreExplainedAndChangeNothing(_ line: String) throws {
    let held = try hold(empty, [":goto steps", "add Read", "1 abba", line])
    #expect(held.script.refusals.count == 1)
    #expect(held.sheet.steps.map(\.shownLetters) == ["abba"])
  }
}
