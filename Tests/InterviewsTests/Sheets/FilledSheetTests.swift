// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import ShippedContent
import Testing

@testable import Interviews
import Values

/// The part of a printed sheet that the tests fill in.
private let printed = """
  # Automation decision

  Workflow: ________________________________  Name: ______________________  Date: ______________

  Answer alone, before the group talks.

  ## The cases

  ### 1. How alike are the cases that arrive?

  Automation does well where known rules settle a case.

  - [ ] **a** Cases are alike — Meter readings arrive in one format.
  - [ ] **b** Mostly alike
  - [ ] **c** Unusual
  - [ ] **?** not known yet

  Note: ____________________________________

  ### 2. What harm can a wrong result do?

  - [ ] **a** Small
  - [ ] **b** Moderate
  - [ ] **?** not known yet

  Note: ____________________________________

  ### 3. \(ask("volume_per_day"))

  Answer (cases per day): ______________________________

  - [ ] **?** not known yet

  Note: ____________________________________

  ### 4. \(ask("affects_person"))

  - [ ] **yes**
  - [ ] **no**
  - [ ] **?** not known yet

  Note: ____________________________________

  ### 5. \(ask("jurisdictions"))

  Mark all that apply.

  - [ ] **eu** European Union
  - [ ] **uk** United Kingdom
  - [ ] **?** not known yet

  Note: ____________________________________

  ### 6. \(ask("start_date"))

  Answer: ______________________________

  Note: ____________________________________

  ## The steps

  | Step | Who does it | Decides |
  | --- | --- | --- |
  | 1 | | |
  """

private func ask(_ id: String) -> String {
  (try? Shipped.base.get().question(id)?.ask) ?? id
}

private func sheet(
  _ changes: [(String, String)], file: String = "ann.md"
) throws -> FilledSheet {
  var text = printed
  for (old, new) in changes {
    #expect(text.contains(old), "\(old) is not in the sheet")
    text = text.replacing(old, with: new, maxReplacements: 1)
  }
  return FilledSheet(
    markdown: text, file: file, questionnaire: try Shipped.base.get(), printed: printed,
    today: today)
}

private func together(_ sheets: [FilledSheet]) throws -> FilledSheets {
  FilledSheets(sheets, questionnaire: try Shipped.base.get())
}

struct FilledSheetTests {
  @Test(
    "answers on one line are told apart",
    arguments: [("a", "[x]"), ("b", "[ x ]"), ("c", "☒"), ("?", "(x)")])
  func oneLine(id: String, mark: String) throws {
    let line =
      "[ ] **a** Alike (mostly) and known  [ ] **b** [sic] some  [ ] **c** odd  [ ] **?** not known"
    let page = """
      # Letters

      ### 1. How alike are the cases that arrive?
      \(line)

      Note: ________
      """
    let filled = page.replacing("[ ] **\(id)**", with: "\(mark) **\(id)**")
    let read = FilledSheet(
      markdown: filled, file: "ann.md", questionnaire: try Shipped.base.get(), printed: page,
      today: today)
    let value = Letter(rawValue: id).map(AnswerValue.letter) ?? .unknown
    #expect(read.answers == ["predictability": value] && read.unread.isEmpty)
  }

  @Test(arguments: [
    "[x]", "[X]", "[ x ]", "[x ]", "[✓]", "[✔]", "[*]", "[ v]", "(x)", "☒", "☑", "✓", "[✅]",
  ])
  func anyMarkCounts(_ mark: String) throws {
    let read = try sheet([("[ ] **b** Mostly", "\(mark) **b** Mostly")])
    #expect(read.answers == ["predictability": .letter(.b)] && read.unread.isEmpty)
  }

  @Test(arguments: ["[ ]", "[]", "[_]", "( )", "☐"])
  func anEmptyBoxIsNone(_ mark: String) throws {
    let read = try sheet([("[ ] **b** Mostly", "\(mark) **b** Mostly")])
    #expect(read.answers.isEmpty && read.unread.isEmpty)
  }

