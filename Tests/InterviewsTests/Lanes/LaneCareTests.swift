// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing
import Values

@testable import Interviews

private let file = """
  hitl: 1
  workflow: {name: Refunds, assessed_on: 2026-11-25}
  answers: {predictability: b}
  steps:
    - {name: Read, actor: system, answers: {reliability: a, error_risk: a, judgment: a, customer_sensitivity: a}}
    - {name: Decide, actor: person, decides: yes}   # by hand
  lanes:
    - id: clear
      name: Clear
      marks: [amount known]   # for now
    - {id: other, name: Rest}

  """

@Suite("Who looks at which kind of case")
struct LaneCareTests {
  private let way = [":lanes", "", "", "", ""]

  private func care(_ line: String) throws -> Held { try hold(file, way + [line]) }

  @Test("is asked for all lanes on one line, and kept where it belongs")
  func kept() throws {
    let held = try care("clear: Team lead, 4h; rest: Claims desk, 2 working days, stays open")
    #expect(
      held.script.labels.prefix(6) == ["2>", "lanes>", "marks>", "alone>", "differs>", "looks>"])
    let lanes = held.sheet.lanes
    #expect(lanes.map(\.reviewer) == ["Team lead", "Claims desk"])
    #expect(lanes.map { $0.timeLimit?.description } == ["4 hours", "2 working days"])
    #expect(lanes.map(\.onNoAnswer) == [nil, "stays open"])
    #expect(try #require(held.memory.texts.last).contains("marks: [amount known]   # for now"))
  }

  @Test(
    "takes no outcome of the kinds as what happens when nobody looks, in whichever words",
    arguments: [
      ("clear: Ann, 1 day, downgrade", false), ("clear: Ann, 1 day, is downgraded", false),
      ("clear: Ann, 1 day, the lot is downgraded", false), ("clear: Ann, refunded in full", false),
      ("clear: Ann, 1 day, stays open", true), ("clear: Ann, 1 day, is not downgraded", true),
      ("clear: Ann, 1 day, full list to the head", true),
    ])
  func noOutcome(_ line: String, isTaken: Bool) throws {
    let with = file.replacing(
      "marks: [amount known]",
      with:
        "outcomes: [{what: refund in full, adverse: no}, {what: downgrade, adverse: yes}]\n    marks: [amount known]"
    )
    let held = try hold(with, way + [line])
    #expect((held.sheet.lanes[0].onNoAnswer != nil) == isTaken)
    #expect(held.script.refusals.isEmpty == isTaken)
  }

  @Test("knows people who were named before and are away by their first names")
  func away() throws {
    let text = file.replacing(
      "answers: {pred", with: "participants: [Bo Ek, Cy Orr]\nanswers: {pred"
    )
    .replacing("{id: other, name: Rest}", with: "{id: other, name: Rest, reviewer: Ann Berg}")
    let held = try hold(text, way + ["clear: Ann, 2 days; rest: Ann, 1 day"])
    #expect(held.sheet.lanes.map(\.reviewer) == ["Ann Berg", "Ann Berg"])
    let other = try hold(text, way + ["clear: Claims desk, 2 days"])
    #expect(other.sheet.lanes.map(\.reviewer) == ["Claims desk", "Ann Berg"])
  }

  @Test("holds for all kinds where the line names none")
  func all() throws {
    for line in ["Team lead, 1 day", "all: Team lead, 1 day"] {
      let lanes = try care(line).sheet.lanes
      #expect(lanes.map(\.reviewer) == ["Team lead", "Team lead"])
    }
  }

  @Test("is offered again as it stands, and Enter keeps it")
  func offered() throws {
    let first = try care("rest: Ann, 30 min, otherwise done by hand")
    let text = try #require(first.memory.texts.last)
    let again = try hold(text, way)
    #expect(again.script.prompts[5].draft == "Rest: Ann, 30 minutes, done by hand")
    let kept = try hold(text, way + ["Rest: Ann, 30 minutes, done by hand"])
    #expect(kept.memory.texts.isEmpty)
  }

  @Test(
    "refuses a time without a unit and a kind that there is not",
    arguments: ["rest: Ann, 4", "odd: Ann"])
  func refusals(line: String) throws {
    let held = try care(line)
    #expect(held.script.refusals.count == 1 && held.memory.texts.isEmpty)
  }

  @Test("is left to the plan in the fast way")
  func fastWay() throws {
    let held = try hold(file, way) { $0.isQuick = true }
    #expect(!held.script.labels.contains("looks>"))
  }
}

@Suite("Which kinds of cases pass which steps")
struct StepLanesTests {
  private func passing(_ lines: [String]) throws -> Held {
    try hold(file, [":goto steps"] + lines)
  }

  @Test("is asked once behind the steps, and kept with them")
  func asked() throws {
    let held = try passing(["", "2 rest"])
    #expect(held.script.labels.prefix(3) == ["2>", "steps>", "passes>"])
    #expect(held.sheet.steps.map(\.lanes) == [nil, ["other"]])
    #expect(try #require(held.memory.texts.last).contains("# by hand"))
    let again = try hold(try #require(held.memory.texts.last), [":goto steps", ""])
    #expect(!again.script.labels.contains("passes>"))
  }

  @Test("sends all through all steps with Enter, and in the fast way without asking")
  func none() throws {
    #expect(try passing(["", ""]).memory.texts.isEmpty)
    let quick = try hold(file, [":goto steps", ""]) { $0.isQuick = true }
    #expect(!quick.script.labels.contains("passes>"))
  }

  @Test("can be said of one step among the others, and taken back")
  func command() throws {
    let held = try passing(["2 lanes rest", "2 lanes all"])
    #expect(held.memory.texts.count == 2)
    #expect(held.sheet.steps[1].lanes == nil)
  }

  @Test(
    "leaves no kind of case without a step that settles it",
    arguments: [
      ["", "1 rest; 2 rest"], ["", "3 rest"], ["", "2 odd"], ["", "2"], ["2 lanes odd"],
    ])
  func refusals(lines: [String]) throws {
    let held = try passing(lines)
    #expect(held.script.refusals.count == 1 && held.memory.texts.isEmpty)
  }
}
