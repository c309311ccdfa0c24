// SPDX-License-Identifier: GPL-3.0-or-later

/// What the last phase of a plan gains over today in a year, as far as the figures allow.
///
/// Where people do the work today it is compared with today's cases by hand; where a system does
/// it, with the people there are.
package struct PortfolioGain: Sendable {
  /// Money a year: people's work, further people on peak days taken off; errors, where before and
  /// after are counted alike; the system itself, where its cost is given.
  ///
  /// Below 0 where the design costs more; nil where a figure is missing, or work that nobody knows
  /// would come on top.
  package let savings: Double?
  /// What people's work costs at least more than today, where savings are not known; above 0.
  package let leastExtraCost: Double?
  /// Hours of work a year; below 0 where the design takes more, nil as for savings.
  package let hoursFreed: Double?
  /// The part of the savings that are errors; nil where they are not compared or have no price.
  package let errorsSaved: Double?
  /// What the system itself costs a year; nil where nobody said, and then not taken off.
  package let systemCost: Double?
  /// What is lacking for the savings.
  let lacking: [Lacking]
  /// Our values that the savings rest on.
  let assumed: [CapacityOwn]

  init(_ costs: YearlyCosts, _ capacity: CapacityFigures) {
    let onPaper = costs.netOnPaper
    let net = onPaper ?? costs.netAgainstPeople
    let peak = costs.work.peak
    let errors = costs.errorsSaved?.mid
    let work = net.amount.flatMap { net -> Double? in
      guard let peak else { return net.mid }
      return peak.amount.map { net.mid - $0.mid }
    }
    let isOpen = net.isOpen || peak?.isOpen ?? false
    let least = net.amount.map { -$0.mid + (peak?.amount?.mid ?? 0) } ?? 0
    savings = isOpen ? nil : work.map { $0 + (errors ?? 0) - (costs.systemCost ?? 0) }
    leastExtraCost = isOpen && least > 0 ? least : nil
    hoursFreed = Self.hours(capacity, days: costs.work.price.workingDays.value)
    errorsSaved = errors
    systemCost = costs.systemCost
    lacking = (net.lacking + (peak?.lacking ?? [])).unique()
    assumed = net.assumed
  }

  /// Hours at work: of people at a queue all of their service.
  private static func hours(_ capacity: CapacityFigures, days: Int) -> Double? {
    let steady = capacity.steady
    let today = capacity.today
    guard steady.isComplete,
      let before = today.isAutomated ? today.hoursPresent : today.hoursByHand,
      let after = steady.hoursAtWork(capacity.staff)?.mid
    else { return nil }
    return (before - after) * Double(days)
  }
}
