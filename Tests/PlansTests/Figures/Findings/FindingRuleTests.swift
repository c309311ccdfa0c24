// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct FindingRuleTests {
  @Test func `each kind of finding has one rule`() {
    let ids = FindingRules.all.map { type(of: $0).id }
    #expect(Set(ids) == Set(FindingID.allCases))
    #expect(ids.count == FindingID.allCases.count)
  }

  @Test(arguments: ModelFile.allCases) func `a file gives the same findings each time`(
    _ file: ModelFile
  ) throws {
    #expect(try file.context().findings == file.context().findings)
  }

  @Test func `a file that says little has no contradictions`() throws {
    let found = try findingContext("bbbbbbbbbb").findings.map(\.rule)
    #expect(found == [.nobodyReviews])
  }

  @Test func `the loans have these contradictions`() throws {
    #expect(
      try ModelFile.loans.context().findings.map(\.rule) == [
        .lawClosesLane, .decisionUnkept, .rateAboveTarget,
        .rateAboveTarget, .ratesOfDifferentThings, .thresholdTolerates, .sharesProvisional,
        .deadlineTooShort, .claimsUnproven, .claimsUnproven, .claimsUnproven,
        .moneyLimitWithoutPeriod, .systemCostUnknown,
      ])
  }

  @Test func `the chats have these contradictions`() throws {
    #expect(
      try ModelFile.chat.context().findings.map(\.rule) == [
        .decisionUnkept, .rateAboveTarget, .rateSeenOnPart, .thresholdTolerates,
        .sharesProvisional, .openBeyondService, .readingHoursShort,
        .claimsUnproven, .claimsUnproven, .moneyLimitWithoutPeriod, .systemCostUnknown,
        .dayOffOrPeak, .peakDaysDiffer,
      ])
  }
}