  @Test func anUnclearMarkIsTold() throws {
    let read = try sheet([("[ ] **b** Mostly", "[-] **b** Mostly")])
    #expect(read.answers.isEmpty && read.unread.map(\.location?.line) == [14])
  }

  @Test(arguments: ["[ ]x **b** Mostly", "x[ ] **b** Mostly"])
  func aMarkBesideItsBoxIsTold(_ line: String) throws {
    let read = try sheet([("[ ] **b** Mostly", line)])
    #expect(read.answers.isEmpty && read.unread.map(\.location?.line) == [14])
  }

  @Test func anAnswerInTheWordsOfAnOlderSheetIsNotTold() throws {
    let read = try sheet([("[ ] **b** Mostly alike", "[ ] **b** Rather alike")])
    #expect(read.answers.isEmpty && read.unread.isEmpty)
  }

  @Test(arguments: [
    ("cases that arrive?\n", "cases that arrive? b\n"),
    ("cases that arrive?\n", "cases that arrive? ⓑ\n"),
    ("one format.\n", "one format.\n\nb\n\n"),
    ("settle a case.\n", "settle a case.\n\nAnswer: B\n"),
  ])
  func aLetterBehindTheQuestionCounts(_ old: String, _ new: String) throws {
    let read = try sheet([(old, new)])
    #expect(read.answers == ["predictability": .letter(.b)] && read.unread.isEmpty)
  }

  @Test func twoMarksAreToldAndNotTaken() throws {
    let read = try sheet([
      ("[ ] **a** Cases", "[x] **a** Cases"), ("[ ] **b** Mostly", "[x] **b** Mostly"),
      ("[ ] **a** Small", "[x] **a** Small"),
    ])
    #expect(read.answers == ["error_impact": .letter(.a)])
    #expect(read.unread.map(\.location?.line) == [13])
    #expect(read.unread.allSatisfy { $0.severity == .warning })
  }

  @Test func factsFiguresDatesAndNotesAreRead() throws {
    let read = try sheet([
      (
        "Answer (cases per day): ______________________________",
        "Answer (cases per day): 6000/month____"
      ),
      ("[ ] **yes**", "[x] **yes**"), ("[ ] **eu**", "[x] **eu**"), ("[ ] **uk**", "[ X ] **uk**"),
      ("Answer: ____", "Answer: 4.1.2027____"),
      (
        "Note: ____________________________________",
        "Note: we see __many__ odd_cases____\nof two kinds\n\n- returns\nName: of the claimant is often missing"
      ),
    ])
    #expect(
      read.answers == [
        "volume_per_day": try #require(PlainNumber("286").map(AnswerValue.number)),
        "affects_person": .yesNo(true), "jurisdictions": .choices(["eu", "uk"]),
        "start_date": try #require(CalendarDate("2027-01-04").map(AnswerValue.date)),
      ])
    #expect(
      read.notes["predictability"]
        == "we see many odd_cases of two kinds - returns Name: of the claimant is often missing")
    #expect(read.remarks["volume_per_day"] == "6,000 a month, at 21 working days")
    #expect(read.name == "ann" && !read.hasName && read.unread.isEmpty)
  }

  @Test func theNameComesFromTheHead() throws {
    let read = try sheet([("Name: ____", "Name: Lee, Kim____"), ("[ ] **?**", "[x] **?**")])
    #expect(read.name == "Lee, Kim" && read.hasName)
    #expect(read.answers == ["predictability": .unknown])
  }

  @Test func whatIsNotReadIsNamedWithItsLine() throws {
    let read = try sheet([
      ("one format.\n", "one format. but not always\n"),
      ("settle a case.\n", "settle a case.\n\nAsk Bo about this\n"),
      ("Answer (cases per day): ____", "Answer (cases per day): many____"),
      ("| 1 | | |", "| 1 | Read it | |"),
      ("### 2. What harm", "### 2. Which harm"), ("[ ] **a** Small", "[x] **a** Small"),
    ])
    #expect(
      read.unread.map(\.description) == [
        "ann.md:13: warning: not read: 'Ask Bo about this', at “\(ask("predictability"))”",
        "ann.md:15: warning: not read: 'but not always', at “\(ask("predictability"))”",
        "ann.md:22: warning: not read: '2. Which harm can a wrong result do?'",
        "ann.md:24: warning: not read: '[x] **a** Small'",
        "ann.md:32: warning: the answer to “\(ask("volume_per_day"))” is not taken: "
          + "“many” is not a figure; write it like this: 1,200",
      ])
    #expect(
      read.steps.map(\.unread.description) == ["ann.md:66: warning: not read: '| 1 | Read it | |'"])
  }

  @Test func aBlankSheetIsAnError() throws {
    let read = try sheet([])
    #expect(read.answers.isEmpty && read.notes.isEmpty && read.unread.isEmpty)
    #expect(try together([read]).errors.count == 1)
  }
}

