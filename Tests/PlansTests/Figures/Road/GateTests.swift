// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Testing

@testable import Plans

@Suite struct GateTests {
  @Test(arguments: [
    (1, 350, 0.02, 0.1), (0, 60, 0.05, 0.0), (3, 400, 0.03, 0.3), (2, 900, 0.01, 0.2),
  ])
  func `a counted rate is averaged over what its sample leaves open`(
    errors: Int, cases: Int, target: Double, missing: Double
  ) throws {
    let gate = try #require(
      laneGate(target: target, rate: .counted(errors, of: cases), missing: missing))
    let seen = target * (1 - missing)
    let own = try #require(
      PlainSums.gate(rate: seen, risk: 0.05, most: 60_000) {
        PlainSums.atMost($0, of: $1, after: errors, in: cases)
      })
    #expect(gate.basis == .rate)
    #expect((gate.sampleSize, gate.allowedErrors) == (own.n, own.k))
    #expect(abs(gate.odds - own.odds) < 1e-6)
    #expect(gate.oddsToday == gate.odds)
    #expect(abs(gate.oddsAtHalf - PlainSums.atMost(own.k, of: own.n, rate: seen / 2)) < 1e-9)
    #expect(
      abs(gate.oddsAtTwoThirds - PlainSums.atMost(own.k, of: own.n, rate: seen * 2 / 3)) < 1e-9)
  }

  @Test func `a rate without a sample is taken as readers see it`() throws {
    let gate = try #require(laneGate(rate: .stated(0.004), missing: 0.1))
    let own = try #require(
      PlainSums.gate(rate: 0.018, risk: 0.05, most: 60_000) {
        PlainSums.atMost($0, of: $1, rate: 0.004)
      })
    #expect((gate.sampleSize, gate.allowedErrors) == (own.n, own.k))
    #expect(abs(gate.odds - own.odds) < 1e-9)
  }

  @Test(arguments: [
    LaneErrorRate.unknown, .atMost(KnownRate(value: 0.001)), .atMost(KnownRate(value: 0.3)),
  ])
  func `an unknown rate is planned at half the target`(rate: LaneErrorRate) throws {
    let gate = try #require(laneGate(rate: rate, missing: 0.3))
    let own = try #require(
      PlainSums.gate(rate: 0.014, risk: 0.05, most: 60_000) {
        PlainSums.atMost($0, of: $1, rate: 0.007)
      })
    #expect(gate.basis == .halfTarget)
    #expect((gate.sampleSize, gate.allowedErrors) == (own.n, own.k))
    #expect(abs(gate.odds - own.odds) < 1e-9)
    #expect(gate.oddsToday == nil)
  }

  @Test(arguments: [
    (0.019_9, LaneGate.Basis.rate), (0.02, .mended), (0.020_1, .mended), (0.9, .mended),
  ])
  func `a rate at the target or above is mended first`(rate: Double, basis: LaneGate.Basis) throws {
    let gate = try #require(laneGate(rate: .stated(rate)))
    #expect(gate.basis == basis)
    guard basis == .mended else { return }
    let unknown = try #require(laneGate())
    #expect(gate.sampleSize == unknown.sampleSize)
    #expect(gate.odds == unknown.odds)
    let today = PlainSums.atMost(gate.allowedErrors, of: gate.sampleSize, rate: rate)
    #expect(abs(try #require(gate.oddsToday) - today) < 1e-9)
    #expect(today < 0.051)
  }

  /// 0.9985¹⁴⁹ lies next to 80%.
  @Test(arguments: [(0.001_49, 0), (0.001_51, 1)])
  func `a sample is as small as odds of 80% allow`(rate: Double, errors: Int) throws {
    #expect((PlainSums.atMost(0, of: 149, rate: rate) >= 0.8) == (errors == 0))
    let gate = try #require(laneGate(rate: .stated(rate)))
    #expect((gate.sampleSize, gate.allowedErrors) == (errors == 0 ? 149 : 236, errors))
  }

  /// 180 cases in 60 days leave only the sample without an error; 0.99536¹⁴⁹ lies next to one half.
  @Test(arguments: [(0.004_64, false), (0.004_66, true)])
  func `below one in two a lane whose rate is known stays`(rate: Double, stays: Bool) throws {
    let gate = try #require(laneGate(rate: .stated(rate), casesPerDay: 3))
    #expect(gate.sampleSize == 149)
    #expect((PlainSums.atMost(0, of: 149, rate: rate) < 0.5) == stays)
    #expect(LaneAtApprove("easy", gate)?.reason == (stays ? .odds : nil))
    // What nobody knows is no reason: the odds are shown.
    let unknown = try #require(laneGate(casesPerDay: 3))
    #expect(unknown.odds < 0.5)
    #expect(LaneAtApprove("easy", unknown) == nil)
  }

  /// Without an error 300 cases prove 0.995%: five a day are sixty days.
  @Test(arguments: [(5.0, 60), (4.99, nil), (5.01, 60), (6, 50)])
  func `a gate fits into sixty working days`(cases: Double, days: Int?) throws {
    #expect(PlainSums.smallest(forgiving: 0, rate: 0.009_95, risk: 0.05) == 300)
    let gate = laneGate(target: 0.009_95, rate: .stated(0.000_1), casesPerDay: cases)
    #expect(gate?.workingDays == days)
    #expect((LaneAtApprove("easy", gate)?.reason == .tooLong) == (days == nil))
    guard let gate, let days else { return }
    #expect(gate.sampleSize == 300)
    #expect(cases * Double(days) >= 300)
  }

  @Test(arguments: [(60.0, 60.0, 5), (59, 59, 6), (300, 60, 5), (5, 5, 60)])
  func `hours set the readings a day, five days at least`(
    allowed: Double, perDay: Double, days: Int
  ) throws {
    let gate = try #require(
      laneGate(target: 0.009_95, rate: .stated(0.000_1), hours: .allow(allowed)))
    #expect(gate.readingsPerDay == Planned(perDay, isOurs: false))
    #expect(gate.workingDays == days)
    #expect(perDay * Double(days) >= 300)
  }

  @Test func `without hours a sample is read in ten days, as fast as cases come`() throws {
    let gate = try #require(laneGate(rate: .stated(0.000_1)))
    #expect(gate.readingsPerDay == Planned(15, isOurs: true))
    #expect(gate.workingDays == 10)
    let slow = try #require(laneGate(rate: .stated(0.000_1), casesPerDay: 14))
    #expect(slow.readingsPerDay == Planned(14, isOurs: false))
    #expect(slow.workingDays == 11)
  }

  @Test func `nothing is dated by a volume or minutes that nobody knows`() throws {
    for gate in [
      try #require(laneGate(casesPerDay: nil)), try #require(laneGate(hours: .notKnown)),
    ] {
      #expect(gate.readingsPerDay == nil)
      #expect(gate.workingDays == nil)
      #expect(gate.expectedRepeatDays == nil)
    }
    #expect(laneGate(hours: .allow(0)) == nil)
    #expect(laneGate(casesPerDay: 0) == nil)
  }

  @Test func `a second try spends half of the risk`() throws {
    let gate = try #require(laneGate(rate: .counted(1, of: 350), missing: 0.1))
    let second = try #require(gate.secondTry)
    let own = try #require(
      PlainSums.gate(rate: 0.018, risk: 0.025, most: 60_000) {
        PlainSums.atMost($0, of: $1, after: 1, in: 350)
      })
    #expect(second.risk == 0.025)
    #expect((second.sampleSize, second.allowedErrors) == (own.n, own.k))
    let days = try #require(second.workingDays)
    // Of what passes in the end; what fails twice has no day.
    let passes = gate.odds + (1 - gate.odds) * second.odds
    let expected = (1 - gate.odds) * second.odds / passes * Double(days + 2)
    #expect(abs(try #require(gate.expectedRepeatDays) - expected) < 1e-12)
  }

  @Test func `without room for a second try there is none to wait for`() throws {
    // 149 cases fit into sixty days of 2.6, the 183 of a second try do not.
    let gate = try #require(laneGate(rate: .stated(0.000_1), casesPerDay: 2.6))
    #expect(PlainSums.smallest(forgiving: 0, rate: 0.02, risk: 0.025) == 183)
    #expect(gate.secondTry == nil)
    #expect(gate.expectedRepeatDays == 0)
  }
}
