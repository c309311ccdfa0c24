// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@Suite struct PassMarkTests {
  private let loans = PassMark.Test(target: 0.02, missRate: 0.1, risk: 0.05)

  // scipy 1.17.1: the first (n, k) with binom.cdf(k, n, 0.018) <= 0.05 whose betabinom odds at one
  // error of 350 reach 80%.
  @Test func theSmallestSampleWithTheOddsWanted() throws {
    let counted = PassMark.Knowledge.counted(UncertainRate(errors: 1, cases: 350))
    let mark = try #require(PassMark(loans, knowing: counted, mostCases: 1_000))
    #expect((mark.sampleSize, mark.allowedErrors) == (429, 3))
    #expect(agrees(mark.odds, 0.831_975_137, within: 1e-8))
  }

  @Test(
    "One case less to read, and the best odds below are taken",
    arguments: [
      (429, 429, 3, 0.831_975_137), (428, 348, 2, 0.786_730_210), (348, 348, 2, 0.786_730_210),
      (347, 262, 1, 0.710_570_445), (165, 165, 0, 0.560_069_474),
    ])
  func mostCases(most: Int, size: Int, errors: Int, odds: Double) throws {
    let counted = PassMark.Knowledge.counted(UncertainRate(errors: 1, cases: 350))
    let mark = try #require(PassMark(loans, knowing: counted, mostCases: most))
    #expect((mark.sampleSize, mark.allowedErrors) == (size, errors))
    #expect(agrees(mark.odds, odds, within: 1e-8))
  }

  @Test func tooFewCasesProveNothing() {
    #expect(PassMark(loans, knowing: .unknown, mostCases: 164) == nil)
    #expect(PassMark(loans, knowing: .unknown, sampleSize: 164) == nil)
    #expect(PassMark(loans, knowing: .unknown, mostCases: 165) != nil)
  }

  // scipy 1.17.1: at half of 2% the first plan with 80% is 969 cases with 12 errors.
  @Test func unknownRatesArePlannedAtHalfTheTarget() throws {
    let test = PassMark.Test(target: 0.02, missRate: 0, risk: 0.05)
    let mark = try #require(PassMark(test, knowing: .unknown, mostCases: 2_000))
    #expect((mark.sampleSize, mark.allowedErrors) == (969, 12))
    #expect(agrees(mark.odds, 0.821_021_707_513))
    let short = try #require(PassMark(test, knowing: .unknown, mostCases: 968))
    #expect(short.odds < PassMark.wantedOdds)
    #expect(short.sampleSize <= 968)
  }

  @Test func theOddsAreThoseOfReadersWhoMissWhatWasMeasured() throws {
    func odds(_ likely: Double?) throws -> Double {
      let test = PassMark.Test(target: 0.02, missRate: 0.24, likelyMissRate: likely, risk: 0.05)
      return try #require(PassMark(test, knowing: .unknown, sampleSize: 835)).odds
    }
    let mark = try #require(
      PassMark(
        PassMark.Test(target: 0.02, missRate: 0.24, risk: 0.05), knowing: .unknown,
        sampleSize: 835))
    #expect(try odds(0.12) == mark.odds(atTrueRate: 0.01, missRate: 0.12))
    #expect(try odds(nil) == mark.odds(atTrueRate: 0.01, missRate: 0.24))
    #expect(try odds(0.12) < odds(nil))
  }

  @Test func aGivenSampleForgivesAsManyAsItProves() throws {
    let counted = PassMark.Knowledge.counted(UncertainRate(errors: 1, cases: 350))
    let mark = try #require(PassMark(loans, knowing: counted, sampleSize: 350))
    #expect(mark.allowedErrors == 2)
    #expect(agrees(mark.odds, 0.785_069_679_834, within: 1e-8))
  }

  @Test func aLaneAtTheTargetHardlyEverPasses() throws {
    var random = Dice(seed: 3)
    for _ in 0..<100 {
      let test = PassMark.Test(
        target: Double.random(in: 0.005...0.1, using: &random),
        missRate: Double.random(in: 0...0.5, using: &random), risk: 0.05)
      let mark = try #require(PassMark(test, knowing: .unknown, mostCases: 5_000))
      #expect(mark.odds(atTrueRate: test.target, missRate: test.missRate) <= 0.05 + 1e-9)
    }
  }

  @Test func aHopelessRateStopsTheSearch() throws {
    let hopeless = PassMark.Knowledge.stated(0.5)
    let mark = try #require(PassMark(loans, knowing: hopeless, mostCases: 1_000_000_000))
    #expect(mark.odds < 1e-6)
    #expect(mark.allowedErrors <= PassMark.mostForgiven)
  }
}
