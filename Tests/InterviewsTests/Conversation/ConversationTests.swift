// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Diagnostics
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Interviews

/// A file with every scored question and fact answered, and no figures.
private let answered = """
  hitl: 1
  workflow: {name: Refunds, assessed_on: 2026-11-25}
  answers:
    predictability: a  # mostly returns
    error_impact: a
    reversibility: a
    detectability: a
    compliance: a
    judgment: a
    empathy: a
    customer_impact: b
    override_rate: a
    accountability: a
    affects_person: no
    adverse_outcomes: no
    jurisdictions: []
    domain: []

  """

struct ConversationTests {
  @Test func eachAnswerIsKeptBeforeTheNextQuestion() throws {
    let held = try hold(["b", "a", "?", "Data team +2w"])
    #expect(held.script.labels.prefix(4) == ["1>", "2>", "3>", "who>"])
    #expect(held.memory.texts.count == 4)
    #expect(try held.kept("predictability") == .letter(.b))
    let entry = try #require(held.sheet.entries["reversibility"])
    #expect(entry.value == .unknown && entry.ask == "Data team")
    #expect(entry.due?.description == "2026-12-09")
    #expect(held.departure == .left)
  }

  @Test func aRefusedLineChangesNothing() throws {
    let held = try hold(["d", "b"])
    #expect(held.script.refusals.count == 1)
    #expect(held.script.labels == ["1>", "1>", "2>"])
    #expect(held.memory.texts.count == 1)
    // The line is free for the next try, the answer that was kept is back, and one key brings the
    // refused text.
    let kept = try hold(answered, [":goto error_impact", "xyz", "xyz"]).script.prompts
    #expect(kept.map(\.draft) == ["", "a", "a", "a"])
    #expect(kept.map(\.recall) == [nil, nil, "xyz", "xyz"])
  }

