// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Assessments
import Questionnaires
import Testing
import Values

@testable import Interviews

extension Held {
  fileprivate var doubts: [FigureDoubt] {
    script.prompts.compactMap { prompt in
      if case .doubt(let screen) = prompt.screen { screen.doubt } else { nil }
    }
  }

  fileprivate var notices: [Notice] {
    script.screens.compactMap { if case .notice(let notice) = $0 { notice } else { nil } }
  }

  fileprivate var flips: [FlippedVerdict] {
    notices.compactMap { if case .flipped(let flip) = $0 { flip } else { nil } }
  }
}

/// Nothing is taken in silence.
struct SaidBackTests {
  @Test func whoFindsOutAndWhen() throws {
    let held = try hold(wholeAnswers, [":goto empathy", "?", "Bo by next friday", ":quit"])
    let owners = held.notices.compactMap { notice -> Remark? in
      if case .owner(let who, let due) = notice {
        Remark(what: "", who: who, due: due)
      } else {
        nil
      }
    }
    #expect(owners.map(\.who) == ["Bo"])
    #expect(owners.first?.due?.description == "2026-12-04")
  }

  @Test func somebodyWhoDoesNotTakePartIsAskedAboutOnce() throws {
    let held = try hold(
      wholeAnswers,
      [
        ":goto empathy", "?", "ask legal next week", "", ":goto judgment", "?", "legal +1w",
        ":goto compliance", "?", "Zoe", "Ann", ":quit",
      ])
    #expect(held.script.labels.count { $0 == "who>" } == 5)
    let entry = try #require(held.sheet.entries["empathy"])
    #expect(entry.ask == "legal" && entry.due?.description == "2026-12-04")
    #expect(held.sheet.entries["judgment"]?.ask == "legal")
    #expect(held.sheet.entries["compliance"]?.ask == "Ann")
    #expect(held.sheet.participants == ["Ann", "Bo"])
    let stranger = held.script.prompts.compactMap { prompt -> StrangerScreen? in
      if case .stranger(let screen) = prompt.screen { screen } else { nil }
    }
    #expect(stranger.map(\.name) == ["legal", "Zoe"] && stranger[0].participants == ["Ann", "Bo"])
  }

  @Test func wherePeopleAreNotNamedNobodyIsAStranger() throws {
    let text = wholeAnswers.replacing("participants: [Ann, Bo]\n", with: "")
    let held = try hold(text, [":goto empathy", "?", "legal", ":quit"])
    #expect(held.script.labels.count { $0 == "who>" } == 1)
  }

  @Test func remarksNotesAndDeciders() throws {
    let held = try hold(
      wholeAnswers,
      [":goto empathy", ":action Ask them @Bo +1w", ":note rare", ":decider Ann", ":quit"])
    let told = held.notices.compactMap { notice -> String? in
      switch notice {
      case .remembered(.actions, let remark, _): "\(remark.what) \(remark.who ?? "")"
      case .noted(let question, _, _): question
      case .decider(let name): name
      default: nil
      }
    }
    #expect(told.count == 3 && told[0] == "Ask them Bo" && told[2] == "Ann")
    #expect(told[1] == held.interview.questionnaire.question("empathy")?.ask)
  }

  @Test func aNoteOnTheLastAnswer() throws {
    let held = try hold(
      wholeAnswers,
      [":goto empathy", "a", ":note < said by two", ":note <", "said by three", ":quit"])
    #expect(held.sheet.entries["empathy"]?.note == "said by three")
    let nothing = try hold(wholeAnswers, [":note < x", ":quit"])
    #expect(nothing.script.refusals.count == 1)
  }

  @Test(arguments: [("400", 2667.0, true), ("6", 40, false)])
  func figuresAreMultiplied(minutes: String, hours: Double, isMuch: Bool) throws {
    let held = try hold(wholeAnswers, [":goto handling_minutes", minutes, ":quit"])
    let told = held.notices.compactMap { if case .work(let work) = $0 { work } else { nil } }
    let asked = held.doubts.compactMap { if case .work(let work) = $0 { work } else { nil } }
    #expect(told.count == (isMuch ? 0 : 1) && asked.count == (isMuch ? 1 : 0))
    #expect((told + asked).map { $0.hours.rounded() } == [hours])
  }

