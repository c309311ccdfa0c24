// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import Testing
import Values

@testable import Interviews

private let laned = """
  hitl: 1
  workflow: {name: Refunds, assessed_on: 2026-11-25}
  participants: [Ann, Compliance]
  answers: {predictability: b, error_impact: b}
  steps:
    - {name: Read, actor: system, answers: {reliability: a, error_risk: a, judgment: a, customer_sensitivity: a}}
    - {name: Decide, actor: person, decides: yes}
  lanes:
    - id: clear
      name: Clear cases
      marks: [no injury, {field: amount, at_most: 120, unit: EUR}]
      answers: {error_impact: {answer: a, note: small}}
    - {id: other, name: Rest}
  decisions: [Start small]  # in May

  """

@Suite("Times and conditions")
struct AsideTests {
  @Test("are asked for before the verdict of a new workflow, until a line is empty")
  func asked() throws {
    let enters = Array(repeating: "", count: 100)
    let way = try hold(wholeAnswers, ["Refunds"] + enters) { $0.isNew = true }.script.labels
    let until = try #require(way.firstIndex(of: "deadline>"))
    let said = [
      "Answer the customer within 14 days from the claim (terms, 8.2)", "First call within 4h", "",
      "Text of the notice @Ann 2026-12-18 before shadow", "",
    ]
    let held = try hold(wholeAnswers, ["Refunds"] + enters.prefix(until - 1) + said) {
      $0.isNew = true
    }
    #expect(held.script.refusals.isEmpty)
    let labels = held.script.labels.filter { ["deadline>", "before>"].contains($0) }
    #expect(labels == ["deadline>", "deadline>", "deadline>", "before>", "before>"])
    #expect(held.script.labels.last == "verdict>")
    let deadlines = held.sheet.particulars.deadlines
    #expect(deadlines.map(\.what) == ["Answer the customer", "First call"])
    #expect(deadlines.map(\.within.description) == ["14 days", "4 hours"])
    #expect(deadlines.map(\.from) == ["the claim", nil])
    #expect(deadlines.map(\.source) == ["terms, 8.2", nil])
    let action = try #require(held.sheet.actions.first)
    #expect(action.what == "Text of the notice" && action.who == "Ann")
    #expect(action.before == .phase(.shadow))
    #expect(held.sheet.problems.isEmpty)
  }

  private let enters = Array(repeating: "", count: 100)

  @Test("are not asked for in the fast way", arguments: [true, false])
  func notAsked(isNew: Bool) throws {
    let held = try hold(wholeAnswers, (isNew ? ["Refunds"] : []) + enters) {
      $0.isNew = isNew
      $0.isQuick = true
    }
    #expect(held.script.labels.contains("verdict>"))
    #expect(!held.script.labels.contains("deadline>") && !held.script.labels.contains("before>"))
  }

  @Test("are asked for of a file under way too, what it says already apart")
  func resumed() throws {
    let asked = try hold(wholeAnswers, enters).script.labels
    #expect(asked.contains("deadline>") && asked.contains("before>"))
    let said = wholeAnswers + "deadlines: [{what: Pay, within: 2 days}]\n"
    let labels = try hold(said, enters).script.labels
    #expect(!labels.contains("deadline>") && labels.contains("before>"))
  }

  @Test("are offered at a verdict that was gone to, one after the other, and lead back to it")
  func offered() throws {
    let way = [":goto verdict", "", "Answer within 2 days", "", "", "", "findings"]
    let held = try hold(wholeAnswers, way)
    #expect(
      held.script.labels.dropFirst().prefix(5)
        == ["verdict>", "deadline>", "deadline>", "before>", "verdict>"])
    let unasked = held.script.prompts.compactMap { prompt -> [Aside]? in
      if case .verdict(let screen) = prompt.screen { screen.unasked } else { nil }
    }
    #expect(unasked.first == [.deadlines, .conditions] && unasked.dropFirst().first == [])
    #expect(held.sheet.particulars.deadlines.map(\.what) == ["Answer"])
    // Nothing is left that Enter could ask.
    #expect(held.script.refusals.count == 2)
  }

  @Test("A deadline can be typed at any prompt, and joins those that are there")
  func command() throws {
    let text = laned + "deadlines: [{what: Pay, within: 2 days}]  # by contract\n"
    let held = try hold(text, [":deadline Call back within 30 min of the claim"])
    #expect(held.sheet.particulars.deadlines.map(\.what) == ["Pay", "Call back"])
    #expect(try #require(held.memory.texts.last).contains("# by contract"))
  }

  @Test(
    "A line without its time or its phase is refused, and nothing is kept",
    arguments: [
      ":deadline Answer the customer", ":deadline within 4 days", ":deadline Answer within 4",
      ":deadline Answer within a while",
    ])
  func refused(line: String) throws {
    let held = try hold(laned, [line])
    #expect(held.script.refusals.count == 1 && held.memory.texts.isEmpty)
  }

  @Test(
    "An action says which phase or kind of case waits for it",
    arguments: [
      ("Get the text @Ann +2w before shadow", "Get the text", ActionBefore?.some(.phase(.shadow))),
      ("Get the text before the broad phase @Ann", "Get the text", .phase(.broad)),
      ("Count them before Clear cases opens", "Count them", .lane("clear")),
      ("Ask before noon", "Ask before noon", nil), ("Look before", "Look before", nil),
    ])
  func before(line: String, what: String, before: ActionBefore?) throws {
    let held = try hold(laned, [":action \(line)"])
    let action = try #require(held.sheet.actions.first)
    #expect(action.what == what && action.before == before)
  }
}

