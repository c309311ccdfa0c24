// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Foundation
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

@Suite struct BlockerTests {
  @Test func `a file with nothing to settle has no blockers`() throws {
    #expect(try settledBlockers([startDay], rest: oneStep).isEmpty)
  }

  @Test func `an action before something blocks it, in the room's words`() throws {
    let blocker = try #require(
      try settledBlockers(
        [startDay],
        rest: oneStep
          + "\nactions:\n  - {what: Ask, who: Lead, due: 2027-01-15, before: shadow}\n  - What else"
      ).first)
    #expect(blocker.what == "Ask")
    #expect(blocker.who == Planned("Lead", isOurs: false))
    #expect(blocker.by == Planned(try day("2027-01-15"), isOurs: false))
    #expect(blocker.stops == .phase("shadow"))
    #expect(blocker.source == .action(0))
  }

  @Test func `what nobody named or dated is ours`() throws {
    func blocker(_ answers: [String]) throws -> Blocker {
      try #require(
        try settledBlockers(
          answers, rest: oneStep + "\nactions:\n  - {what: Ask, before: shadow}"
        ).first { $0.source == .action(0) })
    }
    let ours = try blocker([startDay])
    #expect(ours.who == Planned("Head", isOurs: true))
    // Ten working days before a Monday is the Monday two weeks before.
    #expect(ours.by == Planned(try day("2027-01-18"), isOurs: true))
    #expect(try blocker([]).by == nil)
    // A start in few days leaves none: then it is due at once. 2026-11-22 is a Sunday.
    #expect(try blocker(["start_date: 2026-11-30"]).by?.value == day("2026-11-23"))
  }

  @Test func `ids stay what they are when others come`() throws {
    let actions = "\nactions:\n  - {what: Ask, before: shadow}"
    let more = "\nactions:\n  - {what: Before, before: shadow}\n  - {what: Ask, before: shadow}"
    let id = try #require(
      try settledBlockers(rest: oneStep + actions).first { $0.what == "Ask" }?.id)
    #expect(try settledBlockers(rest: oneStep + more).first { $0.what == "Ask" }?.id == id)
    let twice = try settledBlockers(
      rest: oneStep
        + "\nactions:\n  - {what: Ask, before: shadow}\n  - {what: Ask, before: broad}")
    #expect(Set(twice.map(\.id)).count == 2)
  }

  @Test func `a dissent that is not accepted stops the signature`() throws {
    func found(_ accepts: String) throws -> Blocker? {
      try settledBlockers(
        [
          startDay,
          "accountability: {answer: b, dissent: [{who: Auditor, answer: c, reason: Somebody must, accepts: \(accepts)}]}",
        ], rest: oneStep, letters: "bbbbbbbbb"
      ).first
    }
    let blocker = try #require(try found("no"))
    #expect(blocker.stops == .signature)
    #expect(blocker.what == "Somebody must")
    #expect(blocker.source == .dissent(question: "accountability", at: nil, 0))
    #expect(try found("yes") == nil)
  }

  @Test func `a claim that nothing can count is signed before its lane opens`() throws {
    func found(_ question: String) throws -> [BlockerSource] {
      try settledBlockers(rest: twoLanes(["answers: {\(question): {answer: a, note: Settled}}"]))
        .map(\.source)
    }
    #expect(try found("compliance") == [.signature(lane: "quick", question: "compliance")])
    #expect(try found("judgment").isEmpty)
  }

  @Test func `what stops a lane without a phase of its own is due before the first cases run`()
    throws
  {
    func claim(_ control: [String]) throws -> (blocker: Blocker, road: Road) {
      let inputs = try findingContext(
        "bbbbbbbbbb",
        [startDay, "volume_per_day: 100", "timing: batch", "current_state: assisted"],
        rest: twoLanes(control + ["answers: {compliance: {answer: a, note: Settled}}"])
      ).inputs
      let figures = PlanFigures(inputs)
      let blocker = try #require(
        figures.blockers.first { $0.source == .signature(lane: "quick", question: "compliance") })
      return (blocker, figures.road)
    }
    // Each of its cases is seen: the first phase in which cases run by the plan is its own.
    let seen = try claim(["control: approve"])
    #expect(seen.road.phases.allSatisfy { $0.lane == nil })
    let first = try #require(seen.road.phases.first { $0.volumeShare > 0 }?.starts)
    let due = try #require(seen.blocker.by)
    #expect(due.isOurs && due.value < first)
    #expect(seen.road.phases.first?.starts != first)
    // One that goes alone has a phase of its own, later.
    let alone = try claim([])
    let opens = try #require(alone.road.phases.first { $0.lane == "quick" }?.starts)
    #expect(try #require(alone.blocker.by?.value) < opens)
    #expect(opens > first)
  }

  @Test func `an action before a closed lane settles the law, the last of several`() throws {
    let law = BlockerSource.law(lane: "clear-approval")
    let blockers = Blockers.list(in: try ModelFile.loans.context())
    let opinion = try #require(blockers.first { $0.covers == [law] })
    #expect(opinion.by?.value == (try day("2026-12-15")))
    #expect(!blockers.contains { $0.source == law })
    let later = Blockers.list(
      in: try ModelFile.loans.context([
        ("before: {lane: refusal}", "before: {lane: clear-approval}")
      ]))
    #expect(later.filter { $0.covers == [law] }.compactMap(\.by?.value) == [try day("2027-01-29")])
    let none = Blockers.list(
      in: try ModelFile.loans.context([("before: {lane: clear-approval}", "before: steady")]))
    #expect(none.first { $0.source == law }?.stops == .lane("clear-approval"))
  }

  @Test func `protected data wait for an answer, unless an action before the start asks for it`()
    throws
  {
    func found(
      _ fact: String, _ before: String? = nil, _ what: String = "Ask data protection"
    ) throws -> Bool {
      let actions = before.map { "\nactions:\n  - {what: \(what), before: \($0)}" } ?? ""
      return try settledBlockers(["special_category_data: \(fact)"], rest: oneStep + actions)
        .contains { $0.source == .specialData }
    }
    #expect(try found("yes"))
    #expect(try found("\"?\""))
    #expect(try !found("no"))
    #expect(try !found("yes", "shadow"))
    #expect(try found("yes", "steady"))
    #expect(try found("yes", "shadow", "Buy two screens"))
    #expect(
      try !found("yes", "shadow", "Mask names, settles: special_category_data"))
  }

  @Test func `a duty of a cited law without any action belongs to the risk owner`() throws {
    func found(_ more: String) throws -> [Blocker] {
      try settledBlockers(
        ["jurisdictions: [eu]", "affects_person: yes", "legal_basis: contract"],
        rest: oneStep + more
      ).filter { if case .duty = $0.source { true } else { false } }
    }
    let duties = try found("")
    #expect(duties.map(\.source) == [.duty(gate: "gdpr-22")])
    #expect(duties.first?.who == Planned("Risk", isOurs: true))
    #expect(duties.first?.stops == .phase("broad"))
    #expect(try found("\nactions:\n  - {what: Ask, before: shadow}").isEmpty)
  }

  @Test func `without steps the map is drawn before anything opens`() throws {
    func stops(_ letters: String, rest: String = "") throws -> [StoppedPart] {
      try settledBlockers(rest: rest, letters: letters).filter { $0.source == .map }.map(\.stops)
    }
    #expect(try stops("aaaaaaaaaa") == [.phase("release")])
    #expect(try stops("bbbbbbbbbb") == [.phase("triggered")])
    #expect(try stops("cccccccccc") == [.phase("assess")])
    #expect(try stops("bbbbbbbbbb", rest: oneStep).isEmpty)
    let lanes = """
      lanes:
        - {id: quick, name: Quick, share: 0.6, marks: [Known customer]}
        - {id: others, name: Others, control: human}
      """
    #expect(try stops("bbbbbbbbbb", rest: lanes) == [.lane("quick")])
  }

  @Test func `what is not known yet blocks what depends on it`() throws {
    func found(_ answers: [String], rest: String = oneStep) throws -> [BlockerSource] {
      try settledBlockers(answers, rest: rest).map(\.source)
    }
    #expect(
      try found(["reviewers: \"?\""]) == [.answer(question: "reviewers", lane: nil)])
    #expect(try found(["hourly_cost: \"?\""]).isEmpty)
    #expect(
      try found(
        [], rest: oneStep.replacingOccurrences(of: "reliability: b", with: "reliability: \"?\""))
        == [.letter(step: "Settle", question: "reliability", lane: nil)])
    #expect(try found([], rest: twoLanes(share: "\"?\"")).count == 2)
    #expect(
      try found([], rest: twoLanes(marks: "[{field: amount, at_most: \"?\"}]"))
        == [.limit(lane: "quick", field: "amount")])
    let own = try settledBlockers(rest: twoLanes(["answers: {judgment: \"?\"}"]))
    #expect(own.map(\.source) == [.answer(question: "judgment", lane: "quick")])
    #expect(own.map(\.stops) == [.lane("quick")])
    let letter = try settledBlockers(
      rest: twoLanes(["answers: {steps: {Settle: {judgment: \"?\"}}}"]))
    #expect(letter.map(\.stops) == [.lane("quick")])
    #expect(letter.map(\.source) == [.letter(step: "Settle", question: "judgment", lane: "quick")])
  }

  @Test func `a volume is needed whether somebody was asked or not`() throws {
    let context = try findingContext("bbbbbbbbbb", rest: oneStep)
    let blocker = try #require(
      Blockers.list(in: context).first { if case .answer = $0.source { true } else { false } })
    #expect(blocker.source == .answer(question: "volume_per_day", lane: nil))
    #expect(blocker.stops == .phase("shadow"))
    // Not even a decision owner is named, and nobody was there.
    #expect(blocker.who == nil)
  }

  @Test(arguments: ["decision_owner", "risk_owner", "system_owner", "reviewer_role"])
  func `whoever signs is named before anybody signs`(role: String) throws {
    #expect(try settledBlockers([startDay], rest: oneStep).allSatisfy { $0.source != .roles })
    let unnamed = try settledBlockers([startDay, "\(role): \"?\""], rest: oneStep)
    let blocker = try #require(unnamed.first { $0.source == .roles })
    #expect(blocker.stops == .signature)
  }

  @Test func `whoever decided in the room, else the first who was there, settles what is nobody's`()
    throws
  {
    func who(_ more: String) throws -> Planned<String>? {
      try settledBlockers(["decision_owner: \"?\""], rest: oneStep + more)
        .first { $0.source == .roles }?.who
    }
    #expect(try who("") == nil)
    #expect(try who("\nparticipants: [Ann, Bo]") == Planned("Ann", isOurs: true))
    #expect(try who("\nparticipants: [Ann, Bo]\ndecider: Bo") == Planned("Bo", isOurs: true))
  }
}
