// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@Suite struct BernoulliCusumTests {
  private let cusum = BernoulliCusum(healthy: 0.02, risen: 0.04)

  @Test func `an error weighs as its likelihood`() {
    #expect(agrees(cusum.up, 0.693_147_180_6))
    #expect(agrees(cusum.down, 0.020_619_287_2))
  }

  // A linear system in numpy; a simulation of the second gave 414.6 for 416.
  @Test(arguments: [(3.0, 3_436.0, 292.0), (4, 10_458, 416), (5, 30_048, 542)])
  func `runs as long as a Markov chain`(limit: Double, healthy: Double, risen: Double) {
    #expect(cusum.meanCases(toReach: limit, rate: 0.02)?.rounded() == healthy)
    #expect(cusum.meanCases(toReach: limit, rate: 0.04)?.rounded() == risen)
  }

  @Test func `a single error is enough where the limit is low`() throws {
    let mean = try #require(cusum.meanCases(toReach: 0.5, rate: 0.02))
    #expect(agrees(mean, 50))
    #expect(cusum.meanCases(toReach: 0, rate: 0.02) == 0)
    #expect(cusum.meanCases(toReach: 1, rate: 0) == .infinity)
  }

  @Test func `the limit keeps a healthy system quiet`() throws {
    for cases in [500.0, 5_000, 50_000] {
      let limit = cusum.limit(healthyCases: cases)
      let mean = try #require(cusum.meanCases(toReach: limit, rate: 0.02))
      #expect(mean >= cases)
      let lower = try #require(cusum.meanCases(toReach: limit - 0.05, rate: 0.02))
      #expect(lower < cases)
    }
  }

  @Test func `errors too rare to reckon have a safe limit`() {
    let rare = BernoulliCusum(healthy: 1e-7, risen: 2e-7)
    #expect(rare.meanCases(toReach: 5, rate: 1e-7) == nil)
    #expect(agrees(rare.limit(healthyCases: 1_000), 6.907_755_279))
  }

  @Test func `right cases lead back to zero and no further`() {
    let after = cusum.sum(after: 0, errors: 3, cases: 3)
    #expect(agrees(after, 3 * cusum.up))
    #expect(cusum.sum(after: after, errors: 0, cases: 10_000) == 0)
  }
}
