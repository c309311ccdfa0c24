// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Testing

@testable import Plans

/// What is compared before and after, and what is not.
@Suite struct ErrorComparisonTests {
  private func costs(_ answers: [String], rest: String = "", alone: Bool = true) throws
    -> YearlyCosts
  {
    let inputs = try PlanInputs(
      of: answerFile(
        alone ? "aaaaaaaaaa" : "bbbbbbbbba",
        ["volume_per_day: 1000", "review_minutes: 6"] + answers,
        rest: rest))
    return YearlyCosts(
      [
        workPhase(
          "steady", coverage: ["all": alone ? 0.05 : 1], alone: alone ? ["all"] : [])
      ], in: inputs)
  }

  @Test func changesAreNoErrors() throws {
    let costs = try costs(["override_rate_today: {answer: 0.2, of: 100}", "target_error_rate: 0.5"])
    #expect(costs.errors.notCompared == .onlyChanges)
    #expect(costs.errors.saved == nil)
    // No more can be wrong than people change: 0.127 to 0.292 by the interval of 20 in 100.
    let after = try #require(costs.errors.after)
    #expect(after.low == 0)
    #expect(after.mid == 200)
    #expect(after.high.rounded(to: 0) == 292)
  }

  @Test func peoplesErrorsAreNoProposals() throws {
    let errors = try costs(["error_rate_today: 0.05", "current_state: manual"]).errors
    #expect(errors.notCompared == .onlyPeoplesResults)
    let automated = try costs(["error_rate_today: 0.05", "current_state: automated"]).errors
    #expect(automated.before == .counted(Estimate(exactly: 50), .errorRateToday))
  }

  @Test func nothingKnownIsTold() throws {
    let costs = try costs([])
    #expect(costs.errors.notCompared == .nothingKnown)
    #expect(costs.findOut.contains(.figure(.proposalErrorRate)))
    // Its gate holds an unknown rate to the target: 5% where an error does little.
    #expect(costs.errors.after == Estimate(low: 0, mid: 50, high: 50))
    #expect(costs.own.contains(CapacityValue(.target, lane: "all", 0.05)))
    let volumeless = YearlyCosts(
      [workPhase("steady", coverage: ["all": 0.05], alone: ["all"])],
      in: try PlanInputs(of: answerFile("aaaaaaaaaa", ["proposal_error_rate: 0.1"])))
    #expect(volumeless.errors.notCompared == .volumeUnknown)
  }

  @Test func onlyWhatAGateProvesIsHeldToTheTarget() throws {
    let below = try costs(["proposal_error_rate: 0.02", "target_error_rate: 0.03"]).errors
    #expect(below.lanes.map(\.basis) == [.rate])
    #expect(below.after == Estimate(exactly: 20))
    let above = try costs(["proposal_error_rate: 0.04", "target_error_rate: 0.03"]).errors
    #expect(above.lanes.map(\.basis) == [.gate])
    #expect(above.after == Estimate(exactly: 30))
  }