  @Test func backRestoresWhatWasTyped() throws {
    let held = try hold(["b", "a", "<<half", "<<", "<", "", "", ""])
    // Back from the third question to the second, with its answer, then to the first.
    #expect(held.script.prompts[3].draft == "a")
    #expect(held.script.labels.prefix(5) == ["1>", "2>", "3>", "2>", "1>"])
    #expect(held.script.prompts[4].draft == "b")
    // Before the first question there is nothing.
    #expect(
      held.script.screens.contains {
        if case .notice(.atStart) = $0 { true } else { false }
      })
    // Enter keeps both answers, and the text typed at the third is still there.
    let third = try #require(held.script.prompts.dropFirst(4).first { $0.label == "3>" })
    #expect(third.draft == "half")
    #expect(try held.kept("predictability") == .letter(.b))
  }

  @Test func backIsNeverBlockedByAWrongText() throws {
    let held = try hold(["b", "<<zzz", "c"])
    #expect(held.script.labels == ["1>", "2>", "1>", "2>"])
    #expect(held.script.refusals.isEmpty)
    #expect(held.script.prompts[3].draft == "zzz")
    #expect(try held.kept("predictability") == .letter(.c))
  }

  @Test func anAnswerIsOfferedAndAnUnsentTextGoesOn() throws {
    let held = try hold(["b", "<<zzz", "<", ":quit"])
    let prompts = held.script.prompts
    #expect(prompts.map(\.draft) == ["", "", "b", "b"])
    #expect(prompts[2].offersDraft)
    let back = try hold(["b", "<<zzz", "", ":quit"]).script.prompts
    #expect(back.last?.draft == "zzz" && back.last?.offersDraft == false)
    // A list is offered like any other line; a command behind it is one.
    let names = try hold(
      "hitl: 1\nworkflow: {name: Refunds}\nparticipants: [Ann, Bo]\n",
      [":participants", "Ann, Bo:decider Bo", ":quit"])
    #expect(names.script.prompts[1].draft == "Ann, Bo" && names.script.prompts[1].offersDraft)
    #expect(names.sheet.participants == ["Ann", "Bo"] && names.sheet.decider == "Bo")
  }

  @Test(arguments: [([":quit"], false), (["b", ":quit"], true)])
  func leavingSaysWhatWasKept(lines: [String], isKept: Bool) throws {
    let farewell = try hold(lines).script.screens.compactMap { screen -> FarewellScreen? in
      if case .farewell(let farewell) = screen { farewell } else { nil }
    }
    #expect(farewell.map { $0.file != nil } == [isKept])
    #expect(farewell.map { $0.resume != nil } == [isKept])
  }

  @Test func somebodyUnknownBehindAnAnswerIsNamed() throws {
    let refusal = try hold(["b @Zed", ":quit"]).script.refusals.first
    #expect(refusal?.message.contains("Nobody here is called 'Zed'") == true)
  }

  @Test func aLetterBehindTheOfferedOneReplacesIt() throws {
    let held = try hold(["b", "<", "bc"])
    #expect(try held.kept("predictability") == .letter(.c))
  }

  @Test func theListLeadsToAnAnswerAndBack() throws {
    let held = try hold(answered, [":list", "error_impact", "c", "", "quit"])
    #expect(held.script.labels.first == "18>")
    #expect(held.script.labels[1] == "change>" && held.script.labels[2] == "2>")
    #expect(held.script.prompts[2].draft == "a")
    #expect(held.script.labels[3] == "change>")
    #expect(try held.kept("error_impact") == .letter(.c))
  }

  @Test func theNumbersOfTheListAreThoseOfTheQuestions() throws {
    let held = try hold(answered, [":list", "27"])
    guard case .list(let list) = held.script.prompts[1].screen else {
      Issue.record("no list is shown")
      return
    }
    let rows = list.sections.flatMap(\.rows)
    let numbers = rows.map { held.interview.questionnaire.number(of: $0.id) }
    #expect(rows.map(\.number) == numbers && numbers.last == 50)
    #expect(rows.map(\.id) == held.interview.agenda.questions.map(\.id))
    guard case .question(let asked) = held.script.prompts[2].screen else {
      Issue.record("no question is asked")
      return
    }
    #expect(asked.question.id == "volume_per_day" && asked.number == 27)
  }

  @Test func commentsOfTheFileStay() throws {
    let held = try hold(answered, [":goto predictability", "b"])
    let text = try #require(held.memory.texts.last)
    #expect(text.contains("predictability: b  # mostly returns\n"))
  }

  @Test func gotoNamesAQuestionByIDOrNumber() throws {
    let held = try hold([":goto 3", ":goto error_impact", ":goto eror_impact", ":goto nothing"])
    #expect(held.script.labels == ["1>", "3>", "2>", "2>", "2>"])
    #expect(
      held.script.refusals.map(\.message) == [
        "There is no question 'eror_impact'. Did you mean error_impact?",
        "There is no question 'nothing'.",
      ])
  }

  @Test func onlyWhatTheVerdictDoesNotNeedCanBeSkipped() throws {
    let held = try hold([":skip"])
    #expect(held.script.refusals.first?.message.hasPrefix("The verdict needs this answer.") == true)
    let later = try hold(answered, [":skip", ""])
    #expect(later.script.refusals.isEmpty)
    #expect(Set(later.script.labels).count == 3)
  }

  @Test func aQuestionThatAppliesAgainOffersTheRememberedAnswer() throws {
    let text = answered.replacing(
      "affects_person: no", with: "affects_person: yes\n  legal_basis: contract")
    let held = try hold(text, [":goto affects_person", "no", ":goto affects_person", "yes", ""])
    let again = try #require(held.script.prompts.last { !$0.draft.isEmpty })
    #expect(again.draft == "contract")
    #expect(held.sheet.answers["legal_basis"]?.value == .choice("contract"))
  }

  @Test func enterAcceptsTheUsualAnswerOnce() throws {
    let held = try hold(answered, [":goto currency", "", ":quit"])
    let asked = held.script.prompts.filter {
      if case .question(let screen) = $0.screen { screen.question.id == "currency" } else { false }
    }
    #expect(asked.count == 1 && asked[0].draft == "USD")
  }

  @Test func sharedAnswersAreNotAskedAgain() throws {
    let held = try hold(
      answered, [], defaults: "hitl: 1\nanswers: {current_state: by-hand, automation: rules}\n")
    #expect(held.sheet.answers["automation"]?.origin == .defaults)
    #expect(!held.interview.agenda.isOpen(.question("automation")))
  }

  @Test func remarksLandInTheFile() throws {
    let held = try hold([
      ":park Who owns the fraud list?", ":action Get the figures @Data team +2w",
      ":decision Domestic orders only", ":assumption Volume stays", ":note Said in the room", "b",
    ])
    #expect(held.sheet.parkingLot.map(\.what) == ["Who owns the fraud list?"])
    #expect(held.sheet.actions.first?.who == "Data team")
    #expect(held.sheet.actions.first?.due?.description == "2026-12-09")
    #expect(held.sheet.decisions.count == 1 && held.sheet.assumptions.count == 1)
    #expect(held.sheet.entries["predictability"]?.note == "Said in the room")
    #expect(try held.kept("predictability") == .letter(.b))
    #expect(held.script.labels.allSatisfy { $0 == "1>" || $0 == "2>" })
  }

  @Test func whyShowsTheVerdictSoFarAtAnyTime() throws {
    let held = try hold(["c", ":why", "c"])
    guard case .verdict(let screen) = held.script.prompts[2].screen else {
      Issue.record("no verdict is shown")
      return
    }
    // Nothing that is missing counts as safe.
    #expect(screen.assessment.verdict == .manual && screen.missing == 13 && !screen.isFinal)
    // What is typed there goes to the question underneath.
    #expect(try held.kept("error_impact") == .letter(.c))
  }

  @Test func theVerdictComesAtTheEndAndWritesThePlan() throws {
    let held = try hold(answered, [":goto verdict", "pln", "plan", "quit"])
    #expect(held.memory.plans == 1)
    #expect(held.script.refusals.count == 1)
    guard case .verdict(let screen) = held.script.prompts[1].screen else {
      Issue.record("no verdict is shown")
      return
    }
    #expect(screen.assessment.verdict == .fullAutomation && screen.missing == 0)
    #expect(screen.commands == ["hitl plan refunds.yaml"])
  }

  @Test func aPlanNeedsEveryAnswerThatTheVerdictNeeds() throws {
    let held = try hold(["b", ":goto verdict", "plan"])
    #expect(held.memory.plans == 0)
    #expect(held.script.refusals.first?.example == ":goto error_impact")
  }

  @Test func aPlanNeedsTheLettersOfEveryStep() throws {
    let steps =
      wholeAnswers + """
        steps:
          - {name: Ask, actor: customer}
          - {name: Read it, actor: system}

        """
    let held = try hold(steps, [":goto verdict", "plan", "map", "2 abba", "", "", ":goto verdict"])
    #expect(held.memory.plans == 0)
    let refusal = try #require(held.script.refusals.first)
    #expect(refusal.message.contains("letters of step 2"))
    #expect(try verdict(held.script.prompts.first { $0.label == "verdict>" }).bareSteps == [2])
    #expect(try verdict(held.script.prompts.first { $0.label == "verdict>" }).commands.isEmpty)
    let last = try verdict(held.script.prompts.last { $0.label == "verdict>" })
    #expect(last.bareSteps.isEmpty && last.commands == ["hitl plan refunds.yaml"])
  }

  private func verdict(_ prompt: Prompt?) throws -> VerdictScreen {
    guard case .verdict(let screen)? = prompt?.screen else { throw NoVerdict() }
    return screen
  }

  private struct NoVerdict: Error {}

  @Test func aCommandWithoutItsColonIsNoAnswerInWords() throws {
    let held = try hold(wholeAnswers, [":goto decision_owner", "help", "Head of claims"])
    #expect(held.script.refusals.map(\.example) == [":help"])
    #expect(try held.kept("decision_owner") == .text("Head of claims"))
  }

  @Test func anAnswerThatIsNoLongerAllowedIsReportedAndAskedAgain() throws {
    let held = try hold("hitl: 1\nanswers:\n  predictability: d\n  error_impact: b\n", ["a"])
    guard case .opening(let opening)? = held.script.screens.first else {
      Issue.record("no opening is shown")
      return
    }
    #expect(opening.refused.count == 1 && opening.refused[0].message.contains("'d'"))
    #expect(held.script.labels == ["1>", "3>"])
    #expect(try held.kept("predictability") == .letter(.a))
    #expect(try held.kept("error_impact") == .letter(.b))
  }

  @Test func signalsAndTheEndOfInputLeave() throws {
    for (reply, departure) in [
      (Reply.end, Departure.left), (.interrupted(.interrupt), .interrupted(.interrupt)),
      (.interrupted(.hangup), .interrupted(.hangup)),
    ] {
      let script = Script([.line("b"), reply])
      var interview = Interview(
        try answerSheet("hitl: 1\n"), options: InterviewOptions(today: today), prompter: script,
        host: Memory())
      #expect(interview.hold() == departure)
      #expect(interview.sheet.entries["predictability"]?.value == .letter(.b))
    }
  }
}

