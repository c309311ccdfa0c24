// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Diagnostics
import Questionnaires
import Testing
import Values

@Suite struct ParticularsTests {
  private func particulars(_ more: String) throws -> Particulars {
    try file(answers(rest: more)).particulars
  }

  @Test func whatIsStatedKeepsWhoSaidIt() throws {
    let read = try particulars(
      """
      case_word: {one: claim, many: claims}
      people: {Team lead: 3, Agent: "?"}
      weekdays: [sat, mon]
      holidays: {answer: [2026-12-25], note: Austria.}
      peak_dates: [2027-02-01, 2027-02-02]
      audit: {who: Quality manager, hours_per_day: 6}
      appeal: {who: Ombudsman, within: 5 service days}
      reversible_until: next working morning
      error_cost_for: wrong approvals
      past_cases: {answer: "?", ask: Data team, due: 2026-12-01}
      system_cost_per_year: 12000
      vendor: {answer: A rented model, notice_days: 28, every: 13 weeks}
      not_kept: [time of the first answer]
      scope: [{field: amount, at_most: 2000}]
      staff_today: Agent
      worked_today: {count: 4, of: 400}

      """)
    #expect(read.caseWord?.many == "claims")
    #expect(read.people.map(\.count?.text) == ["3", nil])
    #expect(read.weekdays?.value == [.monday, .saturday])
    #expect(read.holidays?.note == "Austria.")
    #expect(read.peakDates?.value?.count == 2)
    #expect(read.audit?.hoursPerDay?.value == 6)
    #expect(read.reversibleUntil?.value == .nextWorkingMorning)
    #expect(read.pastCases?.value == nil)
    #expect(read.pastCases?.ask == "Data team")
    #expect(read.workedToday?.value == 0.01)
    #expect(read.vendor?.noticeDays?.value == 28)
    #expect(read.vendor?.every == .amount(try #require(PlainNumber("13")), .weeks))
    #expect(read.appeal?.within == .amount(try #require(PlainNumber("5")), .serviceDays))
    #expect(read.scope.map(\.field) == ["amount"])
  }

  @Test func ofTheFolderAreTheHolidaysThatTheFileDoesNotGive() throws {
    let defaults = "hitl: 1\nholidays: [2026-12-25]\n"
    #expect(try file(answers(), defaults: defaults).particulars.holidays?.value?.count == 1)
    let own = try file(answers(rest: "holidays: []\n"), defaults: defaults)
    #expect(own.particulars.holidays?.value == [])
  }

  @Test func listsOfTheWorkflowAreRead() throws {
    let read = try particulars(
      """
      rules: [Two people open the safe, {what: Limit, at: {step: Open}, who: Guard, proposed: yes}]
      deadlines: [{what: Answer, within: 14 days, from: the claim, source: Terms}]
      risks: [{what: Fraud, because: Seen twice, response: Check, who: Risk}]
      metrics: [{what: Errors, baseline: 7%, at_most: 3%, who: Lead, first: Stop}]
      signers: [Head, {who: Counsel, what: The ground is on record}]
      steps: [{name: Open, actor: person}]

      """)
    #expect(read.rules.map(\.place) == [nil, .step("Open")])
    #expect(read.deadlines[0].within.description == "14 days")
    #expect(read.metrics[0].baseline?.text == "0.07")
    #expect(read.metrics[0].atMost?.text == "0.03")
    #expect(read.signers.map(\.who) == ["Head", "Counsel"])
  }

  @Test func decisionsAndActionsNameWhatIsThere() throws {
    let text = answers(
      rest: """
        actions: [{what: Count, before: shadow}, {what: Ask, before: {lane: clear}}]
        decisions:
          - {what: Kept, kept_by: {step: Opn, control: human}}
          - {what: Told, kept_by: {metric: Errors}}

        """)
    #expect(
      messages(try checked(text))
        == [
          "the decision 'Kept' is kept by the step 'Opn', which is not there",
          "the decision 'Told' is kept by the metric 'Errors', which is not there",
          "the action 'Ask' comes before the lane 'clear', which is not there",
        ].sorted { $0.hasPrefix("the action") && !$1.hasPrefix("the action") })
  }

  @Test(arguments: [
    "15 minutes", "1 hour", "4 service hours", "1 day", "2.5 days", "3 service days",
    "1 working day", "5 working days", "8 business hours", "2 weeks", "next working morning",
  ])
  func aSpanOfTimeSaysItsUnit(span: String) throws {
    let read = try particulars("deadlines: [{what: Answer, within: \(span)}]\n")
    #expect(read.deadlines[0].within.description == span)
  }

  @Test(arguments: ["4", "0 days", "soon", "4 hrs", "4hours", "days", "-1 days", "1 service"])
  func oneWithoutAUnitIsAnError(span: String) throws {
    let text = answers(rest: "deadlines: [{what: Answer, within: \(span)}]\n")
    #expect(try checked(text).answerFile == nil)
  }
}
