// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct DissentFindingTests {
  private func context(_ letters: String, other: String, accepts: String = "no") throws
    -> FindingContext
  {
    // The ten letters, accountability last.
    let answer =
      "accountability: {answer: \(letters.suffix(1)), dissent: [{who: Auditor, answer: \(other), accepts: \(accepts)}]}"
    return try findingContext(String(letters.dropLast()), [answer])
  }

  @Test func `an answer that somebody cannot live with is tried with theirs`() throws {
    // With c a gate asks for a person, where a alone gives full automation.
    let finding = try #require(try context("aaaaaaaaaa", other: "c").found(.dissentUnsettled).first)
    #expect(finding.subjects == [.question("accountability"), .role("Auditor")])
    #expect(finding[.verdict] == .verdict(.fullAutomation))
    #expect(finding[.otherVerdict] == .verdict(.humanInTheLoop))
    #expect(finding[.letter] == .letter(.c))
    #expect(try #require(finding.number(.changes)) > 0)
    #expect(finding.stops == .signature)
  }

  @Test func `an answer that changes nothing is settled, and contradicts nothing`() throws {
    let context = try context("bbbbbbbbbb", other: "a")
    #expect(context.found(.dissentUnsettled).isEmpty)
    #expect(Blockers.list(in: context).contains { $0.id == "dissent-accountability-1" })
  }

  @Test func `a dissent that accepts the decision is none`() throws {
    #expect(try context("aaaaaaaaaa", other: "c", accepts: "yes").found(.dissentUnsettled).isEmpty)
  }

  @Test func `lanes and steps have dissent of their own`() throws {
    let dissent = "dissent: [{who: Auditor, answer: c, accepts: no}]"
    let lanes = twoLanes(["answers: {judgment: {answer: b, note: Rules, \(dissent)}}"])
    let ofLane = try findingContext("bbbbbbbbbb", rest: lanes)
    let standing = SaidDissent.standing(in: ofLane.inputs)
    #expect(standing.map(\.at) == [.lane("quick")] && standing.map(\.question) == ["judgment"])
    let steps = """
      steps:
        - name: Settle
          actor: system
          answers: {reliability: {answer: a, \(dissent)}, error_risk: a, judgment: a, customer_sensitivity: a}
      """
    let ofStep = try #require(
      try findingContext("aaaaaaaaaa", rest: steps).found(.dissentUnsettled).first)
    #expect(ofStep.subjects == [.step("Settle"), .question("reliability"), .role("Auditor")])
    // An unreliable step is done by a person, and nothing else is done.
    #expect(ofStep[.verdict] == .verdict(.fullAutomation))
    #expect(ofStep[.otherVerdict] == .verdict(.manual))
    #expect(ofStep.number(.changes) == 1)
  }
}
