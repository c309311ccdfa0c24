// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Testing

@testable import Plans

@Suite struct DecisionFindingTests {
  private func decisions(_ lines: String, _ first: [String] = []) throws -> FindingContext {
    try findingContext("bbbbbbbbbb", rest: twoLanes(first, more: "decisions:\n\(lines)"))
  }

  @Test func `a decision that nothing keeps is found, one that a lane keeps is not`() throws {
    let context = try decisions(
      "  - Nobody waits a week.\n  - {what: The rest is for people, kept_by: {lane: others, control: human}}"
    )
    #expect(context.found(.decisionUnkept).map(\.subjects) == [[.decision(0)]])
    #expect(context.found(.decisionUnkept).first?[.what] == .text("Nobody waits a week."))
  }

  @Test func `a decision of reports holds back no case, any other one does`() throws {
    func found(_ what: String) throws -> Finding {
      let context = try decisions("  - {what: \(what), who: Ann}")
      return try #require(context.found(.decisionUnkept).first)
    }
    let report = try found("The share is reported with the repeats")
    #expect(report.stops == nil && report[.reason] == .text("Ann"))
    let other = try found("Nobody waits a week")
    #expect(other.stops == .phase("broad") && other[.reason] == nil)
  }

  @Test func `decisions that nothing keeps wait each for itself`() throws {
    let blockers = Blockers.list(
      in: try decisions("  - Nobody waits a week.\n  - Nobody is called."))
    let unkept = blockers.filter { blocker in
      if case .finding(.decisionUnkept, _) = blocker.source { true } else { false }
    }
    #expect(Set(unkept.map(\.id)).count == 2)
  }

  @Test func `a decision against a laxer control of its lane is found`() throws {
    func found(_ control: String) throws -> [Finding] {
      try decisions("  - {what: Seen, kept_by: {lane: quick, control: \(control)}}")
        .found(.decisionOverruled)
    }
    // The verdict of the whole raises the deciding step of the first lane this far.
    #expect(try found("review-on-trigger").isEmpty)
    let finding = try #require(try found("approve").first)
    #expect(finding.subjects == [.decision(0), .lane("quick")])
    #expect(finding[.control] == .control(.reviewOnTrigger))
    #expect(finding[.promisedControl] == .control(.approve))
    #expect(finding[.proposedControl] == .control(.approve))
  }

  @Test func `a decision against a laxer control of its step is found`() throws {
    func found(_ control: String) throws -> [Finding] {
      try decisions("  - {what: Seen, kept_by: {step: Settle, control: \(control)}}")
        .found(.decisionOverruled)
    }
    #expect(try found("review-on-trigger").isEmpty)
    #expect(try found("human").map(\.subjects) == [[.decision(0), .step("Settle")]])
  }

  @Test func `a control that the room asked for keeps the decision`() throws {
    let context = try decisions(
      "  - {what: Seen, kept_by: {lane: quick, control: approve}}", ["control: approve"])
    #expect(context.found(.decisionOverruled).isEmpty)
  }

  @Test func `a decision kept by a mark that a lane with people has too is wider than its lane`()
    throws
  {
    func chat(_ keeper: String) throws -> [Finding] {
      try ModelFile.chat.context([("kept_by: {lane: other, control: human}", "kept_by: \(keeper)")])
        .found(.decisionWiderThanMarks)
    }
    // 29 + 12 of the 64 in 100 that are bills, orders or outages.
    let finding = try #require(try chat("{mark: topic}").first)
    #expect(finding.lanes == ["answer", "booking", "unsure"])
    #expect(isNear(finding.number(.share), 0.41))
    #expect(isNear(finding.number(.otherShare), 0.64))
    // Only the two lanes that go alone ask for the confidence.
    #expect(try chat("{mark: confidence}").isEmpty)
    #expect(try chat("{lane: other, control: human}").isEmpty)
  }
}
