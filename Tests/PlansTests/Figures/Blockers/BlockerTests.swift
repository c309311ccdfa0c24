// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Foundation
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

@Suite struct BlockerTests {
  private func blockers(
    _ answers: [String] = [], rest: String = "", letters: String = "bbbbbbbbbb",
    road: RoadFacts? = nil, people: PeopleFacts? = nil
  ) throws -> [Blocker] {
    // A volume, steps and owners, so that nothing else is missing.
    let usual = ["volume_per_day: 100", "decision_owner: Head", "risk_owner: Risk"].filter { line in
      !answers.contains { $0.hasPrefix(line.prefix { $0 != ":" }) }
    }
    return Blockers.list(
      in: try findingContext(letters, usual + answers, rest: rest, road: road, people: people))
  }

  private static let steps = """
    steps:
      - name: Settle
        actor: system
        answers: {reliability: b, error_risk: b, judgment: b, customer_sensitivity: b}
    """

  private static let start = "start_date: 2027-02-01"

  @Test func `a file with nothing to settle has no blockers`() throws {
    #expect(try blockers([Self.start], rest: Self.steps).isEmpty)
  }

  @Test func `an action before something blocks it, in the room's words`() throws {
    let blocker = try #require(
      try blockers(
        [Self.start],
        rest: Self.steps
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
        try blockers(
          answers, rest: Self.steps + "\nactions:\n  - {what: Ask, before: shadow}"
        ).first { $0.source == .action(0) })
    }
    let ours = try blocker([Self.start])
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
    let id = try #require(try blockers(rest: Self.steps + actions).first { $0.what == "Ask" }?.id)
    #expect(try blockers(rest: Self.steps + more).first { $0.what == "Ask" }?.id == id)
    let twice = try blockers(
      rest: Self.steps
        + "\nactions:\n  - {what: Ask, before: shadow}\n  - {what: Ask, before: broad}")
    #expect(Set(twice.map(\.id)).count == 2)
  }

  @Test func `a dissent that is not accepted stops the signature`() throws {
    func found(_ accepts: String) throws -> Blocker? {
      try blockers(
        [
          Self.start,
          "accountability: {answer: b, dissent: [{who: Auditor, answer: c, reason: Somebody must, accepts: \(accepts)}]}",
        ], rest: Self.steps, letters: "bbbbbbbbb"
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
      try blockers(rest: twoLanes(["answers: {\(question): {answer: a, note: Settled}}"]))
        .map(\.source)
    }
    #expect(try found("compliance") == [.signature(lane: "quick", question: "compliance")])
    #expect(try found("judgment").isEmpty)
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
    func found(_ fact: String, _ before: String? = nil) throws -> Bool {
      let actions = before.map { "\nactions:\n  - {what: Ask, before: \($0)}" } ?? ""
      return try blockers(["special_category_data: \(fact)"], rest: Self.steps + actions)
        .contains { $0.source == .specialData }
    }
    #expect(try found("yes"))
    #expect(try found("\"?\""))
    #expect(try !found("no"))
    #expect(try !found("yes", "shadow"))
    #expect(try found("yes", "steady"))
  }

  @Test func `a duty of a cited law without any action belongs to the risk owner`() throws {
    func found(_ more: String) throws -> [Blocker] {
      try blockers(
        ["jurisdictions: [eu]", "affects_person: yes", "legal_basis: contract"],
        rest: Self.steps + more
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
      try blockers(rest: rest, letters: letters).filter { $0.source == .map }.map(\.stops)
    }
    #expect(try stops("aaaaaaaaaa") == [.phase("open")])
    #expect(try stops("bbbbbbbbbb") == [.phase("triggered")])
    #expect(try stops("cccccccccc") == [.phase("assess")])
    #expect(try stops("bbbbbbbbbb", rest: Self.steps).isEmpty)
    let lanes = """
      lanes:
        - {id: quick, name: Quick, share: 0.6, marks: [Known customer]}
        - {id: others, name: Others, control: human}
      """
    #expect(try stops("bbbbbbbbbb", rest: lanes) == [.lane("quick")])
  }

  @Test func `what is not known yet blocks what depends on it`() throws {
    func found(_ answers: [String], rest: String = Self.steps) throws -> [BlockerSource] {
      try blockers(answers, rest: rest).map(\.source)
    }
    #expect(
      try found(["reviewers: \"?\""]) == [.answer(question: "reviewers", lane: nil)])
    #expect(try found(["hourly_cost: \"?\""]).isEmpty)
    #expect(
      try found(
        [], rest: Self.steps.replacingOccurrences(of: "reliability: b", with: "reliability: \"?\""))
        == [.letter(step: "Settle", question: "reliability", lane: nil)])
    #expect(try found([], rest: twoLanes(share: "\"?\"")).count == 2)
    #expect(
      try found([], rest: twoLanes(marks: "[{field: amount, at_most: \"?\"}]"))
        == [.limit(lane: "quick", field: "amount")])
    let own = try blockers(rest: twoLanes(["answers: {judgment: \"?\"}"]))
    #expect(own.map(\.source) == [.answer(question: "judgment", lane: "quick")])
    #expect(own.map(\.stops) == [.lane("quick")])
  }

  @Test func `a volume is needed whether somebody was asked or not`() throws {
    let context = try findingContext("bbbbbbbbbb", rest: Self.steps)
    let blocker = try #require(Blockers.list(in: context).first)
    #expect(blocker.source == .answer(question: "volume_per_day", lane: nil))
    #expect(blocker.stops == .phase("shadow"))
    // Not even a decision owner is named.
    #expect(blocker.who == nil)
  }

  @Test func `whoever finds an answer out until a day settles it with their action`() throws {
    func found(_ due: String, _ who: String) throws -> [Blocker] {
      try blockers(
        ["volume_per_day: {answer: \"?\", ask: \(who), due: \(due)}"],
        rest: Self.steps
          + "\nactions:\n  - {what: Count, who: Data team, due: 2026-12-01, before: shadow}")
    }
    let merged = try found("2026-12-01", "data team")
    #expect(merged.map(\.covers) == [[.answer(question: "volume_per_day", lane: nil)]])
    #expect(try found("2026-12-02", "Data team").count == 2)
    #expect(try found("2026-12-01", "Lead").count == 2)
  }

  @Test func `people who are missing are one blocker for each role`() throws {
    let facts = PeopleFacts(
      demands: [
        PeopleFacts.Demand(
          role: "Clerk", phase: "steady", hoursNeeded: 50, hoursThere: 40, peopleMissing: 2),
        PeopleFacts.Demand(
          role: "Lead", phase: "broad", hoursNeeded: 9, hoursThere: 8, peopleMissing: 1),
      ],
      fallbacks: [
        PeopleFacts.Fallback(lane: "quick", role: "Clerk", hours: 26, peopleMissing: 5)
      ])
    let road = RoadFacts(phases: [
      RoadFacts.Phase(id: "shadow", starts: try day("2027-02-01")),
      RoadFacts.Phase(id: "broad", starts: try day("2027-02-15")),
      RoadFacts.Phase(id: "open", lane: "quick", starts: try day("2027-03-15")),
      RoadFacts.Phase(id: "steady", starts: try day("2027-04-12")),
    ])
    let found = try blockers([Self.start], rest: twoLanes(), road: road, people: facts)
    #expect(found.map(\.stops) == [.phase("broad"), .lane("quick")])
    #expect(found.map(\.covers.count) == [0, 1])
    // Ten working days before the lane opens.
    #expect(found.last?.by == Planned(try day("2027-03-01"), isOurs: true))
  }

  @Test func `what stops earliest comes first, then what is due first`() throws {
    let actions = """

      actions:
        - {what: Lane, due: 2026-12-01, before: {lane: quick}}
        - {what: Late, due: 2027-01-20, before: shadow}
        - {what: Steady, due: 2026-11-30, before: steady}
        - {what: Early, due: 2026-12-15, before: shadow}
        - {what: Broad, before: broad}
      """
    let found = try blockers(rest: twoLanes(more: actions)).map(\.what)
    #expect(found == ["Early", "Late", "Broad", "Lane", "Steady"])
  }

  @Test func `the road is held back by the room's days alone`() throws {
    let actions = """

      actions:
        - {what: One, due: 2026-12-01, before: {lane: quick}}
        - {what: Two, due: 2026-12-20, before: {lane: quick}}
        - {what: Three, before: shadow}
        - {what: Four, due: 2027-01-20, before: broad}
      """
    let blocks = RoadBlocks(
      of: try blockers([Self.start], rest: twoLanes(more: actions)))
    #expect(
      blocks.notBefore == ["quick": try day("2026-12-20"), "broad": try day("2027-01-20")])
    #expect(blocks.closedLanes.isEmpty)
  }

  @Test func `a closed lane stays shut until an action opens it`() throws {
    func closed(_ changes: [(String, String)]) throws -> Set<String> {
      RoadBlocks(of: Blockers.list(in: try ModelFile.loans.context(changes))).closedLanes
    }
    #expect(try closed([]).isEmpty)
    #expect(
      try closed([("before: {lane: clear-approval}", "before: steady")]) == ["clear-approval"])
  }

  @Test func `the first tables of both models`() throws {
    let loans = Blockers.list(in: try ModelFile.loans.context())
    #expect(
      loans.map(\.stops) == [
        .signature, .phase("shadow"), .phase("shadow"), .phase("shadow"), .lane("clear-approval"),
        .lane("refusal"),
      ])
    #expect(
      loans.map { $0.by.map { "\($0.value)\($0.isOurs ? "°" : "")" } } == [
        "2027-01-18°", "2026-12-04", "2027-01-18°", "2027-01-22", "2026-12-15", "2027-01-29",
      ])
    #expect(loans.first?.who == Planned("Head of consumer lending", isOurs: true))
    let chat = Blockers.list(in: try ModelFile.chat.context())
    #expect(
      chat.map(\.stops)
        == Array(repeating: .phase("shadow"), count: 4) + [.phase("broad")])
    #expect(
      chat.map { $0.by.map { "\($0.value)\($0.isOurs ? "°" : "")" } } == [
        "2026-12-01", "2026-12-11", "2027-01-15", "2027-01-20°", nil,
      ])
  }

  @Test(arguments: ModelFile.allCases) func `no blocker stands twice`(_ file: ModelFile) throws {
    let all = Blockers.list(in: try file.context())
    #expect(Set(all.map(\.id)).count == all.count)
    let sources = all.flatMap { [$0.source] + $0.covers }
    #expect(Set(sources).count == sources.count)
  }
}
