// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Interviews
import Questionnaires
import ShippedContent
import Testing

@testable import Imports
import Values

/// A part of a printed sheet.
private let printed = """
  # Automation decision

  Workflow: ________________  Name: ______________  Date: ______________

  ### 1. How alike are the cases that arrive?

  - [ ] **a** Cases are alike
  - [ ] **b** Mostly alike

  Note: ____________________________________

  ### 2. How many cases arrive on an ordinary working day?

  Answer (cases per day): ______________________________

  - [ ] **?** not known yet

  Note: ____________________________________

  ## The steps

  | Step | Who does it | reliability | error_risk | judgment | customer_sensitivity | Decides |
  | --- | --- | --- | --- | --- | --- | --- |
  | 1 | | | | | | |
  | 2 | | | | | | |
  """

private let row = "| 1 | | | | | | |"

private func sheet(_ file: String, _ changes: [(String, String)]) throws -> FilledSheet {
  var text = printed
  for (old, new) in changes {
    #expect(text.contains(old), "\(old) is not in the sheet")
    text = text.replacing(old, with: new, maxReplacements: 1)
  }
  return FilledSheet(
    markdown: text, file: file, questionnaire: try Shipped.base.get(), printed: printed,
    today: CalendarDate(dayNumber: 20_000))
}

private func about(_ workflow: String, by name: String) -> [(String, String)] {
  [
    ("Workflow: ________________", "Workflow: \(workflow)"),
    ("Name: ______________", "Name: \(name)"),
  ]
}

private func imported(_ sheets: [FilledSheet]) throws -> [ImportedWorkflow] {
  SheetGroup.groups(
    of: sheets, questionnaire: try Shipped.base.get(), today: CalendarDate(dayNumber: 20_000)
  ).map(\.workflow)
}

extension ImportedWorkflow {
  /// What is wrong with it, without what is only told.
  fileprivate var faults: [Diagnostic] { problems.filter { $0.severity != .note } }
}

