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
    #expect(other.stops == .phase("shadow") && other[.reason] == nil)
  }

  @Test func `what keeps a decision is there before the system works on the first real case`()
    throws
  {
    func stops(_ letters: String) throws -> StoppedPart? {
      try findingContext(
        letters, rest: "decisions:\n  - Nobody waits a week."
      ).found(.decisionUnkept).first?.stops
    }
    #expect(try stops("bbbbbbbbbb") == .phase("shadow"))
    #expect(try stops("aaaaaaaaaa") == .phase("prove"))
    // Where people decide all, their work is sampled first.
    #expect(try stops("cccccccccc") == .phase("sample"))
  }

  @Test func `whoever protects data builds nothing that they supervise`() throws {
    func found(_ who: String, _ answers: [String]) throws -> Finding {
      try #require(
        try findingContext(
          "bbbbbbbbbb", answers,
          rest: twoLanes(more: "decisions:\n  - {what: No voiceprints, who: \(who)}")
        ).found(.decisionUnkept).first)
    }
    let owner = ["system_owner: Systems lead"]
    let supervised = try found("Data protection officer", owner)
    #expect(supervised.owner == "Systems lead")
    #expect(supervised[.proposedRole] == .text("Data protection officer"))
    #expect(try found("Data protection officer", []).owner == nil)
    let own = try found("Fraud manager", owner)
    #expect(own.owner == "Fraud manager" && own[.proposedRole] == nil)
  }

  @Test func `a decision that lets cases go unseen is told while no test in reach allows it`()
    throws
  {
    func found(_ decision: String, held: [String] = ["quick"]) throws -> [[FindingSubject]] {
      let road = Road(
        phases: [],
        lanesAtApprove: held.map { LaneAtApprove(lane: $0, reason: .odds, best: nil, reach: nil) },
        closedLanes: [], jointOdds: nil, repeatDays: nil, ends: nil, endsWithRepeats: nil,
        assessAgain: nil, alarms: [], ours: [])
      return try findingContext(
        "bbbbbbbbbb", rest: twoLanes(more: "decisions:\n  - \(decision)"), road: road
      ).found(.decisionHeld).map(\.subjects)
    }
    let marked = "{what: Small sums are paid without a look, kept_by: {mark: amount}}"
    #expect(try found(marked) == [[.decision(0), .lane("quick")]])
    #expect(try found(marked, held: []).isEmpty)
    // What a mark holds back, a person holds back as well.
    #expect(
      try found("{what: No sum above 100 is paid without a look, kept_by: {mark: amount}}").isEmpty)
    #expect(try found("{what: Small sums are small, kept_by: {mark: amount}}").isEmpty)
    // A control says it without words.
    #expect(
      try found("{what: Small sums, kept_by: {lane: quick, control: review-on-trigger}}")
        == [[.decision(0), .lane("quick")]])
    #expect(try found("{what: Small sums, kept_by: {lane: quick, control: approve}}").isEmpty)
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

  @Test func `a decision that one kind keeps binds each other that can do the same`() throws {
    func found(
      _ what: String = "Money goes back to the card that paid",
      marks: String = "[{field: target, is: card}, {field: tool, is: money}]",
      scope: String = ""
    ) throws -> [[FindingSubject]] {
      let rest = """
        reviewer_role: Clerk
        lanes:
          - id: quick
            name: Quick
            share: 0.4
            marks: [{field: tool, is: read}]
          - id: card
            name: Card
            share: 0.4
            marks: \(marks)
            control: approve
          - id: others
            name: The rest
            control: human
        decisions:
          - {what: \(what), kept_by: {mark: target}}
        \(scope)
        """
      return try findingContext(
        "bbbbbbbbbb", ["reviewer_role: Clerk"],
        rest: rest.replacing(
          "reviewer_role: Clerk\n", with: "")
      ).found(.decisionKeptInPart).map(\.subjects)
    }
    // No case of the first kind can do what the second is about; the rest asks for nothing.
    #expect(try found() == [[.decision(0), .lane("others")]])
    // Without the tool both others can.
    #expect(
      try found(marks: "[{field: target, is: card}]") == [
        [.decision(0), .lane("quick"), .lane("others")]
      ])
    // What every case must have holds everywhere, and a decision about the people of a kind is theirs.
    #expect(try found(scope: "scope:\n  - {field: target, is: card}").isEmpty)
    #expect(try found("A clerk alone pays to the card").isEmpty)
  }

  @Test func `a decision about what may go alone binds the others that go alone`() throws {
    let line = "  - {what: Small sums go alone, kept_by: {mark: amount}}"
    #expect(try decisions(line).found(.decisionKeptInPart).isEmpty)
    func found(_ control: String, _ outcome: String = "") throws -> [[FindingSubject]] {
      try findingContext(
        "bbbbbbbbbb",
        rest: """
          lanes:
            - {id: wool, name: Wool, share: 0.4, marks: [{field: hole, is: no}]\(outcome)}
            - {id: silk, name: Silk, share: 0.4, marks: [{field: thread, is: silk}]\(control)}
            - {id: others, name: The rest, control: human}
          steps:
            - name: Settle
              actor: system
              decides: yes
              lanes: [wool, silk]
              answers: {reliability: a, error_risk: a, judgment: a, customer_sensitivity: a}
            - {name: Decide, actor: person, decides: yes, lanes: [others]}
          decisions:
            - {what: No hole by machine, kept_by: {mark: hole}}
          """
      ).found(.decisionKeptInPart).map(\.subjects)
    }
    // A garment of silk with a hole in it goes alone.
    #expect(try found("") == [[.decision(0), .lane("silk")]])
    #expect(try found(", control: human").isEmpty)
    // So it does what is done with wool, and not where it does something else.
    let stored = ", outcomes: [{what: store it, adverse: no}]"
    #expect(try found(stored, stored).count == 1)
    #expect(try found(", outcomes: [{what: pause it, adverse: no}]", stored).isEmpty)
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
