// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Interviews

private let facts = """
  hitl: 1
  workflow: {name: Refunds, assessed_on: 2026-11-25}
  answers:
    predictability: b
    error_impact: {answer: b, note: Up to 200 EUR are paid back}
    reversibility: b
    detectability: b
    compliance: b
    judgment: b
    empathy: b
    customer_impact: b
    override_rate: b
    accountability: b
    affects_person: no
    adverse_outcomes: yes
    jurisdictions: []
    domain: []
    special_category_data: no
    evaluates_staff: no
    infers_emotion: no

  """

/// Lanes that somebody has written, with what no interview asks.
private let byHand =
  facts + """
    lanes:  # agreed in May
      - id: clear
        name: Clear
        share: {answer: 0.62, of: 500, note: counted}
        marks:
          - {field: amount, at_most: 120, unit: EUR, per: claim}  # see the contract
          - no doubt
        outcomes: [{what: refund in full, adverse: no}]
        answers: {error_impact: {answer: a, note: at most 120 EUR}, error_cost: 4}
        reviewer: Team lead
      - {id: others, name: Anything else, time_limit: 4 hours}

    """

private let dialogue = [
  "clear 62, unclear 30, rest",
  "amount <= 1,200 EUR, photos at least 4, no injury", "refund in full",
  "2 a, undone a: at most 1200 EUR, credited the same day",
  "amount <= 5000 EUR", "none", "",
]

