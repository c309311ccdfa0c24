// SPDX-License-Identifier: GPL-3.0-or-later

/// A gate that can be passed and can fail: so many cases, so many errors forgiven, and the odds.
///
/// The sample is a `OneLookPlan`: a lane at the target rate or worse passes with a chance of at
/// most δ. Readers who miss a share m of the errors see a rate of only (1 − m) times the true one,
/// so the test is at α·(1 − m), with the most that they may miss; the odds are those of readers who
/// miss what was measured.
package struct PassMark: Hashable, Sendable {
  /// What is known of the lane's error rate before the gate.
  package enum Knowledge: Hashable, Sendable {
    /// Counted by readers like those of the gate, who miss as much.
    case counted(UncertainRate)
    /// A rate without the sample behind it, taken as it is, as readers see it.
    case stated(Double)
    /// Nobody knows: the odds are those at half the target.
    case unknown
  }

  /// The rate that a gate tests and how much it may err.
  package struct Test: Hashable, Sendable {
    /// α, the target error rate, between 0 and 1.
    package var target: Double
    /// m, the most of the errors that readers may miss, 0 ≤ m < 1.
    package var missRate: Double
    /// What readers likely miss, from 0 to m: the odds are reckoned with it, because readers who miss
    /// more would only seem to make a pass likelier.
    package var likelyMissRate: Double
    /// δ, the accepted chance that a lane at the target passes, between 0 and 1.
    package var risk: Double

    /// - Parameter likelyMissRate: m where nothing else is known.
    package init(target: Double, missRate: Double, likelyMissRate: Double? = nil, risk: Double) {
      self.target = target
      self.missRate = missRate
      self.likelyMissRate = likelyMissRate ?? missRate
      self.risk = risk
    }

    /// α·(1 − m): the rate of errors that readers find in a lane at the target.
    package var seenTarget: Double { target * (1 - missRate) }
  }

  /// The odds of passing that a gate is planned for.
  package static let wantedOdds = 0.8

  /// No gate forgives more: a sample beyond that would be read for years.
  package static let mostForgiven = 500

  /// n.
  package let sampleSize: Int
  /// k.
  package let allowedErrors: Int
  /// The chance to pass, given what is known.
  package let odds: Double

  /// The smallest sample with `wantedOdds` of at most `mostCases`, else the one with the best odds.
  ///
  /// Nil where not even a sample without an error fits into `mostCases`.
  package init?(_ test: Test, knowing knowledge: Knowledge, mostCases: Int) {
    var best: (plan: OneLookPlan, odds: Double)?
    for errors in 0...Self.mostForgiven {
      let plan = OneLookPlan(
        allowedErrors: errors, errorRate: test.seenTarget, risk: test.risk)
      guard plan.sampleSize <= mostCases else { break }
      let odds = Self.odds(of: plan, in: test, knowing: knowledge)
      if odds > best?.odds ?? -1 { best = (plan, odds) }
      if odds >= Self.wantedOdds { break }
    }
    guard let best else { return nil }
    sampleSize = best.plan.sampleSize
    allowedErrors = best.plan.allowedErrors
    odds = best.odds
  }

  /// The most errors that a sample of `sampleSize` forgives, with its odds; nil where it is too
  /// small to prove anything.
  package init?(_ test: Test, knowing knowledge: Knowledge, sampleSize: Int) {
    var proven: OneLookPlan?
    for errors in 0...Self.mostForgiven {
      let plan = OneLookPlan(
        allowedErrors: errors, errorRate: test.seenTarget, risk: test.risk)
      guard plan.sampleSize <= sampleSize else { break }
      proven = plan
    }
    guard let proven else { return nil }
    self.sampleSize = sampleSize
    allowedErrors = proven.allowedErrors
    odds = Self.odds(
      ofAtMost: allowedErrors, in: sampleSize, test: test, knowing: knowledge)
  }

  /// The chance to pass at a true rate of which readers find a share of 1 − m.
  package func odds(atTrueRate rate: Double, missRate: Double) -> Double {
    BinomialTail.probability(
      ofAtMost: allowedErrors, in: sampleSize, rate: rate * (1 - missRate))
  }

  private static func odds(
    of plan: OneLookPlan, in test: Test, knowing knowledge: Knowledge
  ) -> Double {
    odds(ofAtMost: plan.allowedErrors, in: plan.sampleSize, test: test, knowing: knowledge)
  }

  private static func odds(
    ofAtMost errors: Int, in cases: Int, test: Test, knowing knowledge: Knowledge
  ) -> Double {
    switch knowledge {
    case .counted(let rate): rate.chance(ofAtMost: errors, in: cases)
    case .stated(let rate): BinomialTail.probability(ofAtMost: errors, in: cases, rate: rate)
    case .unknown:
      BinomialTail.probability(
        ofAtMost: errors, in: cases, rate: test.target / 2 * (1 - test.likelyMissRate))
    }
  }
}
