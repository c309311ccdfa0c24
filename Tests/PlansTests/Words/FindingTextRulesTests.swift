// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct FindingTextRulesTests {
  private func problems(_ rest: String) throws -> [String] {
    FindingTextRules.problems(in: try smallQuestionnaire(rest)).map(\.message)
  }

  private func finding(_ rule: String, says: String = "A") -> String {
    "findings:\n  - {id: x, rule: \(rule), says: \"\(says)\", but: B, proposal: C}"
  }

  @Test func `shipped content words every rule and every kind`() throws {
    #expect(FindingTextRules.problems(in: try Shipped.base.get()).map(\.message) == [])
    let contactCenter = FindingTextRules.problems(in: try Shipped.contactCenter.get())
    #expect(contactCenter.map(\.message) == [])
  }

  @Test func `an unknown rule is reported with a suggestion`() throws {
    let own = try smallQuestionnaire(finding("law-closes-lan"))
    let problem = try #require(FindingTextRules.problems(in: own).first)
    #expect(problem.message == "finding 'x' is for an unknown rule 'law-closes-lan'")
    #expect(problem.remedy == "did you mean 'law-closes-lane'?")
    #expect(try problems(finding("law-closes-lane")).isEmpty)
  }

  @Test func `an unknown kind of blocker is reported`() throws {
    #expect(
      try problems("blockers:\n  - {id: x, kind: laws, text: A}")
        == ["blocker 'x' is for an unknown kind 'laws'"])
    #expect(try problems("blockers:\n  - {id: x, kind: law, text: \"{lane}\"}").isEmpty)
  }

  @Test func `an unknown slot is reported`() throws {
    #expect(
      try problems(finding("law-closes-lane", says: "{other_rates}"))
        == ["finding 'x' names an unknown slot '{other_rates}'"])
    #expect(try problems(finding("law-closes-lane", says: "{other_rate} {lanes}")).isEmpty)
  }

  @Test func `content with words for plans must word all of them`() throws {
    let worded = "words: {value: {cadence: weekly}}\n"
    let lacking = try problems(worded + finding("law-closes-lane"))
    #expect(lacking.count == 2)
    #expect(lacking.allSatisfy { $0.hasPrefix("there are no words for") })
    #expect(!lacking[0].contains("law-closes-lane"))
    #expect(lacking[0].contains("'share-unknown'"))
  }

  /// What stops something has words of its own, or a source that has some.
  @Test func `every rule that can stop something has a blocker`() throws {
    let blockers = try Shipped.base.get().playbook.blockers.map(\.kind)
    #expect(FindingBlockers.stopping.allSatisfy { blockers.contains("finding-\($0.rawValue)") })
  }
}
