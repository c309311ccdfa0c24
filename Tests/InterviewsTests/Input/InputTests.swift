// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing

@testable import Interviews
import Values

struct MomentInputTests {
  @Test(arguments: [
    ("2026-12-01", "2026-12-01"), ("1.12.2026", "2026-12-01"), ("1 Dec 2026", "2026-12-01"),
    ("+3d", "2026-11-28"), ("+2w", "2026-12-09"),
    ("+1m", "2026-12-25"), ("+0d", "2026-11-25"), (" +2W ", "2026-12-09"),
  ])
  func readsDays(_ typed: String, _ day: String) {
    #expect(MomentInput.read(typed, today: today)?.description == day)
  }

  /// Today is a Wednesday.
  @Test(arguments: [
    ("today", "2026-11-25"), ("tomorrow", "2026-11-26"), ("Friday", "2026-11-27"),
    ("wednesday", "2026-12-02"), ("next friday", "2026-12-04"), ("next mon", "2026-11-30"),
    ("end of week", "2026-11-27"), ("next week", "2026-12-04"), ("end of month", "2026-11-30"),
    ("end of the month", "2026-11-30"), ("end of next month", "2026-12-31"),
    ("end of quarter", "2026-12-31"), ("end of year", "2026-12-31"), ("31.12.", "2026-12-31"),
    ("31.12", "2026-12-31"), ("1.3.", "2027-03-01"), ("15 Jan", "2027-01-15"),
    ("Dec 1", "2026-12-01"), ("in 3 days", "2026-11-28"), ("in two weeks", "2026-12-09"),
    ("in a month", "2026-12-25"),
  ])
  func readsDaysAsPeopleSayThem(_ said: String, _ day: String) {
    #expect(MomentInput.read(said, today: today)?.description == day)
  }

  @Test func aMonthThatIsTooShortEndsOnItsLastDay() throws {
    let start = try #require(CalendarDate("2027-01-31"))
    #expect(MomentInput.read("+1m", today: start)?.description == "2027-02-28")
    #expect(MomentInput.read("+13m", today: start)?.description == "2028-02-29")
  }

  @Test(arguments: [
    "", "yesterday", "friday 13", "end of time", "32.12.", "2026-02-30", "+w", "+2y", "2w",
    "+9999d", "1/12/2026",
  ])
  func refusesTheRest(_ typed: String) {
    #expect(MomentInput.read(typed, today: today) == nil)
  }
}

struct AnswerInputTests {
  private static let people = ["Head of operations", "Compliance", "Team lead"]

  private static func read(_ line: String, _ id: String) throws -> AnswerInput.Reading {
    let question = try #require(try Shipped.base.get().question(id))
    return try AnswerInput.read(line, for: question, participants: people, today: today)
  }

  @Test(arguments: ["b", "B", " b ", "Mostly alike", "mostly"])
  func aLetterOrTheStartOfItsWords(_ line: String) throws {
    #expect(try Self.read(line, "predictability").value == .letter(.b))
  }

  @Test(arguments: ["d", "ab", "", "mo", "yes"])
  func anythingElseIsNoLetter(_ line: String) {
    #expect(throws: InputRefusal.self) { try Self.read(line, "predictability") }
  }

  @Test(arguments: ["no", "No", "n", "yes", "y"])
  func yesAndNoStartNoOption(_ line: String) {
    #expect(throws: InputRefusal.self) { try Self.read(line, "pattern") }
  }

  @Test func aQuestionMarkIsAnAnswerToEverything() throws {
    for question in try Shipped.base.get().questions {
      #expect(try Self.read("?", question.id).value == .unknown)
    }
  }

  @Test func whoSaidItStandsAtTheEnd() throws {
    let byNumber = try Self.read("b @3", "predictability")
    #expect(byNumber.value == .letter(.b) && byNumber.by == "Team lead")
    #expect(try Self.read("1,200 @compliance", "volume_per_day").by == "Compliance")
    // Somebody unknown belongs to a text.
    #expect(try Self.read("ops @example", "decision_owner").value == .text("ops @example"))
  }

  @Test func severalOptionsInAnyOrder() throws {
    #expect(try Self.read("uk, eu", "jurisdictions").value == .choices(["eu", "uk"]))
    #expect(try Self.read("none", "jurisdictions").value == .choices([]))
    #expect(try Self.read("[]", "jurisdictions").value == .choices([]))
    #expect(throws: InputRefusal.self) { try Self.read("eu, xx", "jurisdictions") }
  }