@Suite("What keeps a decision")
struct KeptByTests {
  private func kept(_ lines: [String], quick: Bool = false) throws -> Held {
    try hold(laned, [":decision Nobody is refused by a machine"] + lines) { $0.isQuick = quick }
  }

  @Test(
    "is a kind of case, a step or a mark",
    arguments: [
      ("rest human", KeptBy.lane("other", .human)), ("other approve", .lane("other", .approve)),
      ("decide human", .step("Decide", .human)), ("no injury", .mark("no injury")),
      ("amount", .mark("amount")),
    ])
  func named(line: String, keptBy: KeptBy) throws {
    let held = try kept([line])
    #expect(held.script.refusals.isEmpty)
    #expect(held.script.labels.prefix(2).last == "kept>")
    #expect(held.sheet.decisions.map(\.keptBy) == [nil, keptBy])
    #expect(held.sheet.problems.isEmpty)
    #expect(try #require(held.memory.texts.last).contains("# in May"))
  }

  @Test("The decision is kept before it is asked, and Enter leaves it at that")
  func left() throws {
    for lines in [[], [""]] {
      let held = try kept(lines)
      #expect(
        held.sheet.decisions.map(\.what) == ["Start small", "Nobody is refused by a machine"])
      #expect(held.sheet.decisions.map(\.keptBy) == [nil, nil])
    }
    #expect(!(try kept([], quick: true).script.labels.contains("kept>")))
    let bare = try hold("hitl: 1\n", [":decision Start small"])
    #expect(!bare.script.labels.contains("kept>"))
  }

  @Test(
    "Nothing that is not there keeps one, nor a kind or step without what people do",
    arguments: ["odd human", "rest", "decide", "rest automatic"])
  func refused(line: String) throws {
    let held = try kept([line])
    #expect(held.script.refusals.count == 1)
    #expect(held.sheet.decisions.map(\.keptBy) == [nil, nil])
  }
}

@Suite("What was counted of what a lane claims")
struct LaneProofTests {
  private func counted(_ line: String) throws -> Held {
    try hold(laned, [":lanes", "", "", "", "", "", line])
  }

  @Test(
    "is kept with the laxer letters",
    arguments: [
      ("54 of 60", 54, true), ("clear: 54/60", 54, true), ("Clear: 0 of 60 right", 0, true),
      ("clear cases: 60 of 60 picked", 60, false),
    ])
  func kept(line: String, right: Int, isDrawn: Bool) throws {
    let held = try counted(line)
    #expect(held.script.refusals.isEmpty)
    #expect(
      held.script.labels.prefix(7)
        == ["3>", "lanes>", "marks>", "alone>", "differs>", "looks>", "proof>"])
    let sample = try #require(
      held.sheet.lanes[0].answers.questions["error_impact"]?.sample)
    #expect(sample == Sample(right: right, of: 60, isDrawn: isDrawn))
    #expect(held.sheet.problems.isEmpty)
  }

  @Test("is offered again as it stands, and Enter leaves it to the plan")
  func left() throws {
    #expect(try counted("").memory.texts.isEmpty)
    let text = try #require(try counted("54 of 60").memory.texts.last)
    let again = try hold(text, [":lanes", "", "", "", "", ""])
    #expect(again.script.prompts.first { $0.label == "proof>" }?.draft == "Clear cases: 54 of 60")
    #expect(again.memory.texts.isEmpty)
  }

  @Test("is not asked where no lane is laxer")
  func notAsked() throws {
    let text = laned.replacing("answer: a, note: small", with: "answer: c")
    let held = try hold(text, [":lanes", "", "", "", "", ""])
    #expect(!held.script.labels.contains("proof>"))
  }

  @Test(
    "says how many of how many",
    arguments: ["61 of 60", "54", "54 of 0", "odd: 54 of 60", "all of them", "-1 of 60"])
  func refused(line: String) throws {
    let held = try counted(line)
    #expect(held.script.refusals.count == 1 && held.memory.texts.isEmpty)
  }
}
