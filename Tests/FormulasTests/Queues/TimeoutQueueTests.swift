// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct TimeoutQueueTests {
  // Zeltyn and Mandelbaum's integrals by quadrature, mpmath 1.3.0: 120 cases per hour, 6 min
  // each, time-out 30 min; share expired and shares begun within 0, 15 and 24 min.
  @Test(arguments: [
    (16, 1.054_145_373_761e-10, [0.795_426_141_815_8, 0.999_990_712_677_4, 0.999_999_977_294_5]),
    (14, 3.124_257_148_075e-6, [0.518_304_343_099_2, 0.996_772_979_430_5, 0.999_857_148_363_5]),
    (13, 3.666_931_660_192e-4, [0.296_913_132_519_2, 0.946_326_233_346_3, 0.991_442_238_184_7]),
    (12, 0.015_376_081_972_53, [0.062_058_999_675_5, 0.523_341_458_851_5, 0.800_110_934_357_1]),
    (10, 0.166_670_056_495_7, [1.749_507_024_653e-5, 0.005_594_731_060_967, 0.112_761_357_541]),
    (1, 0.916_666_666_666_7, [9.927_358_107_7e-26, 9.499_932_108_7e-14, 1.391_808_399_187e-6]),
  ])
  func escalationDesk(agents: Int, expired: Double, begun: [Double]) {
    let traffic = Traffic(arrivalsPerHour: 120, hoursPerCase: 0.1)
    let queue = TimeoutQueue(agents: agents, traffic: traffic, timeoutHours: 0.5)
    #expect(agrees(queue.probabilityOfExpiry, expired))
    for (hours, share) in zip([0, 0.25, 0.4], begun) {
      #expect(agrees(queue.probabilityServed(withinHours: hours), share))
    }
  }

  // The same quadrature, below, at and above full load of two or three agents.
  @Test(arguments: [
    (3, 5, 0.2, 0.076_407_922_122_81, 0.587_434_040_964),
    (2, 4, 0.2, 0.181_818_181_818_2, 0.418_181_818_181_8),
    (2, 4, 0.7, 0.181_818_181_818_2, 0.781_818_181_818_2),
  ])
  func smallDesk(agents: Int, arrivals: Double, hours: Double, expired: Double, begun: Double) {
    let traffic = Traffic(arrivalsPerHour: arrivals, hoursPerCase: 0.5)
    let queue = TimeoutQueue(agents: agents, traffic: traffic, timeoutHours: 0.75)
    #expect(agrees(queue.probabilityOfExpiry, expired))
    #expect(agrees(queue.probabilityServed(withinHours: hours), begun))
  }

  // The mean of min(offered wait, time-out) by Simpson's rule over the density of the offered wait.
  @Test(arguments: [
    (16, 120, 0.1, 0.5, 0.005_114_346_293_848), (14, 120, 0.1, 0.5, 0.024_075_253_860_74),
    (13, 120, 0.1, 0.5, 0.068_071_858_435_36), (12, 120, 0.1, 0.5, 0.238_329_270_574_3),
    (10, 120, 0.1, 0.5, 0.458_344_547_065_3), (3, 5, 0.5, 0.75, 0.225_556_193_722_6),
    (2, 4, 0.5, 0.75, 0.340_909_090_909_1),
  ])
  func meanWait(agents: Int, arrivals: Double, hours: Double, timeout: Double, expected: Double) {
    let traffic = Traffic(arrivalsPerHour: arrivals, hoursPerCase: hours)
    let queue = TimeoutQueue(agents: agents, traffic: traffic, timeoutHours: timeout)
    #expect(agrees(queue.meanWaitHours, expected))
  }

  @Test func meanWaitStaysBetweenNothingAndTheTimeout() {
    let traffic = Traffic(arrivalsPerHour: 10_000, hoursPerCase: 0.1)
    let flooded = TimeoutQueue(agents: 10, traffic: traffic, timeoutHours: 24)
    #expect(flooded.meanWaitHours > 23.9)
    #expect(flooded.meanWaitHours <= 24)
    #expect(TimeoutQueue(agents: 0, traffic: traffic, timeoutHours: 2).meanWaitHours == 2)
    // On both sides of the switch to the series near full load.
    for arrivals in [119.999, 119.998_9, 120.001, 120.001_1] {
      let near = Traffic(arrivalsPerHour: arrivals, hoursPerCase: 0.1)
      let queue = TimeoutQueue(agents: 12, traffic: near, timeoutHours: 0.5)
      #expect(abs(queue.meanWaitHours - 0.238_329) < 1e-4)
    }
  }

  @Test func noPatienceIsErlangB() {
    // B(5, 3) by Erlang's sum.
    let traffic = Traffic(arrivalsPerHour: 30, hoursPerCase: 0.1)
    let queue = TimeoutQueue(agents: 5, traffic: traffic, timeoutHours: 0)
    #expect(agrees(queue.probabilityOfExpiry, 0.110_054_347_826_1))
    #expect(agrees(queue.probabilityServed(withinHours: 0), 1 - 0.110_054_347_826_1))
  }

  @Test func longPatienceIsErlangC() {
    let traffic = Traffic(arrivalsPerHour: 120, hoursPerCase: 0.1)
    let queue = TimeoutQueue(agents: 14, traffic: traffic, timeoutHours: 1_000)
    let endless = ErlangC(agents: 14, traffic: traffic)
    #expect(queue.probabilityOfExpiry < 1e-300)
    for hours in [0, 0.05, 0.25, 2] {
      #expect(
        agrees(
          queue.probabilityServed(withinHours: hours),
          endless.probabilityServed(withinHours: hours)))
    }
  }

  @Test func hugeExponentsStayFinite() {
    // (λ − cμ) τ is 237,600 here; the overflow itself expires: 1 − c/A. Same quadrature.
    let traffic = Traffic(arrivalsPerHour: 10_000, hoursPerCase: 0.1)
    let flooded = TimeoutQueue(agents: 10, traffic: traffic, timeoutHours: 24)
    #expect(agrees(flooded.probabilityOfExpiry, 0.99))
    #expect(flooded.probabilityServed(withinHours: 12) == 0)
    let last = flooded.probabilityServed(withinHours: 23.999)
    #expect(agrees(last, 5.017_468_205_618e-7))
    #expect(agrees(flooded.probabilityServed(withinHours: 24), 0.01))
    let idle = TimeoutQueue(
      agents: 2_000, traffic: Traffic(arrivalsPerHour: 1, hoursPerCase: 0.001), timeoutHours: 1_000)
    #expect(idle.probabilityOfExpiry == 0)
    #expect(idle.probabilityServed(withinHours: 0) == 1)
  }

  @Test func boundaries() {
    let traffic = Traffic(arrivalsPerHour: 120, hoursPerCase: 0.1)
    let unstaffed = TimeoutQueue(agents: 0, traffic: traffic, timeoutHours: 0.5)
    #expect(unstaffed.probabilityOfExpiry == 1)
    #expect(unstaffed.probabilityServed(withinHours: 1) == 0)
    let deserted = TimeoutQueue(
      agents: 0, traffic: Traffic(arrivalsPerHour: 0, hoursPerCase: 0.1), timeoutHours: 0.5)
    #expect(deserted.probabilityOfExpiry == 1)
    #expect(deserted.probabilityServed(withinHours: 0.25) == 0)
    for idle in [
      Traffic(arrivalsPerHour: 0, hoursPerCase: 0.1), Traffic(arrivalsPerHour: 9, hoursPerCase: 0),
    ] {
      let queue = TimeoutQueue(agents: 1, traffic: idle, timeoutHours: 0.5)
      #expect(queue.probabilityOfExpiry == 0)
      #expect(queue.probabilityServed(withinHours: 0) == 1)
      #expect(queue.probabilityServed(withinHours: -1) == 0)
    }
  }

  @Test func sharesAddUpAndMoveTheRightWay() {
    var random = Dice(seed: 9)
    for _ in 0..<2_000 {
      let agents = Int.random(in: 1...40, using: &random)
      let load = Double(agents) * Double.random(in: 0.3...3, using: &random)
      let traffic = Traffic(arrivalsPerHour: load * 5, hoursPerCase: 0.2)
      let timeout = Double.random(in: 0.01...1, using: &random)
      let queue = TimeoutQueue(agents: agents, traffic: traffic, timeoutHours: timeout)
      let expired = queue.probabilityOfExpiry
      #expect(expired > 0 && expired < 1)
      // Just before the time-out everything that is ever begun has been begun.
      let almost = queue.probabilityServed(withinHours: timeout * (1 - 1e-12))
      #expect(agrees(almost + expired, 1, within: 1e-9))
      #expect(queue.probabilityServed(withinHours: timeout) == 1 - expired)
      let half = queue.probabilityServed(withinHours: timeout / 2)
      #expect(half > 0 && half <= almost)
      #expect(half < almost || expired < 1e-9)
      // No queue can begin more work than its agents can do.
      #expect(load * (1 - expired) <= Double(agents) * (1 + 1e-12))
      let larger = TimeoutQueue(agents: agents + 1, traffic: traffic, timeoutHours: timeout)
      #expect(larger.probabilityOfExpiry < expired)
      let longer = TimeoutQueue(agents: agents, traffic: traffic, timeoutHours: timeout * 1.1)
      #expect(longer.probabilityOfExpiry <= expired * (1 + 1e-12))
    }
  }

  @Test func nearlyBalancedIsContinuous() {
    func expiry(load: Double) -> Double {
      let traffic = Traffic(arrivalsPerHour: load * 2, hoursPerCase: 0.5)
      return TimeoutQueue(agents: 2, traffic: traffic, timeoutHours: 0.75).probabilityOfExpiry
    }
    for step in [1e-15, 1e-12, 1e-9] {
      #expect(agrees(expiry(load: 2 + step), expiry(load: 2), within: 1e-8))
      #expect(agrees(expiry(load: 2 - step), expiry(load: 2), within: 1e-8))
    }
  }
}