  /// Approved, what reviewers miss passes; nobody knowing what they miss, up to three in ten.
  @Test func reviewersLetThroughWhatTheyMiss() throws {
    let known = try costs(
      ["proposal_error_rate: 0.1", "reviewer_miss_rate: 0.2"], alone: false
    ).errors
    #expect(known.after.map { $0.mid.rounded(to: 6) } == 20)
    let unknown = try costs(["proposal_error_rate: 0.1"], alone: false)
    #expect(
      unknown.errors.after.map { [$0.low, $0.mid, $0.high].map { $0.rounded(to: 6) } } == [
        0, 30, 30,
      ])
    #expect(unknown.own.contains(CapacityValue(.missRate, 0.3)))
    let blank = try costs([], alone: false).errors
    #expect(blank.unknownLanes == ["all"])
    #expect(blank.after == nil)
  }

  /// With three inputs of ours there is no number, with two there is one.
  @Test func moreThanTwoOfOursIsNoNumber() throws {
    let people = ["timing: real-time", "current_state: assisted", "hourly_cost: 30"]
    func steady(_ answers: [String]) throws -> YearlyCosts {
      try costs(people + answers, alone: false)
    }
    let three = try steady([])
    #expect(Set(three.work.steady.assumed) == [.shrinkage, .serviceHours, .timeLimit])
    #expect(three.work.steady.amount == nil)
    #expect(
      Set(three.findOut).isSuperset(of: [
        .figure(.shrinkage), .figure(.serviceHours), .figure(.reviewLimitMinutes),
      ]))
    let two = try steady(["shrinkage: 0.2"])
    #expect(two.work.steady.assumed.count == 2)
    #expect(two.work.steady.amount != nil)
    let none = try steady(["shrinkage: 0.2", "service_hours: 8", "review_sla_minutes: 5"])
    #expect(none.work.steady.assumed.isEmpty)
  }

  @Test func withoutAnHourlyCostThereIsNoMoney() throws {
    let costs = try costs(["shrinkage: 0.2"])
    #expect(costs.work.steady.amount == nil)
    #expect(costs.work.steady.lacking.contains(.figure(.hourlyCost)))
  }

  @Test func aKnownSystemCostMayBePromisedAgainst() throws {
    let costs = try costs([], rest: "system_cost_per_year: 12000")
    #expect(costs.systemCost == 12_000)
    #expect(!costs.promisesNoSaving)
    #expect(!costs.findOut.contains(.systemCost))
  }

  /// The year of the start, else of the assessment: Mondays to Fridays.
  @Test func workingDaysAreThoseOfAYear() throws {
    let started = try costs(["start_date: 2027-05-03"]).work.price.workingDays
    #expect(started == Planned(261, isOurs: false))
    let assessed = try costs([]).work.price.workingDays
    #expect(assessed == Planned(261, isOurs: false))
    let leap = try costs(["start_date: 2028-02-01"]).work.price.workingDays
    #expect(leap == Planned(260, isOurs: false))
  }

  /// What people decide by hand counts on neither side.
  @Test func casesByHandAreCountedNeitherBeforeNorAfter() throws {
    func errors(_ share: String) throws -> ErrorsADay {
      let inputs = try RoadFiles.small(
        "bbbbbbbbbb",
        [
          "volume_per_day: 1000", "review_minutes: 6", "handling_minutes: 6",
          "proposal_error_rate: 0.1", "reviewer_miss_rate: 0.2",
        ], rest: twoLanes(last: ["control: human"], share: share))
      return inputs.errors([
        workPhase("steady", coverage: ["quick": 0.1, "others": 1], alone: ["quick"])
      ])
    }
    let known = try errors("0.6")
    #expect(known.lanesByHand == ["others"])
    // 600 cases, of which 60 are wrong; its gate lets 2% pass.
    #expect(known.before == .counted(Estimate(exactly: 60), .proposalErrorRate))
    #expect(known.after?.mid.rounded(to: 9) == 12)
    #expect(known.saved?.mid.rounded(to: 9) == 48)
    // Nothing is saved on cases of which nobody knows how many there are.
    let unknown = try errors("\"?\"")
    #expect(unknown.notCompared == .afterUnknown)
    #expect(unknown.saved == nil)
  }

  /// Before is the sum of the lanes' own rates.
  @Test func lanesWithRatesOfTheirOwnAreAddedUp() throws {
    let inputs = try RoadFiles.small(
      "bbbbbbbbbb",
      [
        "volume_per_day: 1000", "review_minutes: 6", "proposal_error_rate: 0.1",
        "reviewer_miss_rate: 0.2",
      ],
      rest: twoLanes(["answers: {proposal_error_rate: {answer: 0.05, note: Counted}}"]))
    let errors = inputs.errors([
      workPhase("steady", coverage: ["quick": 0.1, "others": 1], alone: ["quick"])
    ])
    // 600 × 5%, and the rest is done by hand.
    guard case .counted(let before, _) = errors.before else {
      Issue.record("not counted")
      return
    }
    #expect(errors.lanesByHand == ["others"])
    #expect(before.mid.rounded(to: 9) == 30)
  }

  /// Each of two sums rests on two of ours, and what they come to on three.
  @Test func moreThanTwoOfOursInErrorsAndWorkIsNoNumber() throws {
    func costs(_ answers: [String]) throws -> YearlyCosts {
      let inputs = try RoadFiles.small(
        "bbbbbbbbbb",
        [
          "volume_per_day: 1000", "review_minutes: 6", "handling_minutes: 6", "reviewers: 9",
          "hourly_cost: 30", "error_cost: 10", "error_rate_today: 0.1", "current_state: automated",
        ] + answers, rest: RoadFiles.laned(easy: ["share: 0.4"], plain: ["share: 0.3"]))
      return YearlyCosts(
        [
          workPhase(
            "steady", coverage: ["easy": 0.1, "plain": 0.1, "others": 1], alone: ["easy", "plain"])
        ], in: inputs)
    }
    let three = try costs([])
    #expect(three.errorsSaved != nil)
    #expect(three.work.steady.amount != nil)
    #expect(Set(three.net.assumed) == [.shrinkage, .missRate, .target])
    #expect(three.net.amount == nil)
    #expect(
      Set(three.findOut).isSuperset(of: [
        .figure(.shrinkage), .figure(.reviewerMissRate), .figure(.targetErrorRate),
      ]))
    let two = try costs(["shrinkage: 0.2"])
    #expect(two.net.amount != nil)
    #expect(!two.findOut.contains(.figure(.targetErrorRate)))
  }
}

extension PlanInputs {
  fileprivate func errors(_ phases: [PhaseFigures]) -> ErrorsADay {
    YearlyCosts(phases, in: self).errors
  }
}
