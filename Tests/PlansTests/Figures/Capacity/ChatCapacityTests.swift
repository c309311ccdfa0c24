// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@testable import Plans

/// The hours and people that the plan for the chatbot prints.
@Suite struct ChatCapacityTests {
  private let capacity: CapacityFigures

  init() throws {
    capacity = CapacityFigures(ModelPhases.chat, in: try CapacityModel.chat.inputs())
  }

  @Test func fourteenAgentsAreTooFew() throws {
    let pool = try #require(capacity.steady.agents).together
    #expect(pool.casesPerDay.rounded(to: 6) == 1534)
    #expect(pool.hours.rounded(to: 1) == 153.4)
    #expect(pool.busyNow?.rounded(to: 2) == 0.91)
    #expect(pool.withinNow?.rounded(to: 2) == 0.56)
    #expect(pool.needed == 19)
    #expect(pool.within(19) > 0.98)
    #expect(pool.within(18) < 0.98 || pool.hours / 12 / 18 > 0.85)
  }

  @Test func seniorAgentsApartAreApart() throws {
    let pools = try #require(capacity.steady.agents).separate
    // Sixteen and five where each takes its own cases, nineteen together.
    #expect(capacity.steady.agents?.neededApart == 21)
    #expect(pools.map(\.roles) == [[Role("Chat agent")], [Role("Senior agent")]])
    #expect(pools.map(\.there) == [10, 4])
    #expect(pools.map { $0.casesPerDay.rounded(to: 6) } == [1300, 234])
    // Apart they need more than together.
    #expect(pools.compactMap(\.needed).reduce(0, +) > 19)
  }

  @Test func aPeakDayTakesTwentySeven() throws {
    let peak = try #require(capacity.peak)
    let pool = try #require(peak.day.agents).together
    #expect(pool.casesPerDay.rounded(to: 6) == 2419)
    #expect(pool.hours.rounded(to: 1) == 241.9)
    #expect(pool.busyNow?.rounded(to: 2) == 1.44)
    #expect(pool.withinNow == 0)
    #expect(pool.needed == 27)
    #expect(peak.moreAgents == 13)
    #expect(peak.leftovers.isEmpty)
    #expect(peak.daysPerYear == 24)
    #expect(peak.longestRun == Planned(2, isOurs: false))
  }

  @Test func sixHoursOfReadingBringSixtyOfHundredSixty() throws {
    let rows = capacity.steady.rows.filter { $0.kind == .drawn }
    #expect(rows.compactMap(\.casesPerDay?.mid).reduce(0, +).rounded(to: 6) == 60)
    #expect(rows.compactMap(\.askedPerDay?.mid).reduce(0, +).rounded(to: 1) == 159.9)
    #expect(rows.allSatisfy { $0.role == Role("Quality manager") })
    let reader = try #require(capacity.steady.role(Role("Quality manager")))
    #expect(reader.hoursForCases == 6)
    #expect(reader.moreOnRoster == 0)
    // Their six hours stay six on a peak day.
    #expect(capacity.peak?.day.hours(of: "Quality manager")?.rounded(to: 6) == 6)
    #expect(capacity.peak?.day.role(Role("Quality manager"))?.morePresent == 0)
  }

  @Test func lanesFallBackToAgents() throws {
    let answers = try capacity.wayBack("answer", "steady")
    #expect(answers.ordinary.hours?.rounded(to: 1) == 75.4)
    #expect(answers.peak?.hours?.rounded(to: 1) == 118.9)
    #expect(answers.backup == Role("Chat agent"))
    let bookings = try capacity.wayBack("booking", "steady")
    #expect(bookings.ordinary.hours?.rounded(to: 1) == 31.2)
    // Erlang's 25 and 21 in place of 19, by a loop of its own.
    #expect(answers.ordinary.moreAgents == agents(for: 2288) - agents(for: 1534))
    #expect(bookings.ordinary.moreAgents == agents(for: 1846) - agents(for: 1534))
    #expect(answers.ordinary.morePeople == agents(for: 2288) - 14)
  }

  @Test func withTheBotOffAgentsManageLessThanHalf() {
    #expect(capacity.today.isAutomated)
    #expect(capacity.today.hoursByHand == 325)
    #expect(capacity.today.casesByHand?.rounded(to: 0) == 1142)
  }

  /// A system that works today takes nobody's time before the design begins.
  @Test func theShadowIsReadingAlone() throws {
    let day = try capacity.phase("shadow")
    #expect(day.rows.allSatisfy { $0.kind == .blindReadings })
    #expect(day.hours.mid == 6)
  }

  /// The fewest agents over 12 hours, 6 minutes a case, 2 minutes' limit, by sums of powers instead
  /// of the recursion.
  private func agents(for cases: Double) -> Int {
    let load = cases * 6 / 720
    for agents in 1...200 where load / Double(agents) <= 0.85 {
      var term = 1.0
      var sum = 1.0
      for k in 1..<agents {
        term *= load / Double(k)
        sum += term
      }
      let last = term * load / Double(agents) * Double(agents) / (Double(agents) - load)
      let late = last / (sum + last) * exponential(-(Double(agents) - load) * 2 / 6)
      if late <= 0.02 { return agents }
    }
    return 0
  }

  /// e^x by its series, for small x of either sign.
  private func exponential(_ x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for k in 1...200 {
      term *= abs(x) / Double(k)
      sum += term
    }
    return x < 0 ? 1 / sum : sum
  }
}