  @Test(arguments: ["999999999999999", "500"])
  func hugeFiguresAreMultipliedToo(_ figure: String) throws {
    let held = try hold(
      wholeAnswers, [":goto volume_per_day", figure, ":goto handling_minutes", figure, ":quit"])
    let work = held.doubts.compactMap { if case .work(let work) = $0 { work } else { nil } }
    let last = try #require(work.last)
    #expect(last.isMuch && last.people > 500)
  }

  @Test(arguments: [
    (["volume_per_day", "400", "peak_volume_per_day", "120"], OddFigures.Kind.peak, true),
    (["volume_per_day", "400", "peak_volume_per_day", "600"], .peak, false),
    (["handling_minutes", "12", "review_minutes", "30"], .review, true),
    (["review_minutes", "6", "handling_minutes", "12"], .review, false),
  ])
  func figuresThatHardlyGoTogetherAreAskedAbout(
    typed: [String], kind: OddFigures.Kind, isAsked: Bool
  ) throws {
    let held = try hold(
      wholeAnswers, [":goto \(typed[0])", typed[1], ":goto \(typed[2])", typed[3], ":quit"])
    let odd = held.doubts.compactMap { if case .odd(let figures) = $0 { figures } else { nil } }
    #expect(odd.map(\.kind) == (isAsked ? [kind] : []))
  }

  @Test(arguments: [
    ("9 to 17", "can be from 9 to 17 o'clock, which is 8 hours"), ("9-17", "which is 8 hours"),
    ("9 to 5", "are times of day"),
  ])
  func timesOfDayAreNoRange(line: String, message: String) throws {
    let held = try hold(wholeAnswers, [":goto service_hours", line, ":quit"])
    #expect(held.script.refusals.first?.message.contains(message) == true)
    #expect(held.sheet.entries["service_hours"] == nil)
  }

  @Test func anotherFigureTakesTheRangeOutOfTheNote() throws {
    let held = try hold(
      wholeAnswers,
      [
        ":goto review_minutes", "about 5-7", ":note < timed twice", ":goto review_minutes", "6.5",
        ":quit",
      ])
    #expect(held.sheet.entries["review_minutes"]?.note == "timed twice")
  }

  @Test func aCurrencyOfALimitIsOffered() throws {
    let held = try hold(
      wholeAnswers,
      [":lanes", "clear 60, rest", "amount <= 300 EUR", "none", "", "", ":goto currency"])
    #expect(held.script.prompts.last?.draft == "EUR")
    let plain = try hold(wholeAnswers, [":goto currency"])
    guard case .question(let screen)? = plain.script.prompts.last?.screen else {
      Issue.record("no question is asked")
      return
    }
    #expect(screen.earlier == "USD" && screen.isUsual)
  }

  @Test func aPriceIsAskedWithItsCurrency() throws {
    let held = try hold(
      wholeAnswers, [":goto currency", "EUR", ":goto hourly_cost"])
    guard case .question(let screen)? = held.script.prompts.last?.screen else {
      Issue.record("no question is asked")
      return
    }
    #expect(screen.question.unit?.hasPrefix("EUR per") == true)
  }

  @Test func lettersOnOneLineAreReadBack() throws {
    let held = try hold(
      "hitl: 1\nworkflow: {name: Refunds}\n", ["bbacb?-bab", ":quit"]
    ) { $0.isQuick = true }
    let rows = held.notices.compactMap { if case .letters(let rows) = $0 { rows } else { nil } }
    #expect(rows.first?.map(\.letter).joined() == "bbacb?-bab")
    #expect(rows.first?[0].label != nil && rows.first?[5].label == nil)
  }
}

/// An answer that changes the verdict says so.
struct FlipTests {
  @Test func theRuleThatChangedItIsNamed() throws {
    let held = try hold(
      wholeAnswers, [":goto error_impact", "c", ":goto reversibility", "c", ":quit"])
    #expect(held.flips.map(\.from) == [.humanInTheLoop])
    #expect(held.flips.first?.to == .manual && held.flips.first?.isStricter == true)
    guard case .rule(let rule)? = held.flips.first?.deciding.rule else {
      Issue.record("no rule is named")
      return
    }
    #expect(rule.requires == .manual && !rule.onlyForUnknown)
  }

