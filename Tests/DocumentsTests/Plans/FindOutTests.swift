// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Documents

/// What a plan to find out asks.
@Suite struct FindOutTests {
  private func rows(_ change: (inout AnswerFile) -> Void = { _ in }) throws -> [FindOutRow] {
    var (file, questionnaire) = try Shipped.answers(of: "back-office/supplier-onboarding")
    change(&file)
    let page = PlanPage(Planner(questionnaire).plan(for: file))
    #expect(page.isToFindOut)
    return FindOutRow.all(on: page)
  }

  @Test func `an answer without a reason that another one would overturn is asked again`() throws {
    let usual = try rows().filter { $0.change == .verdict }
    #expect(usual.compactMap(\.said).count == 1)
    let reasoned = try rows { $0.answers["reversibility"]?.note = "The bank returns it." }
    #expect(reasoned.filter { $0.change == .verdict }.allSatisfy { $0.said == nil })
    let spoken = try rows { $0.answers["reversibility"]?.by = "Treasurer" }
    #expect(spoken.filter { $0.change == .verdict }.allSatisfy { $0.said == nil })
  }

  @Test func `what leaves the verdict as it is changes how much people see`() throws {
    let open = try rows().filter { $0.said == nil && [.verdict, .control].contains($0.change) }
    #expect(open.map(\.change) == [.control, .control, .control])
    // With one more that nobody knows, the verdict hangs on them.
    let more = try rows { file in
      for id in ["reversibility", "judgment", "accountability"] {
        file.answers[id]?.value = .unknown
      }
    }
    #expect(more.contains { $0.change == .verdict && $0.said == nil })
  }

  @Test func `the weeks end with the last answer that somebody owes`() throws {
    func days(_ change: (inout AnswerFile) -> Void = { _ in }) throws -> FindOutDays? {
      var (file, questionnaire) = try Shipped.answers(of: "back-office/supplier-onboarding")
      change(&file)
      return FindOutDays(on: PlanPage(Planner(questionnaire).plan(for: file)))
    }
    let usual = try #require(try days())
    #expect("\(usual.last)" == "2026-12-18")
    // The Friday before ten working days.
    #expect(usual.signedBy.map { "\($0)" } == "2026-12-04")
    let late = try #require(
      try days { $0.workflow.assessedOn = CalendarDate("2026-12-04") })
    #expect(late.signedBy == nil)
    let open = try days { file in
      for id in file.answers.keys { file.answers[id]?.due = nil }
    }
    #expect(open == nil)
  }

  @Test func `answers that keep laws away are confirmed unless somebody stands for them`() throws {
    func confirmed(_ change: (inout AnswerFile) -> Void = { _ in }) throws -> Int {
      try rows(change).count { $0.change == .law && $0.said != nil }
    }
    let all = try confirmed()
    #expect(all == 3)
    #expect(try confirmed { $0.answers["affects_person"]?.by = "Counsel" } == all - 1)
    #expect(try confirmed { $0.answers["adverse_outcomes"]?.note = "Counsel says so." } == all - 1)
    #expect(try confirmed { $0.answers["compliance"]?.value = .letter(.a) } == all - 1)
  }

  @Test(arguments: [("no", false), ("yes", true), ("?", true)])
  func `what another answer rules out is not asked`(affects: String, isAsked: Bool) throws {
    let ground = try Shipped.answers(of: "back-office/supplier-onboarding").1
      .question("legal_basis")?.ask
    let rows = try rows { file in
      file.answers["affects_person"]?.value =
        switch affects {
        case "no": .yesNo(false)
        case "yes": .yesNo(true)
        default: .unknown
        }
    }
    #expect(rows.contains { $0.what == ground } == isAsked)
  }
}