struct KeepingTests {
  @Test func aFullDiskIsToldOnceAndTriedAgain() throws {
    let memory = Memory()
    let problem = Diagnostic(.error, "no space")
    memory.outcomes = [.failed(problem), .failed(problem)]
    let held = try hold(["b", "a", "c"], memory: memory)
    let told = held.script.screens.filter { if case .problems = $0 { true } else { false } }
    #expect(told.count == 1)
    #expect(
      held.script.screens.contains { if case .notice(.savedAgain) = $0 { true } else { false } })
    #expect(try held.kept("predictability") == .letter(.b))
    #expect(try held.kept("error_impact") == .letter(.a))
    #expect(try held.kept("reversibility") == .letter(.c))
  }

  @Test func whatCouldNotBeSavedIsPutElsewhereOnLeaving() throws {
    let memory = Memory()
    // The answer, and once more on leaving.
    memory.outcomes = [
      .failed(Diagnostic(.error, "no space")), .failed(Diagnostic(.error, "again")),
    ]
    let held = try hold(["b"], memory: memory)
    #expect(held.interview.isUnsaved && memory.outcomes.isEmpty)
    guard case .farewell(let farewell)? = held.script.screens.last else {
      Issue.record("nothing is said on leaving")
      return
    }
    #expect(farewell.rescuedTo == "/tmp/refunds.yaml")
  }

  @Test func whatNoPlaceTakesIsShown() throws {
    let memory = Memory()
    memory.refuge = nil
    memory.outcomes = Array(repeating: .failed(Diagnostic(.error, "no space")), count: 2)
    let held = try hold(["b"], memory: memory)
    guard case .farewell(let farewell)? = held.script.screens.last else {
      Issue.record("nothing is said on leaving")
      return
    }
    #expect(farewell.isLost && farewell.rescuedTo == nil && memory.showsWhatIsLost)
  }

  @Test func answersThatWereNeverSavedAreAddedToWhatSomebodyElseWrote() throws {
    let memory = Memory()
    memory.outcomes = [
      .failed(Diagnostic(.error, "no space")),
      .changedElsewhere("hitl: 1\nanswers:\n  empathy: c\n"),
    ]
    let held = try hold(["b", "a"], memory: memory)
    #expect(try held.kept("predictability") == .letter(.b))
    #expect(try held.kept("error_impact") == .letter(.a))
    #expect(try held.kept("empathy") == .letter(.c))
  }

  @Test func answersGoBesideWhatIsNoText() throws {
    let memory = Memory()
    memory.outcomes = [.changedElsewhere(nil)]
    let held = try hold(["b"], memory: memory)
    #expect(
      held.script.screens.contains { if case .notice(.movedBeside) = $0 { true } else { false } })
    #expect(try held.kept("predictability") == .letter(.b))
    #expect(!held.interview.isUnsaved)
  }

  @Test func aFileThatIsGoneIsToldBeforeItIsMadeAgain() throws {
    let memory = Memory()
    memory.outcomes = [.kept, .gone("refunds.yaml")]
    let held = try hold(["b", "a"], memory: memory)
    let told = held.script.screens.compactMap { screen -> String? in
      if case .notice(.fileGone(let path)) = screen { path } else { nil }
    }
    #expect(told == ["refunds.yaml"] && memory.texts.count == 2 && !held.interview.isUnsaved)
    #expect(try held.kept("predictability") == .letter(.b))
    #expect(try held.kept("error_impact") == .letter(.a))
  }

  @Test(arguments: [
    ("hitl: 1\nworkflow: {id: claims}\nanswers: {predictability: b, empathy: c}\n", true),
    ("hitl: 1\nworkflow: {name: Claims}\nanswers: {empathy: c}\n", true),
    ("hitl: 1\nworkflow: {name: Claims}\nanswers: {predictability: b, empathy: c}\n", false),
    ("hitl: 1\nanswers: {empathy: c}\n", false),
  ])
  func answersGoBesideAnotherWorkflowThatTookThePlace(_ text: String, _ isOther: Bool) throws {
    let memory = Memory()
    memory.outcomes = [.kept, .changedElsewhere(text)]
    let held = try hold(["b", "a"], memory: memory)
    let moved = held.script.screens.contains {
      if case .notice(.movedBeside) = $0 { true } else { false }
    }
    #expect(moved == isOther && !held.interview.isUnsaved)
    #expect(try held.kept("error_impact") == .letter(.a))
    #expect(try held.kept("empathy") == (isOther ? nil : .letter(.c)))
  }

  @Test func leavingTriesOnceMore() throws {
    let memory = Memory()
    memory.outcomes = [.failed(Diagnostic(.error, "no space"))]
    let held = try hold(["b"], memory: memory)
    #expect(!held.interview.isUnsaved)
    #expect(try held.kept("predictability") == .letter(.b))
  }

  @Test func answersAreAddedToWhatSomebodyElseWrote() throws {
    let memory = Memory()
    memory.outcomes = [.changedElsewhere("hitl: 1\nanswers:\n  empathy: c  # by hand\n")]
    let held = try hold(["b"], memory: memory)
    let text = try #require(memory.texts.last)
    #expect(text.contains("empathy: c  # by hand") && text.contains("predictability: b"))
    #expect(held.sheet.entries["empathy"]?.value == .letter(.c))
  }

  @Test func aFileThatCannotBeReadAnyMoreIsLeftAlone() throws {
    let memory = Memory()
    memory.outcomes = [.changedElsewhere("hitl: [")]
    let held = try hold(["b"], memory: memory)
    #expect(
      held.script.screens.contains {
        if case .notice(.movedBeside("refunds.yaml.new")) = $0 { true } else { false }
      })
    #expect(try held.kept("predictability") == .letter(.b))
  }

  @Test func aRehearsalAsksOneQuestionOfEachKind() throws {
    let questionnaire = try Shipped.base.get()
    let held = try hold([]) { options in
      options.isPreview = true
      options.isNew = true
      options.onlyQuestions = InterviewOptions.oneOfEachKind(in: questionnaire)
    }
    let kinds = held.interview.agenda.questions.map(\.kind)
    #expect(Set(kinds) == Set(Question.Kind.allCases) && kinds.count <= 8)
    // So are the kinds of cases, steps, deadlines and conditions.
    let places = held.interview.agenda.places
    for place in [Place.lanes, .steps, .aside(.deadlines), .aside(.conditions)] {
      #expect(places.contains(place))
    }
  }
}
