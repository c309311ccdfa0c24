// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import ShippedContent
import Testing

@testable import Plans

@Suite struct PeopleFindingTests {
  @Test func `hours by the answers beyond those who do the work are measured first`() throws {
    let finding = try #require(try ModelFile.loans.context().found(.hoursBeyondStaff).first)
    // 310 × 16 ÷ 60, and 7 × 8 × 78%.
    #expect(isNear(finding.number(.hoursNeeded), 82.667, by: 1e-3))
    #expect(isNear(finding.number(.hoursThere), 43.68))
    #expect(finding[.proposedDate] == .date(try day("2026-11-30")))
    func found(_ minutes: Int, _ state: String = "assisted") throws -> [Finding] {
      try findingContext(
        "bbbbbbbbbb",
        [
          "volume_per_day: 60", "handling_minutes: \(minutes)", "reviewers: 2", "shrinkage: 0.25",
          "current_state: \(state)",
        ]
      ).found(.hoursBeyondStaff)
    }
    // 2 × 8 × 75% are 12 hours.
    #expect(try found(12).isEmpty)
    #expect(try found(13).count == 1)
    #expect(try found(13, "automated").isEmpty)
  }

  private func people(_ facts: PeopleFacts, _ file: ModelFile = .loans) throws -> FindingContext {
    try file.context(people: facts)
  }

  private func demand(
    _ needed: Double?, _ there: Double?, phase: String = "broad", lane: String? = nil,
    peak: Double? = nil
  ) -> PeopleFacts.Demand {
    PeopleFacts.Demand(
      role: "Credit officer", phase: phase, lane: lane, hoursNeeded: needed, hoursThere: there,
      peopleMissing: 2, peakHoursNeeded: peak, peakPeopleMissing: 3)
  }

