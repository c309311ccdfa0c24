// SPDX-License-Identifier: GPL-3.0-or-later

/// A test declared beforehand: look once, after n cases, and pass with at most k errors.
///
/// n is the smallest number with P(Bin(n, α) ≤ k) ≤ δ: a workflow whose error rate is α or worse
/// passes with a probability of at most δ. More allowed errors cost more cases and, but for the
/// steps that whole numbers make, fail fewer good workflows.
package struct OneLookPlan: Hashable, Sendable {
  /// k, 0 or more.
  package let allowedErrors: Int
  /// n, at most `SampleSize.limit`.
  package let sampleSize: Int

  /// The plan for k errors, target error rate α and risk δ, both rates between 0 and 1.
  package init(allowedErrors: Int, errorRate: Double, risk: Double) {
    self.allowedErrors = allowedErrors
    sampleSize = Self.fewestCases(errors: allowedErrors, rate: errorRate, risk: risk)
  }

  private static func fewestCases(errors: Int, rate: Double, risk: Double) -> Int {
    // A tie on paper (α = 1/2, k = 1: 4/8 in three cases) must not fail by the last digit.
    let accepted = risk * (1 + 1e-12)
    func passesTooOften(_ cases: Int) -> Bool {
      BinomialTail.probability(ofAtMost: errors, in: cases, rate: rate) > accepted
    }
    var tooFew = errors
    var enough = SampleSize.zeroErrors(errorRate: rate, risk: risk)
    while enough < SampleSize.limit, passesTooOften(enough) {
      tooFew = enough
      enough = min(SampleSize.limit, enough * 2)
    }
    while enough - tooFew > 1 {
      let middle = tooFew + (enough - tooFew) / 2
      if passesTooOften(middle) { tooFew = middle } else { enough = middle }
    }
    return enough
  }
}