  @Test func aCountryStandsForThePlaceThatCoversIt() throws {
    let several = try Self.read("germany, England, other", "jurisdictions")
    #expect(several.value == .choices(["eu", "uk", "other"]))
    // The room said a country, which stays in the note, and hears what it counts as.
    #expect(several.note == "Germany and England")
    #expect(several.understood?.contains("Germany") == true)
    let members = try Self.read("France, Italy", "jurisdictions")
    #expect(members.value == .choices(["eu"]) && members.note == "France and Italy")
    // Ids alone are what was typed, and need no telling.
    let plain = try Self.read("uk, eu", "jurisdictions")
    #expect(plain.understood == nil && plain.note == nil)
    #expect(try Self.read("European Union", "jurisdictions").understood != nil)
    // Both sides: a member counts, and a country that no law here covers learns of “other”.
    for (line, hint) in [("Switzerland", "other"), ("Ohio", "other"), ("Germny", "Germany")] {
      do {
        _ = try Self.read(line, "jurisdictions")
        Issue.record("\(line) is no place here")
      } catch let refusal as InputRefusal {
        #expect(refusal.message.contains(hint))
      }
    }
  }

  @Test func everyMemberOfTheUnionIsKnown() throws {
    let members = [
      "Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia",
      "Finland", "France", "Germany", "Greece", "Hungary", "Ireland", "Italy", "Latvia",
      "Lithuania", "Luxembourg", "Malta", "Netherlands", "Poland", "Portugal", "Romania",
      "Slovakia",
      "Slovenia", "Spain", "Sweden",
    ]
    #expect(members.count == 27)
    for member in members {
      #expect(try Self.read(member, "jurisdictions").value == .choices(["eu"]), "\(member)")
    }
    for country in ["Norway", "Switzerland", "Turkey", "Serbia"] {
      #expect(throws: InputRefusal.self) { try Self.read(country, "jurisdictions") }
    }
  }

  @Test func figuresKeepToTheirRange() throws {
    #expect(throws: InputRefusal.self) { try Self.read("0", "volume_per_day") }
    #expect(
      try Self.read("0.1", "volume_per_day").value == PlainNumber("0.1").map(AnswerValue.number))
    // A percentage without its sign is the likely slip.
    do {
      _ = try Self.read("15", "error_rate_today")
      Issue.record("15 is no share")
    } catch let refusal as InputRefusal {
      #expect(refusal.example == "15 %")
    }
  }

  @Test func whatIsTypedBackReadsTheSame() throws {
    let values: [(String, AnswerValue)] = [
      ("predictability", .letter(.c)), ("affects_person", .yesNo(false)),
      ("jurisdictions", .choices(["eu", "uk"])), ("jurisdictions", .choices([])),
      ("pattern", .choice("exception-review")), ("start_date", .date(today)),
      ("decision_owner", .text("Head of operations")), ("domain", .unknown),
    ]
    for (id, value) in values {
      let question = try #require(try Shipped.base.get().question(id))
      #expect(try Self.read(AnswerInput.typed(value, for: question), id).value == value)
    }
  }
}

struct CommandInputTests {
  @Test func readsCommandsBackAndText() throws {
    #expect(try CommandInput.read("<") == .back)
    #expect(try CommandInput.read(":back") == .command(.back))
    #expect(try CommandInput.read(":why") == .command(.why))
    #expect(try CommandInput.read(":n  Seen twice ") == .command(.note("Seen twice")))
    #expect(try CommandInput.read(":note") == .command(.note(nil)))
    #expect(try CommandInput.read(":GOTO error_impact") == .command(.goTo("error_impact")))
    #expect(try CommandInput.read("::colon") == .text(":colon"))
    #expect(try CommandInput.read("  b ") == .text("b"))
    #expect(try CommandInput.read("a\u{1B}[31mb\u{7}") == .text("a[31mb"))
  }

  @Test(arguments: [
    (
      ":nope",
      "There is no command ':nope'. Did you mean :note? :commands lists them; two colons start a text with one."
    ),
    (":q", "Several commands start like that: :quick or :quit."),
    (":goto", "The command needs a question behind it."),
    (":park", "The command needs a text behind it."),
    (":", "There is no command ':'. :commands lists them; two colons start a text with one."),
  ])
  func explainsWhatIsWrong(_ line: String, _ message: String) {
    #expect { try CommandInput.read(line) } throws: { ($0 as? InputRefusal)?.message == message }
  }
}

struct WhoAndWhenInputTests {
  private static let people = ["Head of operations", "Data team"]

  private static func read(_ line: String) throws -> WhoAndWhenInput {
    try WhoAndWhenInput.read(line, participants: people, today: today)
  }