struct LaneConversationTests {
  @Test func threeLanesAreMadeInSevenPrompts() throws {
    let held = try hold(facts, dialogue)
    #expect(held.script.refusals.isEmpty)
    #expect(
      held.script.labels.prefix(8) == [
        "lanes>", "marks>", "alone>", "differs>", "marks>", "alone>", "differs>", "18>",
      ])
    let lanes = held.sheet.lanes
    #expect(lanes.map(\.id) == ["clear", "unclear", "others"])
    #expect(lanes.map(\.name) == ["Clear", "Unclear", "Rest"])
    #expect(lanes.map { $0.share?.value } == [0.62, 0.3, nil])
    #expect(lanes[0].marks.map(\.typed) == ["amount <= 1200 EUR", "photos >= 4", "no injury"])
    #expect(lanes[0].outcomes.map(\.what) == ["refund in full"])
    #expect(lanes[0].outcomes.allSatisfy { !$0.isAdverse })
    #expect(lanes[0].answers.questions["error_impact"]?.value == .letter(.a))
    #expect(lanes[0].answers.questions["reversibility"]?.value == .letter(.a))
    // Nothing goes against a person here, unlike elsewhere.
    #expect(lanes[0].answers.questions["adverse_outcomes"]?.value == .yesNo(false))
    #expect(lanes[0].answers.note?.hasPrefix("at most 1200") == true)
    #expect(lanes[1].answers.isEmpty && lanes[2].marks.isEmpty)
    #expect(held.sheet.problems.isEmpty)
  }

  @Test func theTableTellsTheVerdictBeforeAndAfter() throws {
    let held = try hold(facts, dialogue)
    let tables = held.script.screens.compactMap { screen -> LanesScreen? in
      if case .notice(.lanes(let table)) = screen { table } else { nil }
    }
    #expect(tables.count == 1)
    let table = try #require(tables.first)
    #expect(table.rows.map(\.share).compactMap(\.self).map { ($0 * 100).rounded() } == [62, 30, 8])
    #expect(table.before == .humanInTheLoop && table.rows[0].letters.count == 2)
    let file = held.sheet.answerFile(fillingGaps: true)
    #expect(table.verdict == Assessment(of: file, by: held.sheet.questionnaire).verdict)
  }

  @Test func theFastWayWithThreeLanesTakesSixteenPrompts() throws {
    let lines =
      ["bbbbbbbbbb", "no", "yes", "none", "none"] + dialogue + [
        "exception-review", "", "Data team +2w", "quit",
      ]
    let held = try hold("hitl: 1\nworkflow: {name: Refunds}\n", lines) { $0.isQuick = true }
    #expect(held.script.refusals.isEmpty && held.script.prompts.count <= 16)
    #expect(held.script.labels.last == "verdict>" && held.sheet.lanes.count == 3)
  }

  @Test(arguments: ["", "no", "No"])
  func allCasesAlikeTakesOneEnter(_ line: String) throws {
    let held = try hold(facts, [line])
    #expect(held.script.labels == ["lanes>", "18>"] && held.sheet.lanes.isEmpty)
  }

  @Test func lanesAreNotAskedForAgain() throws {
    let later = facts.replacing(
      "domain: []", with: "domain: []\n  current_state: manual")
    #expect(try hold(later, []).script.labels.first == "19>")
    #expect(try hold(byHand, []).script.labels.first == "18>")
    // Marks that nobody has named yet are.
    let held = try hold(facts, [dialogue[0]])
    let text = try #require(held.memory.texts.last)
    #expect(try hold(text, []).script.labels.first == "marks>")
  }

  @Test func goingThroughLanesWithEnterKeepsThemByteForByte() throws {
    let held = try hold(byHand, [":lanes", "", "", "", ""])
    #expect(held.script.refusals.isEmpty)
    #expect(held.memory.texts.isEmpty)
    // What stands in the line, typed again, is kept too.
    let again = try hold(byHand, [":lanes"])
    let drafts = try (1...4).reduce(into: [again.script.prompts.last?.draft ?? ""]) { drafts, _ in
      let next = try hold(byHand, [":lanes"] + drafts)
      drafts.append(next.script.prompts.last?.draft ?? "")
    }
    #expect(
      drafts.prefix(4) == [
        "Clear 62, Anything else", "amount <= 120 EUR, no doubt", "refund in full", "2 a",
      ])
    #expect(try hold(byHand, [":lanes"] + drafts.prefix(4)).memory.texts.isEmpty)
  }

  @Test func aChangedLimitChangesNothingElse() throws {
    let held = try hold(byHand, [":lanes", "", "amount <= 150 EUR, no doubt"])
    let text = try #require(held.memory.texts.last)
    #expect(text.contains("lanes:  # agreed in May\n") && text.contains("note: counted"))
    #expect(text.contains("at_most: 150") && !text.contains("at_most: 120"))
    #expect(text.contains("- no doubt") && text.contains("reviewer: Team lead"))
    #expect(text.contains("time_limit: 4 hours") && text.contains("error_cost: 4"))
  }

  @Test func aShareOrAnotherLaneLeavesTheRestAsItStands() throws {
    let held = try hold(byHand, [":lanes", "Clear 55, odd 10, Anything else"])
    let text = try #require(held.memory.texts.last)
    #expect(held.sheet.lanes.map(\.id) == ["clear", "odd", "others"])
    #expect(held.sheet.lanes[0].share?.value == 0.55)
    #expect(
      text.contains("per: claim}  # see the contract") && text.contains("reviewer: Team lead"))
    let moved = try hold(byHand, [":lanes", "odd 10, clear 55, Anything else"])
    #expect(moved.sheet.lanes.map(\.id) == ["odd", "clear", "others"])
    #expect(try #require(moved.memory.texts.last).contains("# see the contract"))
  }

  @Test func aLaneThatIsNamedElsewhereStays() throws {
    let text =
      byHand
      + "steps: [{name: Pay, actor: system, lanes: [clear]}, {name: Decide, actor: person}]\n"
    let held = try hold(text, [":lanes", "odd 10, Anything else"])
    #expect(held.script.refusals.first?.message.contains("'Pay'") == true)
    #expect(held.memory.texts.isEmpty)
    // What was written by hand goes only when somebody says so.
    for line in ["no", "odd 10, Anything else"] {
      let kept = try hold(byHand, [":lanes", line, ""])
      #expect(kept.memory.texts.isEmpty && kept.script.labels.last == "lanes>")
      let free = try hold(byHand, [":lanes", line, "yes"])
      #expect(!free.sheet.lanes.contains { $0.id == "clear" })
    }
  }

  @Test func somethingLaxerNeedsAReason() throws {
    let held = try hold(
      facts, Array(dialogue.prefix(3)) + ["2 a", "none", "none: only in full", ":quit"])
    #expect(held.script.refusals.count == 2)
    #expect(held.sheet.lanes[0].answers.note == "only in full")
    // Something stricter does not.
    let strict = try hold(facts, Array(dialogue.prefix(2)) + ["refuse !", "2 c", ":quit"])
    #expect(strict.script.refusals.isEmpty)
    #expect(strict.sheet.lanes[0].outcomes.first?.isAdverse == true)
    #expect(strict.sheet.lanes[0].answers.questions["adverse_outcomes"] == nil)
  }

  @Test func limitsSaidInNotesAreOffered() throws {
    let held = try hold(facts, [dialogue[0], ":quit"])
    guard case .lane(let screen)? = held.script.prompts[1].screen as Screen? else {
      Issue.record("no lane is asked about")
      return
    }
    #expect(screen.offered == ["amount <= 200 EUR"])
  }

  @Test func backLeadsThroughTheQuestionsOfALane() throws {
    let held = try hold(facts, Array(dialogue.prefix(3)) + ["<", "<", "<", ":quit"])
    #expect(
      held.script.labels == [
        "lanes>", "marks>", "alone>", "differs>", "alone>", "marks>", "lanes>",
      ])
    #expect(held.script.prompts[4].draft == "refund in full")
  }
}

