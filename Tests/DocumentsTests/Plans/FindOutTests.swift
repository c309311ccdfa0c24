// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Plans
import Questionnaires
import ShippedContent
import Testing

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
    #expect(try rows().compactMap(\.said).count == 1)
    let reasoned = try rows { $0.answers["reversibility"]?.note = "The bank returns it." }
    #expect(reasoned.allSatisfy { $0.said == nil })
    let spoken = try rows { $0.answers["reversibility"]?.by = "Treasurer" }
    #expect(spoken.allSatisfy { $0.said == nil })
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