  @Test func readsBothOrEither() throws {
    let day = CalendarDate("2026-12-01")
    #expect(try Self.read("Data team by 2026-12-01") == WhoAndWhenInput(who: "Data team", due: day))
    #expect(try Self.read("@2, 2026-12-01") == WhoAndWhenInput(who: "Data team", due: day))
    #expect(try Self.read("Finance") == WhoAndWhenInput(who: "Finance", due: nil))
    #expect(try Self.read("by 2026-12-01") == WhoAndWhenInput(who: nil, due: day))
    #expect(try Self.read("") == WhoAndWhenInput(who: nil, due: nil))
    let friday = CalendarDate("2026-12-04")
    #expect(try Self.read("ask legal next week") == WhoAndWhenInput(who: "legal", due: friday))
    #expect(try Self.read("Data team by next friday").due == friday)
    #expect(
      try Self.read("Data team, 4 Dec 2026") == WhoAndWhenInput(who: "Data team", due: friday))
  }

  @Test(arguments: ["Data team by 2026-13-01", "Data team +2x", "Date team", "7"])
  func refusesSlips(_ line: String) {
    #expect(throws: InputRefusal.self) { try Self.read(line) }
  }

  @Test func aRemarkEndsWithWhoAndWhen() throws {
    let remark = try RemarkInput.read(
      "Get the figures, all of them @2 by +2w", participants: Self.people, today: today)
    #expect(remark.what == "Get the figures, all of them")
    #expect(remark.who == "Data team" && remark.due?.description == "2026-12-09")
    let said = try RemarkInput.read(
      "Get the figures @2 end of month", participants: Self.people, today: today)
    #expect(said.who == "Data team" && said.due?.description == "2026-11-30")
    // A day that belongs to the text.
    let inside = try RemarkInput.read(
      "Nobody is there on friday", participants: Self.people, today: today)
    #expect(inside.what == "Nobody is there on friday" && inside.due == nil)
  }

  @Test(arguments: [
    "See section 8.2", "Limit is 1.5", "Read clause 3.1", "Version 2.0", "Terms of 2026-12-01",
    "Figures since 1.1.2027", "The report of 2024-05-01 is lost: 2024-05-01",
    "See @Ann section 8.2",
    "Compare 4.12", "Rate is 31.12.",
  ])
  func aNumberAtTheEndOfARemarkIsNoDay(_ line: String) throws {
    let remark = try RemarkInput.read(line, participants: Self.people, today: today)
    #expect(remark.due == nil)
    #expect([remark.what, remark.who].compactMap(\.self).joined(separator: " @") == line)
  }

  @Test(arguments: [
    "Get it by 8.2.", "Get it by 8.2", "Get it @Data team 8.2", "Get it 8.2.2027",
    "Get it @Data team, 8.2.", "Get it @Somebody new 8.2.", "Get it due 2027-02-08",
    "Get it 2027-02-08",
  ])
  func aDayAtTheEndOfARemarkIsOne(_ line: String) throws {
    let remark = try RemarkInput.read(line, participants: Self.people, today: today)
    #expect(remark.what == "Get it" && remark.due?.description == "2027-02-08")
  }

  @Test func aRemarkCanHaveNoEnd() throws {
    let plain = try RemarkInput.read("Who owns it?", participants: [], today: today)
    #expect(plain.what == "Who owns it?" && plain.who == nil && plain.due == nil)
  }
}

struct ParticipantsInputTests {
  @Test func readsNamesOrANumber() throws {
    #expect(try ParticipantsInput.read("Ann,  Bo , Cy") == ["Ann", "Bo", "Cy"])
    #expect(try ParticipantsInput.read("3") == ["P1", "P2", "P3"])
  }

  @Test(arguments: [
    ("Lee, Kim; Bo", ["Lee, Kim", "Bo"]), ("\"Lee, Kim\", Bo", ["Lee, Kim", "Bo"]),
    ("“Lee, Kim”, Bo", ["Lee, Kim", "Bo"]), ("\"Lee, Kim\"", ["Lee, Kim"]),
    ("Lee, Kim", ["Lee", "Kim"]), ("Anne \"Annie\" Lee, Bo", ["Anne \"Annie\" Lee", "Bo"]),
    ("\"A; B\"; C, D", ["A; B", "C, D"]), ("Ann;", ["Ann"]),
  ])
  func aCommaCanBelongToAName(_ line: String, _ names: [String]) throws {
    #expect(try ParticipantsInput.read(line) == names)
    #expect(try ParticipantsInput.read(ParticipantsInput.typed(names)) == names)
  }

  @Test(arguments: [
    "0", "51", ",", "Ann, ann", "Ann, 3", "\"Lee, Kim", String(repeating: "n", count: 101),
  ])
  func refusesWhatCannotVote(_ line: String) {
    #expect(throws: InputRefusal.self) { try ParticipantsInput.read(line) }
  }
}

struct LettersInputTests {
  @Test func oneLetterForEachQuestion() throws {
    let questions = try Shipped.base.get().scored
    let values = try LettersInput.read("bba cbb-ba?", for: questions)
    #expect(values.count == 10 && values[6] == nil && values[9] == .unknown)
    #expect(values[3] == .letter(.c))
  }

