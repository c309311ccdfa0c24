// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

@Suite struct FindingWordsTests {
  private func plan(
    of model: ModelFile, _ changes: [(String, String)] = []
  ) throws -> Plan {
    let inputs = try model.context(changes).inputs
    return Planner(inputs.questionnaire).plan(for: inputs.file, assessment: inputs.assessment)
  }

  @Test(arguments: ModelFile.allCases)
  func `everything found and everything that stops is told`(model: ModelFile) throws {
    let plan = try plan(of: model)
    #expect(plan.findings.map(\.rule) == plan.figures.findings.map(\.rule))
    #expect(plan.blockers.map(\.id) == plan.figures.blockers.map(\.id))
    #expect(plan.findings.count > 5 && plan.blockers.count > 5)
    let texts =
      plan.findings.flatMap { [$0.says, $0.but, $0.proposal] } + plan.blockers.map(\.what)
    #expect(texts.allSatisfy { !$0.isEmpty && Phrase($0).slots.isEmpty }, "\(texts)")
  }

  @Test func `an action is told in the room's words`() throws {
    let plan = try plan(of: .loans)
    let opinion = try #require(
      plan.blockers.first {
        $0.what == "Get a written opinion on contract as the ground for automatic approvals"
      })
    #expect(opinion.who == Planned("Compliance officer", isOurs: false))
    #expect(opinion.blocker.stops == .lane("clear-approval"))
  }

  @Test func `a role that nobody has is told with the words of the plan`() throws {
    let plan = try plan(of: .chat, [("  decision_owner: Head of customer service\n", "")])
    let own = plan.ownValues.filter { $0.value.confirmedBy == .decisionOwner }.map(\.confirmedBy)
    let words = Set(own)
    #expect(words.count == 1)
    #expect(!words.contains(RoleKey.decisionOwner.rawValue))
    #expect(!words.contains("Head of customer service"))
  }

  @Test func `braces in an answer are no slot`() throws {
    let plan = try plan(
      of: .loans,
      [("- Loans above 2,000 EUR stay outside this workflow.", "- '{lanes} and {what}'")])
    let told = try #require(plan.findings.first { $0.rule == .decisionUnkept })
    #expect(told.says.contains("{lanes} and {what}"))
  }
}
