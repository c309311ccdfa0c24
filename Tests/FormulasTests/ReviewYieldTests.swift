// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct ReviewYieldTests {
  @Test(arguments: [
    (1, 0.2, 0.2), (3, 0.2, 0.488), (3, 0.5, 0.875), (2, 0.3, 0.51), (3, 0, 0), (3, 1, 1),
    (1.5, 1, 1),
  ])
  func errorsAmongTheChosen(lift: Double, share: Double, expected: Double) {
    #expect(agrees(ReviewYield(lift: lift).errorsFound(reviewing: share), expected))
  }

  @Test func aSmallShareFindsLiftTimesAsMany() {
    let found = ReviewYield(lift: 4).errorsFound(reviewing: 1e-9)
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
