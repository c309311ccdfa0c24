// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Testing

@testable import Interviews

/// What is not known yet of a kind of case is left open, and never stands in the file as an answer.
struct UnknownInLanesTests {
  private static let text = """
    hitl: 1
    workflow: {name: Refunds, assessed_on: 2026-11-25}
    participants: [Ann Lee, Bo Kim]
    answers: {adverse_outcomes: yes}
    lanes:
      - {id: clear, name: Clear, marks: [small]}
      - {id: others, name: Others}

    """

  private func hold(_ lines: [String]) throws -> Held { try InterviewsTests.hold(Self.text, lines) }

  @Test func anOutcomeThatNobodyKnowsIsLeftOpenAndSomebodyFindsOut() throws {
    let held = try hold([":lanes clear", "", "?", "Bo by 2026-12-04", ""])
    let lane = try #require(held.sheet.lanes.first)
    #expect(lane.outcomes.isEmpty && !lane.isLeftToPeople && lane.answers.isEmpty)
    let action = try #require(held.sheet.actions.first)
    #expect(action.who == "Bo Kim" && action.before == .lane("clear"))
    #expect(action.what.contains("Clear") && held.script.refusals.isEmpty)
    #expect(held.script.labels.prefix(5).suffix(3) == ["alone>", "who>", "differs>"])
  }

  @Test func nobodyHasToFindItOut() throws {
    let held = try hold([":lanes clear", "", "?", "", ""])
    #expect(held.sheet.actions.isEmpty && held.sheet.lanes[0].outcomes.isEmpty)
  }

  @Test func whoSaysItIsPutRightAndTakenBack() throws {
    let first = [":lanes clear", "", "?", "Bo by 2026-12-04"]
    // Back at the outcomes and again: the task that is there stands in the line.
    let again = try hold(first + ["<", "Ann by 2026-12-11"])
    #expect(again.sheet.actions.map(\.who) == ["Ann Lee"])
    #expect(again.script.prompts.last { $0.label == "who>" }?.draft == "Bo Kim by 2026-12-04")
    #expect(try hold(first + ["<", "none"]).sheet.actions.isEmpty)
    #expect(try hold(first + ["<", "<", "refund"]).sheet.actions.isEmpty)
    #expect(try hold(first + ["<", "<", "none"]).sheet.actions.isEmpty)
    // Enter says nothing otherwise.
    #expect(try hold(first + ["<", ""]).sheet.actions.isEmpty)
    #expect(try hold(first + ["", ""]).sheet.actions.count == 1)
  }

  @Test func itTakesWhatWasSaidBeforeBack() throws {
    for before in ["refund, refuse !", "none"] {
      let held = try hold([":lanes clear", "", before, "", ":lanes clear", "", "?", "", ""])
      let lane = held.sheet.lanes[0]
      #expect(lane.outcomes.isEmpty && lane.control == nil)
    }
  }

  @Test(arguments: ["refund, ?", "refund, none", "!", "-", "? !", "quit", "plan"])
  func whatIsNoOutcomeIsRefused(line: String) throws {
    let held = try hold([":lanes clear", "", line])
    #expect(held.script.refusals.count == 1 && held.sheet.lanes[0].outcomes.isEmpty)
  }

  @Test(arguments: ["none", "No marks", "?", "nothing"])
  func aKindCanBeLeftWithoutAMark(line: String) throws {
    let held = try hold([":lanes clear", line, "refund", ""])
    #expect(held.sheet.lanes[0].givenMarks.isEmpty && held.script.refusals.isEmpty)
    #expect(
      held.script.screens.contains {
        if case .notice(.withoutMarks("Clear")) = $0 { true } else { false }
      })
    // It is not asked about over and over.
    #expect(held.script.labels.filter { $0 == "marks>" }.count == 1)
    #expect(held.script.labels.last != "marks>")
  }

  @Test(arguments: ["small, ?", "small, none", "quit", "-"])
  func whatIsNoMarkIsRefused(line: String) throws {
    let held = try hold([":lanes clear", line])
    #expect(held.script.refusals.count == 1)
    #expect(held.sheet.lanes[0].givenMarks.map(\.typed) == ["small"])
  }

  @Test func aPriceWithADashIsOneMark() throws {
    for (typed, mark) in [
      ("cost <= 250,- EUR", "cost <= 250 EUR"), ("cost <= 250.– EUR", "cost <= 250 EUR"),
      ("cost <= 250,5 EUR", "cost <= 250.5 EUR"),
    ] {
      let held = try hold([":lanes clear", typed])
      #expect(held.sheet.lanes[0].givenMarks.map(\.typed) == [mark])
    }
  }
}

/// A name in a kind of case is the whole one of somebody who takes part.
struct WholeNameTests {
  private static let lanes = [
    Lane(id: "clear", name: "Clear", location: SourceLocation(file: "")),
    Lane(id: "others", name: "Others", location: SourceLocation(file: "")),
  ]

  @Test(arguments: [
    ("clear: Carla, 2 days", "Carla Ruiz"), ("clear: carla ruiz", "Carla Ruiz"),
    ("clear: Claims desk", "Claims desk"), ("clear: Data", "Data"), ("clear: Bo", "Bo"),
    ("clear: ?", nil), ("clear: ?, 2 days", nil), ("clear: nobody", nil),
  ])
  func whoLooks(line: String, name: String?) throws {
    let people = ["Carla Ruiz", "Bo Kim", "Bo Lund", "Data team"]
    let read = try LaneCareInput.read(line, changing: Self.lanes, participants: people)
    #expect(read[0].reviewer == name && read[1].reviewer == nil)
  }

  @Test(arguments: [("Carla", "Carla Ruiz"), ("carla ruiz", "Carla Ruiz"), ("Data", "Data")])
  func aRole(typed: String, name: String) throws {
    let text = "hitl: 1\nworkflow: {name: R}\nparticipants: [Carla Ruiz, Data team]\n"
    let held = try hold(text, [":goto decision_owner", typed])
    #expect(held.sheet.entries["decision_owner"]?.value == .text(name))
    let isSaid = held.script.screens.contains {
      if case .notice(.understood(name)) = $0 { true } else { false }
    }
    #expect(isSaid == (typed != name))
  }
}
