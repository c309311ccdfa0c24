// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import ShippedContent
import StrictYAML
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
    current_state: manual
    pattern: exception-review

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
  @Test func threeLanesAreMadeInEightPromptsAndOneForWhatWasCounted() throws {
    let held = try hold(facts, dialogue + ["", ""])
    #expect(held.script.refusals.isEmpty)
    #expect(
      held.script.labels.prefix(10) == [
        "lanes>", "marks>", "alone>", "differs>", "marks>", "alone>", "differs>", "looks>",
        "proof>", "23>",
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

  @Test func usualMarksOfThePatternAreOfferedAndTakenOver() throws {
    let known = try #require(try Shipped.base.get().pattern("exception-review")?.marks)
    let usual = try #require(known.first { $0.label != nil && $0.test == .atLeast(.unknown) })
    let label = try #require(usual.label)
    // The design is in the words of customer service, as the workflow is.
    let facts = facts.replacing("domain: []", with: "domain: [customer-service]")
    let held = try hold(
      facts, ["clear 62, rest", "\(label) >= 12, no injury", "refund in full", ""])
    let asked = held.script.prompts.map(\.screen).compactMap { screen -> LaneScreen? in
      if case .lane(let lane) = screen { lane } else { nil }
    }
    let first = try #require(asked.first)
    #expect(
      first.subject == .marks
        && first.usual.contains("\(label) >= ?\(usual.unit.map { " \($0)" } ?? "")"))
    #expect(asked.dropFirst().allSatisfy { $0.usual.isEmpty })
    let mark = try #require(held.sheet.lanes.first?.marks.first)
    #expect(mark.field == usual.field && mark.label == label && mark.unit == usual.unit)
    let twelve = try #require(PlainNumber("12"))
    #expect(mark.test == .atLeast(.number(twelve)))
    let unchosen = facts.replacing("  pattern: exception-review\n", with: "")
    let without = try hold(unchosen, [":lanes", "clear 62, rest"]).script.prompts.map(\.screen)
    #expect(
      without.contains { screen in
        if case .lane(let lane) = screen { lane.usual.isEmpty } else { false }
      })
  }

  @Test func marksAndStepsOfAnotherFieldAreNotPassedOffAsOnesOwn() throws {
    func screens(_ domain: String) throws -> [Screen] {
      let text = facts.replacing("domain: []", with: "domain: \(domain)")
      let marks = try hold(text, ["clear 62, rest"]).script.prompts.map(\.screen)
      return marks + (try hold(text, [":goto steps"]).script.prompts.map(\.screen))
    }
    func usual(_ domain: String) throws -> Int {
      try screens(domain).reduce(0) { sum, screen in
        if case .lane(let lane) = screen { sum + lane.usual.count } else { sum }
      }
    }
    func wordedFor(_ domain: String) throws -> String? {
      try screens(domain).compactMap { screen -> String? in
        if case .steps(let steps) = screen { steps.wordedFor } else { nil }
      }.first
    }
    for own in ["[customer-service]", "[insurance, customer-service]", "\"?\""] {
      #expect(try usual(own) > 0 && wordedFor(own) == nil)
    }
    for other in ["[insurance]", "[]"] {
      #expect(try usual(other) == 0 && wordedFor(other) != nil)
    }
    // A design that suits any field offers its own in each.
    let any = facts.replacing("exception-review", with: "document-processing")
    let held = try hold(any, ["clear 62, rest"])
    guard case .lane(let screen)? = held.script.prompts.last?.screen as Screen? else {
      Issue.record("no lane is asked about")
      return
    }
    #expect(!screen.usual.isEmpty)
  }

  @Test func whatPeopleDoAloneIsKeptAsAFloor() throws {
    let held = try hold(facts, Array(dialogue.prefix(6)) + ["", ":quit"])
    let unclear = held.sheet.lanes[1]
    #expect(unclear.control == .human && unclear.outcomes.isEmpty && unclear.isLeftToPeople)
    #expect(try #require(held.memory.texts.last).contains("control: human"))
    #expect(held.sheet.lanes[0].control == nil)
    // Coming back, it stands in the line, and Enter keeps it.
    let text = try #require(held.memory.texts.last)
    let again = try hold(text, [":lanes unclear", "", ""])
    #expect(again.script.prompts.contains { $0.label == "alone>" && $0.draft == "none" })
    #expect(again.memory.texts.isEmpty)
    // Naming what the system does takes the floor away, and nothing else does.
    let loosened = try hold(text, [":lanes unclear", "", "refund in full", ":quit"])
    #expect(loosened.sheet.lanes[1].control == nil)
    // A floor that somebody wrote beside outcomes stays.
    let floor = byHand.replacing("    reviewer: Team lead\n", with: "    control: human\n")
    let kept = try hold(floor, [":lanes", "", "", "refund, credit", ":quit"])
    #expect(kept.sheet.lanes[0].control == .human)
  }

  @Test func theLastLaneKeepsAndTakesStricterLettersOfItsOwn() throws {
    let own = byHand.replacing(
      "time_limit: 4 hours}", with: "time_limit: 4 hours, answers: {judgment: c, empathy: a}}")
    // It is gone through with Enter, byte for byte, also what does not count there.
    let through = try hold(own, [":lanes", "", "", "", "", ""])
    #expect(through.script.labels.filter { $0 == "differs>" }.count == 2)
    #expect(through.memory.texts.isEmpty && through.script.refusals.isEmpty)
    #expect(through.script.prompts.contains { $0.label == "differs>" && $0.draft == "6 c, 7 a" })
    // A lane without letters of its own is asked nothing, unless somebody goes to it.
    #expect(
      try hold(byHand, [":lanes", "", "", "", ""]).script.labels.filter { $0 == "differs>" }.count
        == 1)
    let given = try hold(byHand, [":lanes anything else", "2 a", "2 c", ":quit"])
    #expect(given.script.refusals.count == 1)
    #expect(given.sheet.lanes[1].answers.questions["error_impact"]?.value == .letter(.c))
    let unknown = try hold(byHand, [":lanes others", "2 ?", ":quit"])
    #expect(unknown.sheet.lanes[1].answers.questions["error_impact"]?.value == .unknown)
    #expect(try hold(byHand, [":lanes nobody"]).script.refusals.count == 1)
    // So it is in the fast way.
    let fast = try hold(own, [":lanes", "", "", "", ""]) { $0.isQuick = true }
    #expect(fast.script.labels.filter { $0 == "differs>" }.count == 2)
  }

  @Test func aNameCanChangeWithoutLosingWhatIsSaidOfTheKind() throws {
    let steps =
      byHand
      + "steps: [{name: Pay, actor: system, lanes: [clear]}, {name: Decide, actor: person}]\n"
    for text in [byHand, steps] {
      let held = try hold(text, [":lanes", "Simple 55, Anything else", "rename", ":quit"])
      #expect(held.script.refusals.isEmpty)
      let lane = held.sheet.lanes[0]
      #expect(lane.name == "Simple" && lane.id == "clear" && lane.share?.value == 0.55)
      #expect(lane.reviewer == "Team lead" && lane.marks.count == 2)
      #expect(try #require(held.memory.texts.last).contains("# see the contract"))
    }
    // Enter keeps all as it was, and only as many names as kinds can be new ones.
    let kept = try hold(byHand, [":lanes", "Simple 55, Anything else", ""])
    #expect(kept.memory.texts.isEmpty)
    let more = try hold(byHand, [":lanes", "Simple 55, odd 5, Anything else", "rename"])
    #expect(more.script.refusals.count == 1)
  }

  @Test(arguments: ["about 30", "ca. 30", "~30", "~ 30", "around 30 %"])
  func anEstimatedShareIsNoPartOfTheName(_ said: String) throws {
    let held = try hold(facts, ["clear \(said), rest"])
    let kept = try #require(held.memory.texts.last)
    let lane = try #require(try answerSheet(kept).lanes.first)
    #expect(lane.name == "Clear" && lane.share?.value == 0.3 && lane.share?.note != nil)
    let sure = try hold(facts, ["clear 30, rest"])
    #expect(sure.sheet.lanes.first?.share?.note == nil)
  }

  @Test func aLineForAnotherPromptIsNotTaken() throws {
    let names = "clear 62, rest"
    #expect(try hold(facts, [names, names]).script.refusals.count == 1)
    #expect(try hold(facts, [names, "clear, no doubt"]).script.refusals.isEmpty)
    let marks = "amount <= 20 EUR, bank = same"
    #expect(try hold(facts, [names, "no doubt", marks]).script.refusals.count == 1)
    #expect(try hold(facts, [names, "no doubt", "refund up to 20 EUR"]).script.refusals.isEmpty)
  }

  @Test func aCaseIsNotSettledByWaiting() throws {
    let way = Array(dialogue.prefix(4)) + ["no doubt", "none", ""]
    for settling in ["is refused", "is approved"] {
      let held = try hold(facts, way + ["rest: Ann, 2 days, \(settling)"])
      #expect(held.script.refusals.count == 1 && held.script.labels.last == "looks>")
    }
    #expect(try hold(facts, way + ["rest: Ann, 2 days, stays open"]).script.refusals.isEmpty)
  }

  @Test func theTableTellsTheVerdictBeforeAndAfter() throws {
    let held = try hold(facts, dialogue + [""])
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
      ["bbbbbbbbbb", "no", "yes", "none", "none", "exception-review"] + dialogue + [
        "", "Data team +2w", "quit",
      ]
    let held = try hold("hitl: 1\nworkflow: {name: Refunds}\n", lines) { $0.isQuick = true }
    #expect(held.script.refusals.isEmpty && held.script.prompts.count <= 16)
    #expect(held.script.labels.last == "verdict>" && held.sheet.lanes.count == 3)
  }

  @Test(arguments: ["", "no", "No"])
  func allCasesAlikeTakesOneEnter(_ line: String) throws {
    let held = try hold(facts, [line])
    #expect(held.script.labels == ["lanes>", "23>"] && held.sheet.lanes.isEmpty)
  }

  @Test func lanesAreNotAskedForAgain() throws {
    let later = facts.replacing("domain: []", with: "domain: []\n  automation: rules")
    #expect(try hold(later, []).script.labels.first == "26>")
    #expect(try hold(byHand, []).script.labels.first == "23>")
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

  @Test func aChangedLimitKeepsWhatALineCannotSay() throws {
    let full = byHand.replacing(
      "{field: amount, at_most: 120, unit: EUR, per: claim}",
      with: "{field: amount, at_most: 120, unit: EUR, label: Amount claimed, per: claim, "
        + "period: a year, curve: [{at_most: 80, share: 0.41, of: 500}, {at_most: 200, share: "
        + "0.7125}], proposed: yes}"
    ).replacing("- no doubt", with: "- no doubt, as the clerk sees it; never a return")
    let drafts = try hold(full, [":lanes", ""]).script.prompts
    let line = try #require(drafts.last?.draft)
    let held = try hold(full, [":lanes", "", line.replacing("120", with: "150")])
    let before = try answerSheet(full).lanes[0].marks
    let after = try answerSheet(try #require(held.memory.texts.last)).lanes[0].marks
    #expect(held.script.refusals.isEmpty && before.count == 2 && after.count == 2)
    #expect(after[0].test == .atMost(.number(try #require(PlainNumber("150")))))
    var expected = before
    expected[0].test = after[0].test
    // What the room has typed is no longer a proposal.
    expected[0].isProposed = false
    for index in 0..<2 {
      expected[index].location = after[index].location
      #expect(expected[index] == after[index])
    }
    // Another side of the limit leaves no curve, and a mark that is left out goes.
    let turned = try hold(full, [":lanes", "", "Amount claimed at least 150"])
    let mark = try #require(turned.sheet.lanes[0].marks.first)
    #expect(turned.sheet.lanes[0].marks.count == 1 && mark.curve.isEmpty)
    #expect(mark.field == "amount" && mark.per == "claim" && mark.unit == "EUR")
  }

  @Test func outcomesWithCommasStayWhole() throws {
    let full = byHand.replacing(
      "[{what: refund in full, adverse: no}]",
      with: "[{what: \"refund, in full\", adverse: no, proposed: yes}, {what: hold, adverse: no}]")
    let draft = try #require(try hold(full, [":lanes", "", ""]).script.prompts.last?.draft)
    for line in ["\(draft); pay later", draft.replacing("hold", with: "hold !")] {
      let outcomes = try hold(full, [":lanes", "", "", line]).sheet.lanes[0].outcomes
      #expect(outcomes[0].what == "refund, in full" && outcomes[0].isProposed)
      #expect(outcomes.count == (line.hasSuffix("later") ? 3 : 2))
      #expect(outcomes[1].what == "hold" && outcomes[1].isAdverse == line.hasSuffix("!"))
    }
  }

  @Test func sharesThatNobodyTouchedKeepWhatIsSaidOfThem() throws {
    let shares = byHand.replacing(
      "{answer: 0.62, of: 500, note: counted}",
      with: "{count: 1, of: 3, drawn: no, note: counted, by: Ann}"
    ).replacing(
      "{id: others,",
      with: "{id: odd, name: Odd, share: {answer: 0.1, note: guessed}, marks: [odd]}\n"
        + "  - {id: others, share: {answer: 0.5666, note: the rest},")
    let before = try answerSheet(shares).lanes
    let draft = try #require(try hold(shares, [":lanes"]).script.prompts.last?.draft)
    #expect(draft == "Clear 33.33, Odd 10, Anything else 56.66")
    let line = "Clear 33.33, new 5, Odd 5, Anything else 56.66"
    let held = try hold(shares, [":lanes", line])
    #expect(held.script.refusals.isEmpty)
    let after = try answerSheet(try #require(held.memory.texts.last)).lanes
    #expect(after.map(\.id) == ["clear", "new", "odd", "others"])
    #expect(after[0].share?.sample == before[0].share?.sample && after[0].share?.by == "Ann")
    #expect(after[0].share?.value == before[0].share?.value)
    #expect(after[3].share?.note == "the rest" && after[3].share?.value == 0.5666)
    // What was said of a share that is changed stays; the cases behind the old figure do not.
    #expect(after[2].share?.value == 0.05 && after[2].share?.note == "guessed")
    let changed = try hold(shares, [":lanes", "Clear 40, Odd 10, Anything else"])
    let clear = try #require(changed.sheet.lanes[0].share)
    #expect(clear.value == 0.4 && clear.sample == nil && clear.note == "counted")
    #expect(changed.sheet.lanes[2].share?.value == nil)
  }

  @Test(arguments: ["33.3", "33.33333333", "0.07", "57.5", "100"])
  func aShareIsKeptAsItIsTyped(_ share: String) throws {
    let held = try hold(byHand, [":lanes", "Clear \(share), Anything else"])
    #expect(!held.script.screens.contains { if case .notice = $0 { true } else { false } })
    let expected = PlainNumber.percent("\(share)%")?.value
    #expect(try answerSheet(try #require(held.memory.texts.last)).lanes[0].share?.value == expected)
    let new = try hold(facts, ["clear \(share), rest"])
    #expect(try answerSheet(try #require(new.memory.texts.last)).lanes[0].share?.value == expected)
  }

  @Test func aNewLaneNeedsAStepThatSettlesIt() throws {
    let named =
      byHand
      + "steps: [{name: Pay, actor: system, lanes: [clear, others]}, {name: Ask, actor: customer}]\n"
    let line = "Clear 62, odd 10, Anything else"
    let refused = try hold(named, [":lanes", line])
    #expect(refused.script.refusals.count == 1 && refused.memory.texts.isEmpty)
    let open = named.replacing(", lanes: [clear, others]", with: "")
    let held = try hold(open, [":lanes", line])
    #expect(held.script.refusals.isEmpty && held.sheet.lanes.count == 3)
  }

  @Test func aNoteStaysWhileStepsNeedIt() throws {
    let steps =
      byHand.replacing(
        "{error_impact: {answer: a, note: at most 120 EUR}, error_cost: 4}",
        with: "{error_impact: a, steps: {Pay: {reliability: a}}, note: tried in May}")
      + "steps: [{name: Pay, actor: system, answers: {reliability: b, error_risk: a, judgment: a, "
      + "customer_sensitivity: a}}]\n"
    let held = try hold(steps, [":lanes", "", "", "", "none"])
    let answers = try answerSheet(try #require(held.memory.texts.last)).lanes[0].answers
    #expect(answers.questions.isEmpty && answers.note == "tried in May")
    #expect(answers.steps["Pay"]?[.reliability]?.value == .letter(.a))
    // Where nothing needs it, it goes.
    let alone = steps.replacing(" steps: {Pay: {reliability: a}},", with: "")
    let gone = try hold(alone, [":lanes", "", "", "", "none"])
    #expect(gone.sheet.lanes[0].answers.note == nil && gone.sheet.lanes[0].answers.isEmpty)
  }

  @Test func whatIsKeptCanBeReadAfterEachLine() throws {
    let lines = [
      "clear 62, unclear 30, rest", "amount <= 1200 EUR", "refund in full", ":lanes",
      "clear 62, rest, late 5, last", ":lanes", "late 5, rest", "yes", "photos >= 4",
    ]
    for count in 1...lines.count {
      let held = try hold(facts, Array(lines.prefix(count)))
      for text in held.memory.texts {
        let draft = AnswerFileDraft(SourceFile(name: "refunds.yaml", bytes: Array(text.utf8)))
        let read = draft.checked(against: try Shipped.base.get(), shared: FolderAnswers())
        #expect(!read.diagnostics.hasErrors, "\(text)")
      }
    }
    // What stands in for marks is offered nowhere and goes once marks are there.
    let held = try hold(facts, Array(lines.prefix(1)))
    #expect(held.sheet.lanes.dropLast().allSatisfy { $0.givenMarks.isEmpty && !$0.marks.isEmpty })
    #expect(held.script.prompts.last?.draft == "")
    let given = try hold(facts, Array(lines.prefix(2)))
    #expect(given.sheet.lanes[0].marks.map(\.typed) == ["amount <= 1200 EUR"])
    let last = try hold(facts, lines)
    #expect(last.sheet.lanes.map(\.id) == ["late", "others"])
    #expect(last.sheet.lanes.map(\.marks.count) == [1, 0])
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
    // It may be called otherwise, and so is asked about; gone it cannot be.
    let held = try hold(text, [":lanes", "odd 10, Anything else", "yes"])
    #expect(held.script.refusals.first?.message.contains("'Pay'") == true)
    let two = try hold(text, [":lanes", "odd 10, late 5, Anything else"])
    #expect(two.script.refusals.first?.message.contains("'Pay'") == true)
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
      facts, Array(dialogue.prefix(3)) + ["2 a", "2 a: only in full", ":quit"])
    #expect(held.script.refusals.count == 1)
    #expect(held.script.refusals.first?.message.contains("nothing goes against a person") == true)
    #expect(held.sheet.lanes[0].answers.note == "only in full")
    #expect(held.sheet.lanes[0].answers.questions["adverse_outcomes"]?.value == .yesNo(false))
    // What was only taken from what the system may do holds nobody up: without a reason it goes.
    for line in ["none", ""] {
      let open = try hold(facts, Array(dialogue.prefix(3)) + [line, ":quit"])
      #expect(open.script.refusals.isEmpty)
      #expect(open.sheet.lanes[0].answers.questions["adverse_outcomes"] == nil)
    }
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

  @Test func whatIsAskedAboutStepsIsAskedAgainBehindTheKinds() throws {
    let text =
      facts.replacing("domain: []", with: "domain: []\n  automation: rules\n  timing: batch")
      + "steps: [{name: Read, actor: person}, {name: Decide, actor: person}]\n"
    let way = [":lanes"] + dialogue + ["", "", ":goto steps", ""]
    let held = try hold(text, way + [":lanes", "", "", "", "", "", "", "", "", ""])
    #expect(held.script.labels.filter { $0 == "passes>" }.count == 2)
    #expect(held.script.labels.last == "passes>")
  }

  @Test(arguments: ["unclear: Team lead, 2 days", "clear: 54 of 60", "clear 62, unclear 30, rest"])
  func whatIsSaidOfKindsIsNeitherAMarkNorAnOutcome(_ line: String) throws {
    let held = try hold(facts, Array(dialogue.prefix(1)) + [line, "no injury", line, "pay"])
    #expect(held.script.refusals.count == 2)
    #expect(held.sheet.lanes[0].givenMarks.map(\.typed) == ["no injury"])
    #expect(held.sheet.lanes[0].outcomes.map(\.what) == ["pay"])
  }
}
