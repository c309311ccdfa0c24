// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Foundation
import Questionnaires
import ShippedContent
import Testing
import Values

@testable import Plans

@Suite struct BlockerListTests {
  @Test func `whoever finds an answer out until a day settles it with their action`() throws {
    func found(_ due: String, _ who: String) throws -> [Blocker] {
      try settledBlockers(
        ["volume_per_day: {answer: \"?\", ask: \(who), due: \(due)}"],
        rest: oneStep
          + "\nactions:\n  - {what: Count, who: Data team, due: 2026-12-01, before: shadow}")
    }
    let merged = try found("2026-12-01", "data team")
    #expect(merged.map(\.covers) == [[.answer(question: "volume_per_day", lane: nil)]])
    #expect(try found("2026-12-02", "Data team").count == 2)
    #expect(try found("2026-12-01", "Lead").count == 2)
  }

  @Test func `people who are missing are one blocker for each role`() throws {
    let rest = twoLanes(
      ["reviewer: Clerk"], last: ["reviewer: Lead"], more: "people: {clerk: 0, Lead: 0}")
    let answers = [
      startDay, "handling_minutes: 10", "review_minutes: 6", "current_state: automated",
    ]
    let inputs = try RoadFiles.small("bbbbbbbbbb", ["volume_per_day: 100"] + answers, rest: rest)
    let phases = [
      workPhase("shadow", volume: 0, coverage: ["quick": 1, "others": 1]),
      workPhase("broad", coverage: ["quick": 1, "others": 1]),
      workPhase("open", opens: "quick", coverage: ["quick": 0.1, "others": 1], alone: ["quick"]),
      workPhase("steady", coverage: ["quick": 0.1, "others": 1], alone: ["quick"]),
    ]
    let road = Road([
      .dated("shadow", starts: try day("2027-02-01")),
      .dated("broad", starts: try day("2027-02-15")),
      .dated("open", lane: "quick", starts: try day("2027-03-15")),
      .dated("steady", starts: try day("2027-04-12")),
    ])
    let found = try settledBlockers(
      answers, rest: rest, road: road, capacity: CapacityFigures(phases, in: inputs)
    ).filter { if case .finding = $0.source { true } else { false } }
    #expect(found.map(\.stops) == [.phase("broad"), .phase("broad")])
    // What the clerk does if the lane must stop is settled with what the clerk does before.
    #expect(
      found.map(\.source) == [
        .finding(.peopleShort, about: "Clerk"), .finding(.peopleShort, about: "Lead"),
      ])
    #expect(found.map(\.covers.count) == [1, 0])
    // Ten working days before the phase begins.
    #expect(
      found.map(\.by)
        == Array(
          repeating: Planned(try day("2027-02-01"), isOurs: true), count: 2))
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
    let found = try settledBlockers(rest: twoLanes(more: actions)).map(\.what)
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
      of: try settledBlockers([startDay], rest: twoLanes(more: actions)))
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
        .signature, .phase("shadow"), .phase("shadow"), .phase("shadow"), .phase("shadow"),
        .lane("clear-approval"), .lane("refusal"),
      ])
    #expect(
      loans.map { $0.by.map { "\($0.value)\($0.isOurs ? "°" : "")" } } == [
        "2027-01-18°", "2026-12-04", "2027-01-18°", "2027-01-18°", "2027-01-22", "2026-12-15",
        "2027-01-29",
      ])
    #expect(loans.first?.who == Planned("Head of consumer lending", isOurs: true))
    let chat = Blockers.list(in: try ModelFile.chat.context())
    #expect(
      chat.map(\.stops)
        == Array(repeating: .phase("shadow"), count: 4) + [.phase("broad")])
    #expect(
      chat.map { $0.by.map { "\($0.value)\($0.isOurs ? "°" : "")" } } == [
        "2026-12-01", "2026-12-11", "2027-01-15", "2027-01-18°", nil,
      ])
  }

  @Test(arguments: ModelFile.allCases) func `no blocker stands twice`(_ file: ModelFile) throws {
    let all = Blockers.list(in: try file.context())
    #expect(Set(all.map(\.id)).count == all.count)
    let sources = all.flatMap { [$0.source] + $0.covers }
    #expect(Set(sources).count == sources.count)
  }
}
