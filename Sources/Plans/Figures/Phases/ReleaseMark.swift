// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// How many of the cases that people let go may be wrong, of those that are read of a phase in which they
/// see every case.
///
/// As many as are wrong today, or as are accepted where that is more: a phase that leaves the work as good
/// as it is passes. The last phase is held to what is accepted. Nothing is let loose by it, so that it
/// proves no rate.
package struct ReleaseMark: Hashable, Sendable {
  /// What the mark is set by.
  package enum Basis: String, CaseIterable, Sendable {
    case today
    case target
  }

  /// Cases that the readers read in the phase.
  package let cases: Int
  package let allowed: Int
  /// The rate that the mark is set by, 0 to 1.
  package let rate: Double
  package let basis: Basis
  /// The odds of passing at that rate, 0 to 1.
  package let odds: Double
  /// The odds of passing if twice as many are wrong, 0 to 1.
  package let oddsAtTwice: Double
  /// Cases read on a day, by lane.
  let readingsPerDay: [String: Double]

  /// Above these odds a mark would tell nothing: work that is wrong twice as often passes as well.
  private static let mostAtTwice = 0.7

  /// Nil where no hours are given for reading, where a volume or the minutes of a reading are not known,
  /// and where so few can be read that they tell nothing.
  ///
  /// - Parameters:
  ///   - lanes: those of which people see every case.
  ///   - part: the part of the cases that runs through the design, 0 to 1.
  ///   - isLast: whether no phase comes after.
  init?(
    of lanes: [LaneFigures], part: Double, days: Int?, isLast: Bool, in inputs: PlanInputs
  ) {
    let split = CaseSplit(of: lanes.filter { $0.share != nil }) { inputs.blindMinutes(of: $0) }
    guard let hours = inputs.auditHours, let minutes = split.minutes, minutes > 0,
      let volume = split.casesPerDay, let days, let target = lanes.map(\.target.value).min()
    else { return nil }
    let perDay = min(hours * 60 / minutes, volume * part)
    let read = (perDay * Double(days)).roundedDownForgivingly
    let today = isLast ? nil : inputs.rate(.errorRateToday)?.value
    basis = today.map { $0 > target } == true ? .today : .target
    rate = max(today ?? 0, target)
    guard read >= 1, read < Double(SampleSize.limit), rate < 1 else { return nil }
    // Work at that rate fails as often as a gate errs.
    cases = Int(read)
    let limit = Alarm.Limit(cases: cases, atRate: rate, chance: StandIn.risk)
    allowed = limit.errors - 1
    odds = 1 - limit.chance(atRate: rate)
    oddsAtTwice = 1 - limit.chance(atRate: min(1, rate * 2))
    guard oddsAtTwice <= Self.mostAtTwice else { return nil }
    readingsPerDay = split.shares(of: perDay)
  }
}
