// SPDX-License-Identifier: GPL-3.0-or-later

/// A warning from a routine sample, and the fresh sample that stops a lane or clears it.
///
/// Alarms are no gates: two bad samples in a row are needed, so that a healthy lane is hardly ever
/// stopped, and a bad one is stopped all the same.
package struct Alarm: Hashable, Sendable {
  /// One sample: so many cases are read, and from so many errors on it speaks.
  package struct Limit: Hashable, Sendable {
    /// n, 1 or more.
    package let cases: Int
    /// From so many errors on, 1 or more.
    package let errors: Int

    package init(cases: Int, errors: Int) {
      self.cases = cases
      self.errors = errors
    }

    /// P(Bin(n, p) ≥ errors).
    package func chance(atRate rate: Double) -> Double {
      1 - BinomialTail.probability(ofAtMost: errors - 1, in: cases, rate: rate)
    }

    /// The smallest number of errors whose chance at a rate is at most `chance`.
    ///
    /// `cases` + 1, which never happens, where even all wrong is likelier than that.
    package init(cases: Int, atRate rate: Double, chance: Double) {
      var (tooFew, enough) = (0, cases + 1)
      while enough - tooFew > 1 {
        let middle = tooFew + (enough - tooFew) / 2
        if Limit(cases: cases, errors: middle).chance(atRate: rate) > chance {
          tooFew = middle
        } else {
          enough = middle
        }
      }
      self.init(cases: cases, errors: enough)
    }
  }

  /// A healthy lane warns in at most this share of its samples.
  package static let mostWarnings = 0.1
  /// A healthy lane is stopped in at most this share of years.
  package static let mostFalseStops = 0.05

  package let warning: Limit
  package let stop: Limit
  /// How often a year the routine sample is complete, above 0.
  package let samplesPerYear: Double
  /// The rate of a healthy lane, as readers see it.
  package let healthyRate: Double

  /// The tightest limits that leave a healthy lane alone.
  ///
  /// - Parameters:
  ///   - healthyRate: the rate of a healthy lane as readers see it, between 0 and 1.
  ///   - routine: the cases of a routine sample, 1 or more.
  ///   - fresh: the cases of the fresh sample, 1 or more.
  ///   - samplesPerYear: how often the routine sample is complete in a year, above 0.
  ///   - alarms: how many alarms share the yearly chance of a false stop, 1 or more.
  package init(
    healthyRate: Double, routine: Int, fresh: Int, samplesPerYear: Double, alarms: Int = 1
  ) {
    self.healthyRate = healthyRate
    self.samplesPerYear = samplesPerYear
    warning = Limit(cases: routine, atRate: healthyRate, chance: Self.mostWarnings)
    let share = Self.mostFalseStops / Double(alarms)
    // One block after the other: 1 − (1 − both)^blocks = share.
    let both = -CMath.exponentialMinusOne(CMath.lnOnePlus(-share) / max(1, samplesPerYear))
    let warned = warning.chance(atRate: healthyRate)
    stop = Limit(
      cases: fresh, atRate: healthyRate, chance: warned > 0 ? min(1, both / warned) : 1)
  }

  /// The chance that both samples speak at a rate that readers see.
  package func chanceOfBoth(atRate rate: Double) -> Double {
    warning.chance(atRate: rate) * stop.chance(atRate: rate)
  }

  /// The chance that a healthy lane is stopped within a year.
  package var falseStopsPerYear: Double {
    -CMath.exponentialMinusOne(
      CMath.lnOnePlus(-chanceOfBoth(atRate: healthyRate)) * max(1, samplesPerYear))
  }
}
