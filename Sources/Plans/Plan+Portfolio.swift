// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires

/// What a portfolio takes from a plan; the only place that knows where a plan keeps it.
extension Plan {
  /// The cost of a year as the work is done today, in the plan's currency; nil where unknown.
  var yearlyCostToday: Double? {
    let isAutomated = economics.lines.contains { $0.id == "cost_today" }
    return isAutomated ? amount("cost_today") : yearlyCost(.manual)
  }

  /// Today's cost of a year minus the cost under the verdict; below 0 where it costs more.
  var yearlySavings: Double? {
    guard let today = yearlyCostToday, let then = yearlyCost(verdict) else { return nil }
    return today - then
  }

  private func yearlyCost(_ verdict: Verdict) -> Double? {
    amount("cost_\(verdict.rawValue)")
  }

  private func amount(_ line: String) -> Double? {
    economics.lines.first { $0.id == line }?.amount
  }

  /// The reviewers in steady operation; nil where figures are missing.
  ///
  /// - Parameter minutesPerReview: as answered, above 0.
  func steadyNeed(minutesPerReview: Double?) -> ReviewerNeed? {
    guard let steady = capacity.last, let minutes = minutesPerReview else { return nil }
    guard let people = steady.reviewersNeeded else { return .endless }
    // Only a queue has a share of reviews in time.
    return steady.withinLimit != nil
      ? .live(people) : .batch(steady.reviewsPerHour * minutes / 60)
  }

  /// The highest level of the risks; low where there are none.
  var highestRisk: Risk.Level { risks.map(\.level).max() ?? .low }
}
