// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct ErlangCTests {
  static let escalations = Traffic(arrivalsPerHour: 120, hoursPerCase: 0.1)

  // mpmath 1.3.0, the textbook sum; the same in research/statistics.md, 4.
  @Test(arguments: [
    (13, 0.704_387_655_798, 4.226_325_934_79, 0.942_180_340_243),
    (14, 0.481_705_372_615, 1.445_116_117_84, 0.996_754_294_73),
    (15, 0.319_190_425_113, 0.638_380_850_225, 0.999_823_460_765),
    (16, 0.204_573_858_436, 0.306_860_787_654, 0.999_990_712_361),
  ])
  func escalationDesk(agents: Int, waiting: Double, minutes: Double, served: Double) {
    let queue = ErlangC(agents: agents, traffic: Self.escalations)
    #expect(agrees(queue.probabilityOfWaiting, waiting))
    #expect(agrees(queue.meanWaitHours * 60, minutes))
    #expect(agrees(queue.probabilityServed(withinHours: 0.25), served))
  }

  // 360 calls per 30 min, 4 min each (a Maxima write-up: 0.2387, 8.184 s, 0.8459); 100 per
  // 30 min, 3 min each (pyworkforce). Digits from mpmath.
  @Test(arguments: [
    (55, 720, 240, 15, 0.238_700_936_378_01, 8.184_032_104_388_9, 0.845_883_092_170_58),
    (14, 200, 180, 20, 0.174_131_933_595_05, 7.835_937_011_777_2, 0.888_350_019_179_47),
  ])
  func callCenters(
    agents: Int, calls: Double, handling: Double, limit: Double, waiting: Double, wait: Double,
    served: Double
  ) {
    let traffic = Traffic(arrivalsPerHour: calls, hoursPerCase: handling / 3_600)
    let queue = ErlangC(agents: agents, traffic: traffic)
    #expect(agrees(queue.probabilityOfWaiting, waiting))
    #expect(agrees(queue.meanWaitHours * 3_600, wait))
    #expect(agrees(queue.probabilityServed(withinHours: limit / 3_600), served))
  }

  @Test func oneAgentIsTheTextbookQueue() {
    // M/M/1: C = ρ, E[W] = ρ/(μ − λ).
    let queue = ErlangC(agents: 1, traffic: Traffic(arrivalsPerHour: 3, hoursPerCase: 0.25))
    #expect(agrees(queue.probabilityOfWaiting, 0.75))
    #expect(agrees(queue.meanWaitHours, 0.75))
    #expect(agrees(queue.probabilityServed(withinHours: 0), 0.25))
  }

  @Test func stableAtScale() {
    let traffic = Traffic(arrivalsPerHour: 10_000, hoursPerCase: 1)
    let queue = ErlangC(agents: 10_050, traffic: traffic)
    #expect(agrees(queue.probabilityOfWaiting, 0.505_689_091_108_16))
  }

  @Test(arguments: [0, 1, 11, 12])
  func tooFewAgentsNeverCatchUp(agents: Int) {
    let queue = ErlangC(agents: agents, traffic: Self.escalations)
    #expect(!queue.isStable)
    #expect(queue.probabilityOfWaiting == 1)
    #expect(queue.meanWaitHours == .infinity)
    #expect(queue.probabilityServed(withinHours: 100) == 0)
  }

  @Test(arguments: [(0.0, 0.1), (120, 0), (0, 0)])
  func noWorkMeansNoWaiting(arrivals: Double, hours: Double) {
    let traffic = Traffic(arrivalsPerHour: arrivals, hoursPerCase: hours)
    for agents in 1...3 {
      let queue = ErlangC(agents: agents, traffic: traffic)
      #expect(queue.probabilityOfWaiting == 0)
      #expect(queue.meanWaitHours == 0)
      #expect(queue.probabilityServed(withinHours: 0) == 1)
      #expect(queue.probabilityServed(withinHours: -1) == 0)
    }
  }

  @Test func moreAgentsAndMoreTimeServeMore() {
    var random = Dice(seed: 8)
    for _ in 0..<1_000 {
      let agents = Int.random(in: 1...60, using: &random)
      let load = Double(agents) * Double.random(in: 0.5..<0.99, using: &random)
      let traffic = Traffic(arrivalsPerHour: load * 4, hoursPerCase: 0.25)
      let hours = Double.random(in: 0...0.2, using: &random)
      let queue = ErlangC(agents: agents, traffic: traffic)
      let larger = ErlangC(agents: agents + 1, traffic: traffic)
      #expect((0...1).contains(queue.probabilityOfWaiting))
      #expect(larger.probabilityOfWaiting < queue.probabilityOfWaiting)
      #expect(larger.meanWaitHours < queue.meanWaitHours)
      let served = queue.probabilityServed(withinHours: hours)
      #expect(queue.probabilityServed(withinHours: hours + 0.01) > served)
    }
  }
}