struct SheetTests {
  @Test func aSheetIsAWorkflowWithAllThatStandsOnIt() throws {
    let one = try sheet(
      "ann.md",
      about("Refund requests", by: "Ann") + [
        ("Date: ______________", "Date: 22 Nov 2026"), ("[ ] **b**", "[x] **b**"),
        ("Note: ____", "Note: shoes mostly____"),
        ("Answer (cases per day): ____", "Answer (cases per day): 6000/month____"),
        (row, "| 1 | Read \\| check it | System | a | | ? | B | x |"),
      ])
    let workflow = try #require(try imported([one]).first)
    #expect(workflow.faults.isEmpty && workflow.name == "Refund requests")
    // How much was read is counted.
    #expect(workflow.problems.map(\.location?.file) == ["ann.md"])
    #expect(workflow.problems.first?.message.contains("1 vote") == true)
    #expect(workflow.value("predictability") == .letter(.b))
    #expect(workflow.entries["predictability"]?.note == "shoes mostly")
    #expect(workflow.value("volume_per_day") == number("286"))
    #expect(workflow.entries["volume_per_day"]?.note == "6,000 a month, at 21 working days")
    let made = try workflow.sheet(
      id: "refunds", at: "refunds.yaml", questionnaire: try Shipped.base.get(),
      shared: FolderAnswers())
    #expect(made.participants == ["Ann"])
    #expect(made.workflow.assessedOn == CalendarDate("2026-11-22"))
    let step = try #require(made.steps.first)
    #expect(step.name == "Read | check it" && step.actor == .system && step.decides)
    #expect(
      StepQuestion.allCases.map { step.answers[$0]?.value } == [
        .letter(.a), .unknown, .unknown, .letter(.b),
      ])
  }

  @Test(arguments: [
    // As it is printed now, as older sheets had it, and with the last cells left out.
    "| 1 | Open the loft | system | a | b | b | c | yes |",
    "| 1 Open the loft | system | a | b | b | c | yes |",
    "| 1. Open the loft | System | a | b | b | c | yes |",
    "| Open the loft | system | a | b | b | c | yes |",
    "| | Open the loft | system | a | b | b | c | x |",
  ])
  func aStepIsReadAsItsRowIsFilledIn(_ filled: String) throws {
    let one = try sheet(
      "ann.md", about("R", by: "Ann") + [("[ ] **b**", "[x] **b**"), (row, filled)])
    let workflow = try imported([one])[0]
    let step = try #require(
      try workflow.sheet(
        id: "r", at: "r.yaml", questionnaire: try Shipped.base.get(), shared: FolderAnswers()
      ).steps.first)
    #expect(step.name == "Open the loft" && step.actor == .system && step.decides)
    #expect(step.answers[.customerSensitivity]?.value == .letter(.c))
  }

  @Test func aRowThatSaysNothingIsNone() throws {
    for filled in ["| 1 |", "| 1 | | | | | | | |", "| No. | Step | Who does it | Decides |"] {
      let one = try sheet(
        "ann.md", about("R", by: "Ann") + [("[ ] **b**", "[x] **b**"), (row, filled)])
      #expect(one.steps.isEmpty && one.unread.isEmpty)
    }
  }

  @Test(arguments: [
    ("28.11.", "2026-11-28"), ("Nov 27", "2026-11-27"), ("30 November", "2026-11-30"),
    ("1.12.", "2026-12-01"), ("2.12.", "2025-12-02"), ("yesterday", "2026-11-30"),
    ("monday", "2026-11-30"), ("tuesday", "2026-12-01"), ("2026-12-05", "2026-12-05"),
  ])
  func theDayOfASheetHasPassed(_ written: String, _ day: String) throws {
    let now = try #require(CalendarDate("2026-12-01"))
    let one = try sheet(
      "ann.md",
      about("R", by: "Ann") + [("[ ] **b**", "[x] **b**"), ("Date: ____", "Date: \(written)____")])
    let workflow = try #require(
      SheetGroup.groups(of: [one], questionnaire: try Shipped.base.get(), today: now).first?
        .workflow)
    let made = try workflow.sheet(
      id: "r", at: "r.yaml", questionnaire: try Shipped.base.get(), shared: FolderAnswers())
    #expect(made.workflow.assessedOn == CalendarDate(day))
    // What was written otherwise is told.
    #expect(workflow.notes.isEmpty == written.contains("2026"))
  }

  @Test(arguments: ["tomorrow", "+2w", "next friday"])
  func aSheetIsNotFilledInOnADayToCome(_ written: String) throws {
    let one = try sheet(
      "ann.md",
      about("R", by: "Ann") + [("[ ] **b**", "[x] **b**"), ("Date: ____", "Date: \(written)____")])
    #expect(try imported([one])[0].faults.hasErrors)
  }

  @Test(arguments: [
    ("| 1 | Check | clerk | a | a | a | a | |", "does not say who does"),
    ("| 1 | | system | a | a | a | a | |", "A step needs a name"),
    ("| 1 | Check | system | a | d | a | a | |", "no letter for error_risk"),
    ("| 1 | Check | system | a | a | a | a | maybe |", "whether 'Check' decides"),
  ])
  func aStepThatIsNotTakenIsAnError(_ filled: String, _ words: String) throws {
    let one = try sheet(
      "ann.md", about("R", by: "Ann") + [("[ ] **b**", "[x] **b**"), (row, filled)])
    let problems = try imported([one])[0].faults
    #expect(problems.count == 1 && problems.hasErrors && problems[0].message.contains(words))
    #expect(problems[0].location?.line == 24)
  }

  /// As where an interview takes the sheets: the question stays open, with what was written beside it.
  @Test func anAnswerThatIsNotTakenAndAScribbleAreTold() throws {
    let one = try sheet(
      "ann.md",
      about("R", by: "Ann") + [
        ("[ ] **b** Mostly alike", "[x] **b** Mostly alike (see mail)"),
        ("Answer (cases per day): ____", "Answer (cases per day): 1.200____"),
      ])
    let made = try imported([one])[0]
    let problems = made.faults
    #expect(problems.map(\.severity) == [.warning, .warning])
    #expect(
      problems[0].message
        == "not read: '(see mail)', at “How alike are the cases that arrive?”")
    #expect(problems[1].message.contains("1.2 or 1,200"))
    let entry = made.edits.lazy.compactMap { edit -> AnswerEntry? in
      if case .entry("volume_per_day", let entry) = edit { entry } else { nil }
    }.first
    #expect(entry?.value == nil && entry?.note?.contains("'1.200'") == true)
  }

  @Test func aSheetMustSayItsWorkflow() throws {
    let one = try sheet("ann.md", [("[ ] **b**", "[x] **b**")])
    #expect(
      try imported([one])[0].faults.map(\.message) == [
        "the sheet does not say which workflow it is about"
      ])
  }

  @Test(
    arguments: [
      (["1. Claims", "2. Claims"], 2), (["Claims", "1. Claims"], 2), (["Claims", "claims"], 1),
      (["Claims?", "Claims"], 2), (["1. Claims", "1.  CLAIMS"], 1),
    ] as [([String], Int)])
  func aNumberBelongsToTheNameOfAWorkflow(_ names: [String], _ count: Int) throws {
    let sheets = try names.enumerated().map { index, name in
      try sheet(
        "\(index).md", about(name, by: "P \(index)") + [("[ ] **b**", "[x] **b**")])
    }
    let workflows = try imported(sheets)
    #expect(workflows.count == count)
    #expect(workflows.compactMap(\.name) == Array(names.prefix(count)))
    var naming = WorkflowNaming()
    #expect(Set(workflows.map { naming.id(of: $0).id }).count == count)
  }

  @Test func sheetsOfOneWorkflowAreTakenTogether() throws {
    let ann = try sheet(
      "ann.md",
      about("Refunds", by: "Ann") + [
        ("[ ] **b**", "[x] **b**"), ("(cases per day): ____", "(cases per day): 300____"),
      ])
    let bob = try sheet(
      "bob.md",
      about(" refunds ", by: "Bob") + [
        ("[ ] **a**", "[x] **a**"), ("(cases per day): ____", "(cases per day): 300____"),
      ])
    let other = try sheet("kim.md", about("Loans", by: "Kim") + [("[ ] **a**", "[x] **a**")])
    let made = try imported([ann, other, bob])
    #expect(made.map(\.name) == ["Refunds", "Loans"])
    let entry = try #require(made[0].entries["predictability"])
    #expect(entry.value == .unknown && entry.rounds.first?.votes.map(\.letter) == [.b, .a])
    #expect(made[0].value("volume_per_day") == number("300"))
    #expect(made[0].faults.map(\.severity) == [.warning])
    #expect(made[0].faults[0].message.contains("Ann: b; Bob: a"))
    #expect(made[1].value("predictability") == .letter(.a))
  }

  @Test func namesTellSheetsApart() throws {
    let sheets = try ["1.md", "2.md"].map {
      try sheet($0, about("Refunds", by: "Ann") + [("[ ] **a**", "[x] **a**")])
    }
    #expect(try imported(sheets)[0].problems.hasErrors)
  }
}