  @Test func theWayBackIsToldToo() throws {
    let text = wholeAnswers.replacing("error_impact: b", with: "error_impact: c")
      .replacing("reversibility: b", with: "reversibility: c")
    let held = try hold(text, [":goto reversibility", "b", ":note x", ":quit"])
    #expect(held.flips.map(\.to) == [.humanInTheLoop])
    #expect(held.flips.first?.isStricter == false)
  }

  @Test func firstAnswersAreNoFlips() throws {
    let held = try hold(["a", "a", "a", "a", "a", "a", "a", "a", "a", "a", "no", "no", "none"])
    #expect(held.flips.isEmpty)
  }

  @Test func theDecidingRuleIsKnownBeforeWhatIsMissing() throws {
    let manual = try answerSheet(
      wholeAnswers.replacing("error_impact: b", with: "error_impact: c")
        .replacing("reversibility: b", with: "reversibility: c")
        .replacing("domain: []", with: "domain: '?'"))
    let assessment = Assessment(
      of: manual.answerFile(fillingGaps: true), by: manual.questionnaire)
    guard case .rule(let rule) = assessment.decidingRule else {
      Issue.record("no rule decides")
      return
    }
    #expect(rule.requires == .manual && !rule.onlyForUnknown)
    let open = try answerSheet("hitl: 1\nworkflow: {name: Refunds}\n")
    let nothing = Assessment(of: open.answerFile(fillingGaps: true), by: open.questionnaire)
    guard case .unknown = nothing.decidingRule else {
      Issue.record("something decides before anything is known")
      return
    }
    #expect(!nothing.waitingGates.isEmpty)
  }
}

/// Where an interview goes on.
struct ResumeTests {
  @Test func whatWasPassedOverIsNotAskedAgain() throws {
    let held = try hold(wholeAnswers, [":quit"])
    guard case .question(let asked)? = held.script.prompts.first?.screen,
      case .opening(let opening)? = held.script.screens.first
    else {
      Issue.record("nothing is asked")
      return
    }
    let order = held.interview.agenda.questions.map(\.id)
    let volume = try #require(order.firstIndex(of: "volume_per_day"))
    let number = held.interview.questionnaire.number(of: order[volume + 1])
    #expect(asked.number == number && opening.resumesAt == number)
    #expect(opening.unanswered > 0)
  }

  @Test(
    "What is read or said at a verdict leads back to it, however much is still open",
    arguments: [["why", ""], [":help", ""], [":deadline", ""], [":deadline Pay within 2 days"]])
  func backAtTheVerdict(lines: [String]) throws {
    let held = try hold(wholeAnswers, [":goto verdict"] + lines)
    #expect(held.script.refusals.isEmpty)
    #expect(held.script.labels.last == "verdict>")
  }

  @Test func gapsAreOpenedOnRequest() throws {
    let held = try hold(wholeAnswers, [":quit"]) { $0.opensGaps = true }
    #expect(held.script.labels.first == "18>")
  }

  @Test func theFolderTellsHowMuchIsAnswered() throws {
    let row = WorkflowRow(of: try answerSheet(wholeAnswers))
    #expect(row.missing == 0 && row.answered == 16 && row.total > 30)
  }
}

/// What is told when the day ends.
struct RecapTests {
  @Test func whoFindsOutWhatIsInIt() throws {
    let held = try hold(wholeAnswers, [":goto empathy", "?", "Bo +1w", ":quit"])
    let recap = held.script.screens.compactMap {
      if case .recap(let recap) = $0 { recap } else { nil }
    }
    #expect(recap.first?.unknown.map(\.who) == ["Bo"])
    #expect(recap.first?.gathered.isEmpty == true)
    let defaults =
      "hitl: 1\nanswers: {review_minutes: {answer: '?', ask: Ed}, reviewers: {answer: '?', ask: Ed}}"
    let folder = try hold(
      wholeAnswers, [":goto empathy", "?", "Bo +1w", ":quit"], defaults: defaults)
    #expect(folder.interview.recapScreen.gathered.map(\.count) == [2])
  }
}
