// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct ReviewYieldTests {
  @Test(arguments: [
    (1, 0.2, 0.2), (3, 0.2, 0.488), (3, 0.5, 0.875), (2, 0.3, 0.51), (3, 0, 0), (3, 1, 1),
    (1.5, 1, 1),
  ])
  func errorsAmongTheChosen(lift: Double, share: Double, expected: Double) {
    let yield = ReviewYield(lift: lift, drawnAtRandom: 0)
    #expect(agrees(yield.errorsFound(reviewing: share), expected))
  }

  @Test(arguments: [
    // Triggers leave 0.9³ of the errors, and chance finds 0.1 / 0.9 of them.
    (3, 0.1, 0.2, 0.352), (3, 0.05, 0.2, 0.422), (3, 0.15, 0.2, 0.278), (6, 0.1, 0.2, 0.527_608),
    (1, 0.1, 0.2, 0.2), (3, 0.1, 1, 1),
    // Up to the random share there is nothing left for triggers to choose.
    (3, 0.1, 0.1, 0.1), (3, 0.1, 0.05, 0.05), (3, 0.1, 0, 0),
  ])
  func errorsAmongTriggeredAndDrawn(
    lift: Double, drawn: Double, share: Double, expected: Double
  ) {
    let yield = ReviewYield(lift: lift, drawnAtRandom: drawn)
    #expect(agrees(yield.errorsFound(reviewing: share), expected))
  }

  @Test func aSmallShareFindsLiftTimesAsMany() {
    let found = ReviewYield(lift: 4, drawnAtRandom: 0).errorsFound(reviewing: 1e-9)
    #expect(abs(found / 4e-9 - 1) < 1e-6)
  }
}

@Suite struct ReviewerFatigueTests {
  private static let team = ReviewerFatigue(restedMissRate: 0.02, addedMissRate: 0.3)

  @Test(arguments: [
    (0, 0.02), (0.85, 0.02), (0.86, 0.04), (0.925, 0.17), (1, 0.32),
  ])
  func missesAtAnOccupancy(occupancy: Double, expected: Double) {
    #expect(agrees(Self.team.missRate(occupancy: occupancy), expected))
  }

  @Test func nobodyMissesMoreThanEverything() {
    let careless = ReviewerFatigue(restedMissRate: 0.9, addedMissRate: 0.3)
    #expect(careless.missRate(occupancy: 1) == 1)
  }
}