struct LaneInputTests {
  @Test(arguments: [
    ("clear 62, unclear 30, rest", [0.62, 0.3, nil]), ("clear 62%; rest", [0.62, nil]),
    ("a, b, c", [nil, nil, nil]), ("clear 62, rest 38", [0.62, nil]), ("a ?, b", [nil, nil]),
  ])
  func readsNamesWithShares(_ line: String, _ shares: [Double?]) throws {
    #expect(try LaneNamesInput.read(line).map(\.share) == shares)
  }

  @Test(arguments: [
    "clear 62", "clear 62, clear 30, rest", "clear 62, unclear 50, rest", "clear 120, rest",
    "clear 62, rest 30", "62, rest", "a,b,c,d,e,f,g,h,i,j",
  ])
  func refusesWhatIsNoKindOfCases(_ line: String) {
    #expect(throws: InputRefusal.self) { try LaneNamesInput.read(line) }
  }

  @Test(arguments: [
    ("amount <= 1200 EUR", "amount <= 1200 EUR"),
    ("amount at most 1,200 EUR", "amount <= 1200 EUR"),
    ("Invoice amount up to €1,200", "Invoice amount <= 1200 €"),
    ("photos at least 4", "photos >= 4"),
    ("photos >= 4, score ≥ 0.9", "photos >= 4, score >= 0.9"), ("no injury", "no injury"),
    ("confidence at least threshold", "confidence >= threshold"), ("amount <= ?", "amount <= ?"),
    ("injury = no", "injury = no"), ("country is DE", "country = DE"),
    ("age >= 18years", "age >= 18 years"),
    ("customer is not on a list", "customer = not on a list"),
  ])
  func readsMarks(_ line: String, _ typed: String) throws {
    let marks = try MarkInput.read(line)
    #expect(marks.map(\.typed).joined(separator: ", ") == typed)
    // What is shown is read as the same.
    #expect(try MarkInput.read(typed) == marks)
  }

  @Test(arguments: [
    "", "amount < 1200", "amount below 1200 EUR", "amount <= many", "<= 12", "amount <= 1.200",
    "no injury, no injury",
  ])
  func asksBackWhereAMarkIsUnclear(_ line: String) {
    #expect(throws: InputRefusal.self) { try MarkInput.read(line) }
  }

  @Test(arguments: [
    ("2 a, 3 a: low", ["error_impact": Letter.a, "reversibility": .a], "low"),
    ("harm a because low", ["error_impact": .a], "low"),
    ("error_impact c", ["error_impact": .c], nil),
    ("-a--------: low", ["error_impact": .a], "low"), ("none: low", [:], "low"), ("none", [:], nil),
  ])
  func readsLettersWithTheirReason(
    _ line: String, _ letters: [String: Letter], _ reason: String?
  ) throws {
    let reading = try LaneLettersInput.read(line, for: Shipped.base.get().scored)
    #expect(reading.letters == letters && reading.reason == reason)
  }

  @Test(arguments: ["2 d", "11 a", "a", "nothing else a"])
  func refusesLettersOfNoQuestion(_ line: String) throws {
    let scored = try Shipped.base.get().scored
    #expect(throws: InputRefusal.self) { try LaneLettersInput.read(line, for: scored) }
  }

  @Test func aMarkBehindAnOutcomeSaysThatItGoesAgainstThePerson() throws {
    let outcomes = try OutcomesInput.read("refund in full, refuse !, hold back!")
    #expect(outcomes.map(\.isAdverse) == [false, true, true])
    #expect(OutcomesInput.typed(outcomes) == "refund in full, refuse !, hold back !")
    #expect(try OutcomesInput.read("none").isEmpty)
    #expect(throws: InputRefusal.self) { try OutcomesInput.read("!") }
  }
}