  @Test(arguments: ["bbacbbaba", "bbacbbababa", "bbacbbabax", ""])
  func refusesOtherNumbersAndLetters(_ line: String) throws {
    let questions = try Shipped.base.get().scored
    #expect(throws: InputRefusal.self) { try LettersInput.read(line, for: questions) }
  }
}

struct CommandBehindDraftTests {
  @Test(arguments: [
    ("Ann, Bo:vote a b", "Ann, Bo", CommandInput.Reading.command(.vote("a b"))),
    ("b:why", "b", .command(.why)), ("Head of service<", "Head of service", .back),
    // An answer that begins like the old one, a colon inside, and nothing behind the draft.
    ("12001500", "1200", .text("12001500")), ("Ann, Bo: x", "Ann, Bo", .text("Ann, Bo: x")),
    (":why", ":why", .command(.why)), ("b", "b", .text("b")), ("<", "", .back),
  ])
  func aCommandBehindADraftIsOne(line: String, draft: String, reading: CommandInput.Reading) throws
  {
    #expect(try CommandInput.read(line, behind: draft) == reading)
  }
}

struct WorkflowChoiceTests {
  @Test(arguments: ["<", ":help", ":why"])
  func commandsOfAnInterviewAreExplained(_ line: String) {
    let refusal = #expect(throws: InputRefusal.self) {
      try WorkflowChoice.read(line, rows: Self.rows)
    }
    #expect(refusal?.message.contains("type the number or name of a workflow, new") == true)
    #expect(refusal?.example == "1")
  }

  private static let rows = [("refunds", "Refunds", 0), ("claims", "Claims", 2)].map {
    WorkflowRow(id: $0, name: $1, file: "\($0).yaml", missing: $2)
  }

  @Test func opensByNumberIDNameOrStart() throws {
    for line in ["2", "claims", "Claims", "cl", ""] {
      guard case .open(let row) = try WorkflowChoice.read(line, rows: Self.rows) else {
        Issue.record("\(line) opens nothing")
        continue
      }
      #expect(row.id == "claims")
    }
  }

  @Test func enterFillsTheFirstGapWhereEveryVerdictIsThere() throws {
    var rows = Self.rows
    rows[1].missing = 0
    rows[0].total = 42
    rows[0].answered = 42
    rows[1].total = 42
    rows[1].answered = 33
    guard case .fill(let row) = try WorkflowChoice.read("", rows: rows) else {
      Issue.record("no gap is filled")
      return
    }
    #expect(row.id == "claims")
    rows[1].answered = 42
    #expect(throws: InputRefusal.self) { try WorkflowChoice.read("", rows: rows) }
  }

  @Test(arguments: ["3", "nothing", "new", "new  "])
  func refusesTheRest(_ line: String) {
    #expect(throws: InputRefusal.self) { try WorkflowChoice.read(line, rows: Self.rows) }
  }
}

struct StepNamesTests {
  private func read(_ line: String) throws -> StepsInput {
    try StepsInput.read(line, count: 5, letterCount: 4)
  }

  @Test func severalStepsCanBeNamed() throws {
    #expect(
      try read("name 4 Decide on the claim, name 5 Pay")
        == .rename([4: "Decide on the claim", 5: "Pay"]))
    #expect(try read("name 4 Decide, pay and tell") == .rename([4: "Decide, pay and tell"]))
    #expect(throws: InputRefusal.self) { try read("name 4 Decide, delete 5") }
    #expect(throws: InputRefusal.self) { try read("name 4 Decide, name 9 Pay") }
  }

  @Test(arguments: ["all b, c=Bo", "b 1 c 1", "rest b", "a b"])
  func votesWithoutTheCommandGetAHint(line: String) throws {
    let held = try hold("hitl: 1\nworkflow: {name: R}\nparticipants: [Ann, Bo]\n", [line])
    #expect(held.script.refusals.map(\.example) == [":vote \(line)"])
  }

  @Test func handsWithoutTheCommandGetAHint() throws {
    let text = "hitl: 1\nworkflow: {name: R}\nparticipants: [Ann, Bo]\n"
    let held = try hold(text, [":goto affects_person", "yes 1, no 1"])
    #expect(held.script.refusals.map(\.example) == [":vote yes 1, no 1"])
  }

  @Test func aDayOffIsSaid() throws {
    func off(_ day: String) throws -> [String] {
      try hold([":action Count them by \(day)", "?", "Ann by \(day)"]).script.screens.compactMap {
        if case .notice(.dayOff(let off)) = $0 { "\(off.day) \(off.lastWorked)" } else { nil }
      }
    }
    #expect(try off("2026-12-12") == Array(repeating: "2026-12-12 2026-12-11", count: 2))
    #expect(try off("2026-12-11").isEmpty)
  }
}
