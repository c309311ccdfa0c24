// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct LaneFindingTests {
  @Test func `a lane that goes alone is closed by law without a legal ground`() throws {
    let finding = try #require(try ModelFile.loans.context().found(.lawClosesLane).first)
    #expect(finding.lanes == ["clear-approval"])
    #expect(isNear(finding.number(.cases), 155))
    #expect(finding.stops == .lane("clear-approval"))
    let withGround = try ModelFile.loans.context([
      ("    answer: none\n    note: Whether", "    answer: contract\n    note: Whether")
    ])
    #expect(withGround.found(.lawClosesLane).isEmpty)
    #expect(try ModelFile.chat.context().found(.lawClosesLane).isEmpty)
  }

  @Test func `a lane behind a stricter one is out of order`() throws {
    func found(_ control: String) throws -> [Finding] {
      // The lane after it is automatic by its letters, but for what is before it.
      let rest = """
        lanes:
          - {id: first, name: First, share: 0.3, marks: [Known customer], control: \(control)}
          - {id: second, name: Second, share: 0.3, marks: [Small amount]}
          - {id: others, name: Rest, control: human}
        steps:
          - name: Settle
            actor: system
            answers: {reliability: a, error_risk: a, judgment: a, customer_sensitivity: a}
        """
      return try findingContext("bbbbbbbbbb", rest: rest).found(.laneOutOfOrder)
    }
    #expect(try found("approve").map(\.lanes) == [["first", "second"]])
    #expect(try found("approve").first?[.proposedLane] == .lane("second"))
    #expect(try found("automatic").isEmpty)
  }

  @Test func `claims of a lane are counted, and what holds until they are proven is told`() throws {
    /// - Parameter decides: whether a step of the lane's own decides its cases.
    func found(_ judgment: String, decides: Bool) throws -> Finding? {
      let lanes = twoLanes(["answers: {judgment: {answer: \(judgment), note: Rules cover them}}"])
      let own = "    decides: yes\n    lanes: [quick]"
      try #require(lanes.contains(own))
      let rest = decides ? lanes : lanes.replacing(own, with: "    lanes: [quick]")
      return try findingContext("bbbbbbbbbb", rest: rest).found(.claimsUnproven)
        .first { $0.lanes == ["quick"] }
    }
    let claim = try #require(try found("a", decides: true))
    #expect(claim.subjects.contains(.question("judgment")))
    #expect(claim.number(.changes) == 1 && claim[.leftOut] == nil)
    // Beside the letter the step of a person that decides, and that the lane leaves out.
    let both = try #require(try found("a", decides: false))
    #expect(both.number(.changes) == 1 && both.number(.leftOut) == 1)
    #expect(both[.proposedControl] == .control(.human))
    // A stricter letter claims nothing.
    #expect(try found("c", decides: true) == nil)
    let stricter = try #require(try found("c", decides: false))
    #expect(!stricter.subjects.contains(.question("judgment")))
    #expect(stricter.number(.changes) == nil && stricter.number(.leftOut) == 1)
  }

  @Test func `a laxer answer without a note or of the last lane does not count`() throws {
    func found(_ first: String, _ last: String = "") throws -> [[FindingSubject]] {
      let rest = twoLanes(
        first.isEmpty ? [] : ["answers: {judgment: \(first)}"],
        last: last.isEmpty ? [] : ["answers: {judgment: \(last)}"])
      return try findingContext("bbbbbbbbbb", rest: rest).found(.laxerAnswerNotCounted)
        .map(\.subjects)
    }
    #expect(try found("a") == [[.lane("quick"), .question("judgment")]])
    #expect(try found("{answer: a, note: Rules cover them}").isEmpty)
    #expect(try found("c").isEmpty)
    #expect(
      try found("", "{answer: a, note: Rules}") == [[.lane("others"), .question("judgment")]])
  }

  @Test func `an adverse outcome against adverse outcomes no is found`() throws {
    func found(_ adverse: String, _ fact: String) throws -> [[FindingSubject]] {
      let rest = twoLanes([
        "outcomes: [{what: pay, adverse: no}, {what: pay less, adverse: \(adverse)}]"
      ])
      return try findingContext("bbbbbbbbbb", ["adverse_outcomes: \(fact)"], rest: rest)
        .found(.adverseOutcomeAllowed).map(\.subjects)
    }
    #expect(try found("yes", "no") == [[.lane("quick"), .outcome(lane: "quick", 1)]])
    #expect(try found("no", "no").isEmpty)
    #expect(try found("yes", "yes").isEmpty)
  }

  @Test func `an unknown limit of a mark keeps its lane shut`() throws {
    func found(_ limit: String) throws -> [Finding] {
      try findingContext(
        "bbbbbbbbbb", rest: twoLanes(marks: "[{field: amount, at_most: \(limit)}]")
      ).found(.limitUnknown)
    }
    let finding = try #require(try found("\"?\"").first)
    #expect(finding.subjects == [.lane("quick"), .mark(lane: "quick", field: "amount")])
    #expect(finding.stops == .lane("quick"))
    #expect(try found("100").isEmpty)
  }

  @Test func `an unknown share is counted before its lane opens`() throws {
    func found(_ share: String) throws -> [Finding] {
      try findingContext("bbbbbbbbbb", ["volume_per_day: 200"], rest: twoLanes(share: share))
        .found(.shareUnknown)
    }
    #expect(try found("0.6").isEmpty)
    // The last lane's share is what remains, so that it is not known either.
    let findings = try found("\"?\"")
    #expect(findings.map(\.lanes) == [["quick"], ["others"]])
    #expect(findings.allSatisfy { $0.number(.cases) == 200 && $0.number(.high) == 1 })
    #expect(findings.map(\.stops) == [.lane("quick"), .lane("others")])
  }

  @Test func `a last lane whose own share is not the rest does not fit`() throws {
    func found(_ share: String) throws -> [Finding] {
      try findingContext("bbbbbbbbbb", rest: twoLanes(last: ["share: \(share)"], share: "0.6"))
        .found(.sharesDoNotFit)
    }
    #expect(try found("0.39").isEmpty)
    let finding = try #require(try found("0.38").first)
    #expect(isNear(finding.number(.share), 0.38))
    #expect(isNear(finding.number(.proposedShare), 0.4))
  }

  @Test func `a lane with people has a reviewer`() throws {
    func found(_ answers: [String], _ last: [String] = []) throws -> [[String]] {
      try findingContext("bbbbbbbbbb", answers, rest: twoLanes(last: last))
        .found(.nobodyReviews).map(\.lanes)
    }
    #expect(try found([]) == [["quick", "others"]])
    #expect(try found([], ["reviewer: Team lead"]) == [["quick"]])
    #expect(try found(["reviewer_role: Clerk"]).isEmpty)
  }

  @Test func `a lane that waits for people says what becomes of a case that nobody takes up`()
    throws
  {
    func found(_ last: [String]) throws -> [[String]] {
      try findingContext("bbbbbbbbbb", rest: twoLanes(last: last)).found(.nothingOnNoAnswer)
        .map(\.lanes)
    }
    // The first lane goes alone.
    #expect(try found([]) == [["others"]])
    #expect(try found(["on_no_answer: It stays open."]).isEmpty)
  }

  @Test func `a limit of money that a lane gives alone says per whom and when`() throws {
    func found(_ mark: String, _ first: [String] = []) throws -> [Finding] {
      try findingContext(
        "bbbbbbbbbb", ["currency: EUR"],
        rest: twoLanes(first, marks: "[{field: amount, at_most: 100, \(mark)}]")
      ).found(.moneyLimitWithoutPeriod)
    }
    #expect(try found("unit: EUR, per: customer, period: month").isEmpty)
    #expect(try found("unit: EUR, per: customer").first?[.limit] == .money(100))
    #expect(try found("unit: EUR, period: month").count == 1)
    // No money, and a lane in which a person gives it.
    #expect(try found("unit: points").isEmpty)
    #expect(try found("unit: EUR", ["control: approve"]).isEmpty)
    #expect(
      try ModelFile.chat.context().found(.moneyLimitWithoutPeriod).map(\.lanes) == [["booking"]])
  }

  @Test func `a law that hangs on an open answer names it, one in force does not`() throws {
    func found(_ affects: String) throws -> Finding? {
      try findingContext(
        "aaaaaaaaaa",
        [
          "affects_person: \(affects)", "jurisdictions: [eu]", "legal_basis: none",
          "volume_per_day: 100",
        ],
        rest: twoLanes(["control: review-on-trigger"])
      ).found(.lawClosesLane).first
    }
    let open = try #require(try found("\"?\""))
    let question = try #require(try Shipped.base.get().question("affects_person"))
    #expect(open[.what] == .text(question.ask))
    let sure = try #require(try found("yes"))
    #expect(sure[.what] == nil)
    #expect(try found("no") == nil)
  }

  @Test func `who decided or broke a tie does not hear the appeal`() throws {
    func found(_ who: String, approvers: Int = 1) throws -> Finding? {
      let context = try findingContext(
        "bbbbbbbbbb",
        [
          "decision_owner: Head", "reviewer_role: Clerk", "escalation_contact: Lead",
          "risk_owner: Risk",
        ],
        rest: twoLanes(last: ["approvers: \(approvers)"], more: "appeal: {who: \(who)}"))
      return context.found(.appealNotIndependent).first
    }
    #expect(try found("clerk")?.lanes == ["quick", "others"])
    #expect(try found("Lead")?[.proposedRole] == .role(.riskOwner))
    #expect(try found("Risk") == nil)
    // Where two decide, the decision owner breaks the tie.
    #expect(try found("Head") == nil)
    #expect(try found("Head", approvers: 2)?.lanes == ["others"])
  }
}
