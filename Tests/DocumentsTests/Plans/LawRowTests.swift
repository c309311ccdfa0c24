// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Plans
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Documents

/// Data protection, counsel, and what each law leaves open.
@Suite struct LawRowTests {
  private static let loans = "back-office/small-loan-decisions"

  private func page(
    _ example: String = loans, _ change: (inout AnswerFile) -> Void = { _ in }
  ) throws -> PlanPage {
    var (file, questionnaire) = try Shipped.answers(of: example)
    change(&file)
    return PlanPage(Planner(questionnaire).plan(for: file))
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  // MARK: Data protection

  private func named(_ actions: [(String, String?)]) throws -> Planned<CalendarDate>? {
    let row = DataProtectionRow(
      on: try page { file in
        file.actions = actions.map { Remark(what: $0.0, due: $0.1.flatMap { CalendarDate($0) }) }
      })
    return try #require(row).by
  }

  @Test func `data protection is named before the first task that reads cases or asks it`() throws {
    let usual = try #require(try named([]))
    #expect(usual.isOurs)
    #expect(try named([("Buy two screens", "2026-12-11")]) == usual)
    #expect(try named([("Read 200 refusals", nil)]) == usual)
    // Five working days before; the 8th is a holiday there.
    let before = Planned(try day("2026-12-03"), isOurs: true)
    #expect(try named([("Read 200 refusals", "2026-12-11")]) == before)
    #expect(try named([("Ask the data protection officer", "2026-12-11")]) == before)
    #expect(
      try named([("Try it on 60 of them", "2027-01-08"), ("Read 9", "2026-12-11")]) == before)
    // A task after the usual day moves nothing, and no day lies before the assessment.
    #expect(try named([("Read 200 refusals", "2027-03-01")]) == usual)
    #expect(try named([("Read 9", "2026-11-23")])?.value == day("2026-11-23"))
  }

  @Test func `a day off is no last day for a name`() throws {
    // 2026-12-08 is a holiday there, and five working days before it is a Tuesday.
    #expect(try named([("Read 9", "2026-12-09")])?.value == day("2026-12-01"))
  }

  @Test func `data protection is named before its answer about protected data is due`() throws {
    func named(_ isUsed: Bool) throws -> CalendarDate? {
      let row = DataProtectionRow(
        on: try page { file in
          file.actions = []
          file.answers[FactKey.specialCategoryData.rawValue]?.value = .yesNo(isUsed)
        })
      return try #require(row).by?.value
    }
    let usual = try #require(try named(false))
    let calendar = try page { $0.actions = [] }.inputs.calendar
    #expect(
      try named(true)
        == calendar.ofOffices.adding(-DataProtector.daysToAnswer, to: usual))
  }

  @Test func `a task that reads real cases before the signature waits for data protection`() throws
  {
    func waits(_ what: String, _ due: String, who: String? = nil) throws -> Bool {
      let task = Remark(what: what, who: who, due: CalendarDate(due))
      return try self.page { $0.actions = [task] }.awaitsDataProtection(task)
    }
    let page = try self.page { $0.actions = [] }
    guard case .date(let signing)? = page.own(.signingDay) else {
      Issue.record("no day of the signature")
      return
    }
    #expect(try waits("Replay 300 past sessions", "\(signing.adding(days: -1))"))
    #expect(try !waits("Replay 300 past sessions", "\(signing)"))
    #expect(try !waits("Build the stop that leaves only reading tools", "2026-12-11"))
    #expect(try !waits("Test it against 50 attacks", "2026-12-11"))
    #expect(try !waits("Read 200 refusals", "2026-12-11", who: "Data protection officer"))
  }

  @Test func `a question that somebody is asked waits for the answer`() throws {
    func asks(_ what: String) throws -> [Bool] {
      let page = try page { file in
        file.actions = [
          Remark(what: what, due: CalendarDate("2027-01-15"), before: .phase(.shadow))
        ]
      }
      return page.plan.blockers.filter { $0.what == what }.map { BlockerRow($0, on: page).asks }
    }
    #expect(try asks("Ask counsel") == [true])
    #expect(try asks("Count 60 refusals") == [false])
  }

  // MARK: Counsel

  @Test func `what counsel says holds back the first phase`() throws {
    let page = try page()
    let rows = OpenRow.all(on: page).filter { $0.meanwhile == .waits }
    #expect(rows.map(\.standIn) == [page.title(ofPhase: 0)])
    #expect(rows.map(\.who) == ["Compliance officer"])
    #expect(rows.first?.due != nil)
    let toFindOut = try self.page("back-office/supplier-onboarding")
    #expect(OpenRow.all(on: toFindOut).allSatisfy { $0.meanwhile != .waits })
  }

  @Test func `the action about the ground is open for no other law`() throws {
    let rows = LawRow.all(on: try page())
    let ofGround = rows.filter(\.isOfGround)
    #expect(ofGround.map(\.duty.id) == ["gdpr-22"])
    #expect(ofGround.map(\.openFor) == ["Compliance officer"])
    let others = rows.filter { !$0.isOfGround }
    #expect(others.count > 1)
    #expect(others.allSatisfy { $0.openFor == nil && $0.isForCounsel })
  }

  @Test func `a law that no kind goes alone under leaves nothing open`() throws {
    let rows = LawRow.all(on: try page("back-office/prior-authorization"))
    #expect(!rows.isEmpty)
    #expect(rows.allSatisfy { !$0.isForCounsel && !$0.isOfGround && $0.openFor == nil })
  }

  @Test func `a country is named where the days off are those of one`() throws {
    func country(_ note: String?) throws -> String? {
      try page { $0.particulars.holidays?.note = note }.country
    }
    #expect(try country("Austria.") == "Austria")
    #expect(try country("The desk is closed.") == nil)
    #expect(try country(nil) == nil)
  }

  // MARK: Log

  private func examples(of example: String) throws -> [[Substring]] {
    var writer = DocumentWriter(templates: try Shipped.templates())
    let sections = try writer.document(ofAnnex: Content.plan(of: example)).sections
    let log = try #require(sections.first { $0.id == "annex-log" })
    let lines = log.text.split(separator: "\n")
    let head = try #require(lines.firstIndex { $0.hasPrefix("case_id,") })
    return lines[head...].prefix(4).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test(arguments: [
    ("back-office/prior-authorization", ["yes", "yes", "yes"], ["person", "person", "person"]),
    (loans, ["no", "no", "yes"], ["rule", "rule", "person"]),
  ])
  func `the rows of the log show what the plan lets go`(
    example: String, seen: [String], deciders: [String]
  ) throws {
    let rows = try examples(of: example)
    func column(_ name: String) throws -> [String] {
      let place = try #require(rows[0].firstIndex { $0 == name })
      return rows.dropFirst().map { String($0[place]) }
    }
    #expect(try column("escalated") == seen)
    #expect(try column("decided_by") == deciders)
    #expect(try column("audited").contains("yes") == (seen[0] == "no"))
  }
}
