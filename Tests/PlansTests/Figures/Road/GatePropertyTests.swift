// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import SeededDice
import Testing

@testable import Plans

/// What an answer that turns into "?" does to a gate.
///
/// What holds: readers of whom nobody knows what they miss never make passing likelier, up to the
/// 80% that are planned for, nor a sample smaller that reaches them; nor does an unknown rate make
/// the sample of a lane smaller that is better than half its target.
///
/// What does not: the odds at an unknown rate are those at half the target, more than those of a
/// lane known to be worse; and without hours for reading a sample is read in ten days, so that one
/// that never fitted into the hours does. Both are marked: by the basis, and as our own value.
@Suite struct GatePropertyTests {
  private static func random(_ dice: inout Dice) -> (target: Double, rate: LaneErrorRate) {
    let target = Double.random(in: 0.005...0.1, using: &dice)
    if Bool.random(using: &dice) {
      return (target, .stated(Double.random(in: 0...target * 0.99, using: &dice)))
    }
    let cases = Int.random(in: 20...900, using: &dice)
    let most = max(0, Int(target * Double(cases)) - 1)
    return (target, .counted(Int.random(in: 0...most, using: &dice), of: cases))
  }

  @Test func `unknown misses are no better than known ones`() throws {
    var dice = Dice(seed: 41)
    var reached = 0
    for _ in 0..<150 {
      let (target, rate) = Self.random(&dice)
      guard rate.known.map({ $0.value < target }) ?? false else { continue }
      let cases = Double.random(in: 2...60, using: &dice)
      let missing = Double.random(in: 0...0.3, using: &dice)
      let known = laneGate(target: target, rate: rate, missing: missing, casesPerDay: cases)
      let unknown = laneGate(
        target: target, rate: rate, missing: ReviewersMiss(given: nil).tested.value,
        casesPerDay: cases)
      guard let unknown else { continue }
      let better = try #require(known)
      #expect(min(0.8, unknown.odds) <= min(0.8, better.odds) + 1e-9)
      guard unknown.odds >= 0.8 else { continue }
      reached += 1
      #expect(unknown.sampleSize >= better.sampleSize)
    }
    #expect(reached > 20)
  }

  @Test func `an unknown rate asks for no smaller sample than a good one`() throws {
    var dice = Dice(seed: 43)
    for _ in 0..<60 {
      let target = Double.random(in: 0.01...0.1, using: &dice)
      let missing = Double.random(in: 0...0.5, using: &dice)
      let rate = Double.random(in: 0...target * (1 - missing) / 2, using: &dice)
      let good = try #require(
        laneGate(target: target, rate: .stated(rate), missing: missing, casesPerDay: 1e6))
      let unknown = try #require(laneGate(target: target, missing: missing, casesPerDay: 1e6))
      #expect(unknown.sampleSize >= good.sampleSize)
    }
  }

  @Test func `what does not hold is marked`() throws {
    let bad = try #require(laneGate(rate: .stated(0.019)))
    let unknown = try #require(laneGate())
    #expect(bad.odds < unknown.odds)
    #expect(unknown.basis == .halfTarget)
    let few = try #require(laneGate(hours: .allow(4)))
    #expect(few.odds < unknown.odds)
    #expect(unknown.readingsPerDay?.isOurs == true)
  }

  @Test func `every gate keeps its risk and has the cases that it needs`() throws {
    var dice = Dice(seed: 47)
    for _ in 0..<60 {
      let (target, rate) = Self.random(&dice)
      let missing = Double.random(in: 0...0.4, using: &dice)
      let cases = Double.random(in: 1...50, using: &dice)
      let gate = laneGate(target: target, rate: rate, missing: missing, casesPerDay: cases)
      for one in [gate?.firstTry, gate?.secondTry].compactMap(\.self) {
        let passes = PlainSums.atMost(
          one.allowedErrors, of: one.sampleSize, rate: target * (1 - missing))
        #expect(passes <= one.risk + 1e-9)
        let days = try #require(one.workingDays)
        let perDay = try #require(one.readingsPerDay).value
        #expect((5...60).contains(days))
        #expect(perDay <= cases)
        #expect(perDay * Double(days) >= Double(one.sampleSize) - 1e-6)
        // A day less would not do, but for the least of five.
        #expect(days == 5 || perDay * Double(days - 1) < Double(one.sampleSize))
      }
    }
  }
}