struct FilledSheetsTests {
  private func named(_ name: String, _ letter: String, file: String) throws -> FilledSheet {
    try sheet(
      [("Name: ____", "Name: \(name)____"), ("[ ] **\(letter)**", "[x] **\(letter)**")],
      file: file)
  }

  @Test func sheetsTogetherMakeARound() throws {
    let first = try named("Ann", "b", file: "1.md")
    let second = FilledSheet(
      try answerSheet("hitl: 1\nanswers: {predictability: {answer: c, note: Less so}}\n"))
    let both = try together([first, second])
    #expect(both.rounds["predictability"]?.votes.map(\.letter) == [.b, .c])
    #expect(both.notes == ["predictability": "refunds: Less so"])
    #expect(both.errors.isEmpty)
    #expect(
      both.remarks.map(\.description) == [
        "1.md: note: read 1 vote, 0 facts, 0 notes of Ann",
        "refunds.yaml: note: read 1 vote, 0 facts, 1 note of refunds, which is the file's name, "
          + "as the sheet has none",
      ])
  }

  @Test func namesThatVotesCannotTellApartAreRefused() throws {
    let ann = try named("Ann", "b", file: "1.md")
    #expect(try together([ann, try named("ann", "b", file: "2.md")]).errors.count == 1)
    #expect(try together([ann, ann]).errors.map(\.message) == ["this sheet is imported twice"])
    #expect(try together([ann, try named("Bo", "b", file: "2.md")]).errors.isEmpty)
    for name in ["3", "@Bo", String(repeating: "n", count: 101)] {
      #expect(try together([try named(name, "b", file: "3.md")]).errors.count == 1)
    }
  }

  @Test func aFactIsOfferedWhereTheSheetsAgree() throws {
    let yes = try sheet([("Name: ____", "Name: Ann____"), ("[ ] **yes**", "[x] **yes**")])
    let no = try sheet(
      [("Name: ____", "Name: Bo____"), ("[ ] **no**", "[x] **no**")], file: "bo.md")
    #expect(try together([yes]).facts["affects_person"]?.value == .yesNo(true))
    #expect(try together([yes]).facts["affects_person"]?.by == "Ann")
    let both = try together([yes, no])
    #expect(both.facts.isEmpty && both.notes == ["affects_person": "Ann: yes; Bo: no"])
    #expect(both.remarks.contains { $0.message.hasPrefix("the sheets differ on") })
  }

  @Test func whatStandsInTheFileIsReadAgainAndAsked() throws {
    var kim = try named("Lee, Kim", "b", file: "kim.md")
    kim.answers["affects_person"] = .yesNo(true)
    let sheets = try together([kim, try named("Bo", "c", file: "bo.md")])
    let held = try hold("hitl: 1\n", []) { $0.sheets = sheets }
    #expect(held.sheet.participants == ["Lee, Kim", "Bo"] && held.sheet.problems.isEmpty)
    #expect(held.sheet.entries["predictability"]?.rounds.first?.votes.count == 2)
    #expect(try held.kept("affects_person") == .yesNo(true))
    // It is offered, not settled.
    #expect(held.interview.agenda.isOpen(.question("affects_person")))
    // A second import changes nothing and says nothing about the votes.
    let text = try #require(held.memory.texts.last)
    let again = try hold(text, []) { $0.sheets = sheets }
    #expect(again.memory.texts.isEmpty)
  }

  @Test func votesThatAreThereStay() throws {
    let sheets = try together([try named("Bo", "c", file: "bo.md")])
    let text = "hitl: 1\nanswers: {predictability: {rounds: [{votes: {Ann: a}}]}}\n"
    let held = try hold(text, []) { $0.sheets = sheets }
    #expect(held.memory.texts.isEmpty)
    let said = held.script.screens.compactMap { screen -> [String]? in
      if case .problems(let problems) = screen { problems.map(\.message) } else { nil }
    }
    #expect(said.joined().contains { $0.hasPrefix("there are votes on") })
  }

  @Test func aNameThatIsNearlyAnothersIsSaid() throws {
    let sheets = try together([
      try named("Maria", "b", file: "1.md"), try named("Maria Oduya", "b", file: "2.md"),
      try named("Bo Lee", "b", file: "3.md"),
    ])
    #expect(sheets.alike.map(\.location?.file) == ["2.md"] && sheets.errors.isEmpty)
    let alone = try together([try named("Piet Jansen", "b", file: "p.md")])
    let held = try hold("hitl: 1\nparticipants: [Piet Janssen]\n", []) { $0.sheets = alone }
    #expect(problems(of: held).contains { $0.contains("'Piet Jansen' counts as somebody else") })
  }

  private func problems(of held: Held) -> [String] {
    held.script.screens.flatMap { screen -> [String] in
      if case .problems(let problems) = screen { problems.map(\.message) } else { [] }
    }
  }

  @Test func theSheetsNameANewWorkflow() throws {
    let filled = try sheet([
      ("Name: ____", "Name: Ann____"), ("Workflow: ____", "Workflow: Late luggage____"),
      ("[ ] **b** Mostly", "[x] **b** Mostly"),
    ])
    let sheets = try together([filled])
    let new = try hold("hitl: 1\n", [""]) {
      $0.sheets = sheets
      $0.isNew = true
    }
    #expect(new.sheet.workflow.name == "Late luggage" && !new.script.labels.contains("name>"))
    let other = try hold("hitl: 1\nworkflow: {name: Refunds}\n", []) { $0.sheets = sheets }
    #expect(other.sheet.workflow.name == "Refunds")
    #expect(
      problems(of: other).contains { $0.contains("'Late luggage'") && $0.contains("'Refunds'") })
  }

  @Test func aFigureKeepsHowItWasMeant() throws {
    let filled = try sheet([
      ("Name: ____", "Name: Ann____"), ("(cases per day): ____", "(cases per day): about 400____"),
    ])
    let sheets = try together([filled])
    let held = try hold("hitl: 1\n", [":goto volume_per_day", "500"]) { $0.sheets = sheets }
    #expect(filled.remarks == ["volume_per_day": "an estimate"] && filled.notes.isEmpty)
    let imported = try #require(held.memory.texts.first)
    #expect(try answerSheet(imported).entries["volume_per_day"]?.note == "an estimate")
    // What was about the old figure goes with it, and whoever gave it is heard in the note.
    let entry = try #require(held.sheet.entries["volume_per_day"])
    #expect(entry.note == "Ann: about 400" && entry.by == nil)
  }

  @Test func whatIsNotTakenStaysInTheNote() throws {
    let filled = try sheet([
      ("Name: ____", "Name: Ann____"), ("(cases per day): ____", "(cases per day): 1.200____"),
    ])
    let sheets = try together([filled])
    #expect(sheets.notes["volume_per_day"]?.hasPrefix("Ann: ") == true)
    #expect(sheets.notes["volume_per_day"]?.contains("'1.200'") == true && filled.notes.isEmpty)
  }
}
