// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs

/// What was measured of a group of cases; what was not logged is nil.
package struct Measures: Hashable, Sendable {
  package let cases: Int
  /// Cases that went to a person, of all.
  package let escalation: Rate?
  /// Proposals that a person changed or rejected, of those that a person decided.
  package let override: Rate?
  /// Of the overridden proposals that were judged, those that were wrong indeed.
  package let overriddenWrong: Rate?
  /// Escalated cases that nobody took up in time, of those of which it is known.
  package let timeOuts: Rate?
  /// Escalated cases whose review was passed over, likewise.
  package let bypasses: Rate?
  /// Wrong proposals of all cases, escalated or not.
  package let errors: Rate?
  /// Wrong results of cases that nobody saw before they took effect.
  package let unseenErrors: Rate?
  /// Planted errors that reviewers caught.
  package let planted: Rate?
  /// From arrival to settlement.
  package let resolution: TimeQuantiles?
  /// What a reviewer spends on a case.
  package let review: TimeQuantiles?
  package let satisfaction: Satisfaction?

  /// - Parameters:
  ///   - counts: of the group.
  ///   - times: of the same cases.
  ///   - log: the whole log, which tells what its labels are.
  init(_ counts: GroupCounts, times: CaseTimes, in log: LogCounts) {
    cases = counts.cases
    let hasDenominator = !log.isEscalatedOnly
    escalation =
      log.logged.contains(.escalated) && hasDenominator ? Rate(counts.escalated) : nil
    override = log.logged.contains(.overridden) ? Rate(counts.overridden) : nil
    overriddenWrong = Rate(counts.overriddenWrong)
    let settled = counts.decidedBy.values.reduce(0, +)
    let settlesByTime = log.logged.contains(.decidedBy)
    timeOuts =
      settlesByTime ? Rate(PartCount(counts.decidedBy[.timeout] ?? 0, of: settled)) : nil
    bypasses = settlesByTime ? Rate(PartCount(counts.decidedBy[.bypass] ?? 0, of: settled)) : nil
    let draw = Draw(of: log)
    errors = hasDenominator ? Rate(draw.labels(of: counts)) : nil
    unseenErrors =
      hasDenominator && log.logged.contains(.escalated)
      ? Rate(draw.unseenLabels(of: counts)) : nil
    planted = log.logged.contains(.planted) ? Rate(counts.planted) : nil
    resolution = TimeQuantiles(times.resolution)
    review = TimeQuantiles(times.review)
    satisfaction = Satisfaction(counts)
  }
}