  @Test func `a role with more work than people is found in the first phase that lacks them`()
    throws
  {
    func found(_ demands: [PeopleFacts.Demand]) throws -> Finding? {
      try people(PeopleFacts(demands: demands)).found(.peopleShort).first
    }
    #expect(try found([demand(37.1, 37.1)]) == nil)
    let finding = try #require(
      try found([
        demand(30, 37.1), demand(40, 37.1, phase: "open", lane: "refusal"),
        demand(50, 37.1, phase: "steady"),
      ]))
    #expect(finding.subjects == [.role("Credit officer"), .lane("refusal"), .phase("steady")])
    #expect(finding.number(.hoursNeeded) == 50)
    #expect(finding.stops == .lane("refusal"))
    // Nobody says how many there are, or how much there is to do.
    #expect(try found([demand(1, nil)])?.stops == .phase("broad"))
    #expect(try found([demand(nil, 10)]) != nil)
    #expect(try found([demand(0, nil)]) == nil)
  }

  @Test func `a peak beyond the people stops where it is not cleared in twenty days`() throws {
    func found(_ peak: Double, clears: Int?) throws -> Finding? {
      let backlog = PeopleFacts.Backlog(
        role: "Credit officer", hoursLeft: 100, daysToClear: clears)
      return try people(
        PeopleFacts(
          demands: [demand(35, 37.1, phase: "steady", peak: peak)], backlogs: [backlog])
      ).found(.peakBeyondPeople).first
    }
    #expect(try found(37.1, clears: 1) == nil)
    let cleared = try #require(try found(55.1, clears: 20))
    #expect(cleared.number(.hoursNeeded) == 55.1)
    #expect(cleared.number(.peopleMissing) == 3)
    #expect(cleared.stops == nil)
    #expect(try found(55.1, clears: 21)?.stops == .phase("steady"))
    #expect(try found(55.1, clears: nil)?.stops == .phase("steady"))
  }

  @Test func `where somebody waits a peak beyond the people always stops`() throws {
    let facts = PeopleFacts(demands: [demand(100, 142.8, phase: "steady", peak: 241.9)])
    #expect(try people(facts, .chat).found(.peakBeyondPeople).first?.stops == .phase("steady"))
    #expect(try people(facts, .loans).found(.peakBeyondPeople).first?.stops == nil)
  }

  @Test func `a lane that may stop has people for it`() throws {
    func found(_ missing: Int?) throws -> Finding? {
      let fallback = PeopleFacts.Fallback(
        lane: "clear-approval", role: "Credit officer", hours: 26.3, peopleMissing: missing)
      return try people(PeopleFacts(fallbacks: [fallback])).found(.fallbackUnstaffed).first
    }
    #expect(try found(0) == nil)
    #expect(try found(5)?.stops == .lane("clear-approval"))
    // Not known is not enough.
    #expect(try found(nil) != nil)
  }

  @Test func `waiting beyond the limit is found`() throws {
    func found(_ share: Double) throws -> Finding? {
      let waiting = PeopleFacts.Waiting(
        lanes: ["unsure", "other", "delicate"], phase: "broad", people: 14, limitMinutes: 2,
        withinLimit: share, fewestPeople: 19, shortestLimitMinutes: 6)
      return try people(PeopleFacts(waiting: [waiting]), .chat).found(.waitingBeyondLimit).first
    }
    #expect(try found(0.98) == nil)
    let finding = try #require(try found(0.979))
    #expect(finding.number(.proposedCount) == 19)
    #expect(finding.number(.proposedMinutes) == 6)
    #expect(finding.stops == .phase("broad"))
  }

  @Test func `several counts of one service are one pool`() throws {
    let finding = try #require(try ModelFile.chat.context().found(.severalCountsOfPeople).first)
    #expect(finding.number(.people) == 14)
    #expect(finding.number(.otherPeople) == 4)
    func found(_ people: String) throws -> [Finding] {
      try findingContext(
        "bbbbbbbbbb", ["reviewers: 7", "reviewer_role: Clerk"], rest: "people: {\(people)}"
      ).found(.severalCountsOfPeople)
    }
    #expect(try found("clerk: 7").isEmpty)
    #expect(try found("clerk: 6").first?.number(.otherPeople) == 6)
    #expect(try found("clerk: \"?\"").isEmpty)
    #expect(try found("Lead: 2").isEmpty)
  }

  @Test func `a lane's people are those of its role`() throws {
    func found(_ count: Int) throws -> [[FindingSubject]] {
      let rest = twoLanes(
        last: ["reviewer: Lead", "reviewers: 3"], more: "people: {Lead: \(count)}")
      return try findingContext("bbbbbbbbbb", rest: rest).found(.severalCountsOfPeople)
        .map(\.subjects)
    }
    #expect(try found(3).isEmpty)
    #expect(try found(4) == [[.lane("others"), .role("Lead")]])
  }

  @Test func `hours for reading bring as many cases as errors of that kind ask for`() throws {
    let finding = try #require(try ModelFile.chat.context().found(.readingHoursShort).first)
    // 15% of 1,066; 6 hours ÷ 6 minutes.
    #expect(isNear(finding.number(.cases), 159.9))
    #expect(finding.number(.otherCases) == 60)
    #expect(isNear(finding.number(.proposedShare), 60.0 / 1066))
    func found(_ hours: String) throws -> Int {
      try ModelFile.chat.context([("hours_per_day: 6", "hours_per_day: \(hours)")])
        .found(.readingHoursShort).count
    }
    #expect(try found("15.99") == 0)
    #expect(try found("15.98") == 1)
  }

  @Test func `one price of one kind of error does not price the others`() throws {
    func found(_ first: [String], kind: String? = "a wrong refund") throws -> Finding? {
      let rest = twoLanes(first, more: kind.map { "error_cost_for: \($0)" } ?? "")
      return try findingContext("bbbbbbbbbb", ["error_cost: 240"], rest: rest)
        .found(.onePriceForSeveralErrors).first
    }
    let pay = "outcomes: [{what: pay, adverse: no}]"
    let finding = try #require(try found([pay]))
    #expect(finding.lanes == ["quick", "others"])
    #expect(finding[.price] == .money(240))
    #expect(try found([]) == nil)
    #expect(try found([pay], kind: nil) == nil)
    #expect(try found([pay, "answers: {error_cost: 20}"]) == nil)
  }

  @Test func `no saving is promised while nobody says what the system costs`() throws {
    let figures = ["volume_per_day: 100", "handling_minutes: 5", "hourly_cost: 40"]
    func found(_ answers: [String], _ rest: String = "") throws -> Int {
      try findingContext("bbbbbbbbbb", answers, rest: rest).found(.systemCostUnknown).count
    }
    #expect(try found(figures) == 1)
    #expect(try found(figures, "system_cost_per_year: \"?\"") == 1)
    #expect(try found(figures, "system_cost_per_year: 20000") == 0)
    // Without them no saving is reckoned.
    #expect(try found(Array(figures.dropLast())) == 0)
    #expect(try findingContext("cccccccccc", figures).found(.systemCostUnknown).isEmpty)
  }
}
