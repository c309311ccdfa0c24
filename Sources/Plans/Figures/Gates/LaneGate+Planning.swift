// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

extension LaneGate {
  /// The gate that fits into the days; nil where not even a sample without an error does.
  ///
  /// - Parameters:
  ///   - missing: m, the most that readers may miss.
  ///   - likely: what they likely miss.
  init?(
    for subject: GateSubject, missing: Double, likely: Double, reading readings: Readings
  ) {
    let test = PassMark.Test(
      target: subject.target, missRate: missing, likelyMissRate: likely, risk: StandIn.risk)
    let knowledge = PassMark.Knowledge(subject)
    guard let mark = PassMark(test, knowing: knowledge, mostCases: readings.mostCases) else {
      return nil
    }
    // What a first try spends of δ is gone; a second spends half as much.
    var again = test
    again.risk = test.risk / 2
    let second = PassMark(again, knowing: knowledge, mostCases: readings.mostCases)
    self.init(
      lane: subject.lane, basis: subject.basis, target: subject.target, missRate: missing,
      firstTry: GateTry(mark, at: test.risk, reading: readings),
      secondTry: second.map { GateTry($0, at: again.risk, reading: readings) },
      oddsAtHalf: mark.odds(atTrueRate: subject.target / 2, missRate: likely),
      oddsAtTwoThirds: mark.odds(atTrueRate: subject.target * 2 / 3, missRate: likely),
      oddsToday: subject.errorRate.known.map(mark.odds(today:)))
  }

  /// The same with at most so many readings a day, and the days that they take.
  func read(perDay most: Double) -> LaneGate {
    LaneGate(
      lane: lane, basis: basis, target: target, missRate: missRate,
      firstTry: firstTry.read(perDay: most), secondTry: secondTry?.read(perDay: most),
      oddsAtHalf: oddsAtHalf, oddsAtTwoThirds: oddsAtTwoThirds, oddsToday: oddsToday)
  }

  /// Whether a lane whose rate is known and below the target is likelier to fail than to pass.
  var isUnlikely: Bool { basis == .rate && odds < Self.leastOdds }
}

extension PassMark.Knowledge {
  /// A rate at or above the target is mended before the gate, so it says nothing about what is read.
  fileprivate init(_ subject: GateSubject) {
    guard subject.basis == .rate, let rate = subject.errorRate.known else {
      self = .unknown
      return
    }
    self = rate.counted.map(Self.counted) ?? .stated(rate.value)
  }
}

extension PassMark {
  /// The odds at today's rate, which was counted by readers who miss as much as those of the gate.
  fileprivate func odds(today rate: KnownRate) -> Double {
    rate.counted?.chance(ofAtMost: allowedErrors, in: sampleSize)
      ?? odds(atTrueRate: rate.value, missRate: 0)
  }
}

extension GateTry {
  fileprivate func read(perDay most: Double) -> GateTry {
    guard let readings = readingsPerDay, readings.value > most else { return self }
    let days = (Double(sampleSize) / most).roundedUpForgivingly
    return GateTry(
      risk: risk, sampleSize: sampleSize, allowedErrors: allowedErrors, odds: odds,
      readingsPerDay: Planned(most, isOurs: false),
      workingDays: max(LaneGate.leastDays, Int(min(days, 1e9))))
  }
}

extension GateTry {
  fileprivate init(_ mark: PassMark, at risk: Double, reading readings: Readings) {
    self.init(
      risk: risk, sampleSize: mark.sampleSize, allowedErrors: mark.allowedErrors, odds: mark.odds,
      readingsPerDay: readings.perDay(for: mark.sampleSize),
      workingDays: readings.days(for: mark.sampleSize))
  }
}
