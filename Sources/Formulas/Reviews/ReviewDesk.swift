// SPDX-License-Identifier: GPL-3.0-or-later

/// How a team of reviewers keeps up with the cases that come to it.
///
/// Random arrivals at a steady rate and exponential working times where somebody waits; a day's
/// work divided by a day's hours where cases can wait. Where only a part of the cases has to be
/// taken up at once, the others are worked on in between: they never delay one that waits.
package struct ReviewDesk: Hashable, Sendable {
  /// What happens to a case that finds nobody free.
  package enum Discipline: Hashable, Sendable {
    /// It waits until later in the day; the day's work counts.
    case workload
    /// It waits until it is taken up (M/M/c).
    case waiting
    /// It leaves for the safe action when the time limit has passed (M/M/c+D).
    case expiring
  }

  /// What becomes of the cases with a given number of reviewers.
  package struct State: Hashable, Sendable {
    /// The share of working time spent on cases, 0 to 1.
    package var occupancy: Double
    /// The share of the cases for which somebody waits that nobody takes up in time, 0 to 1.
    package var lateShare: Double
    /// The share of all cases that nobody takes up within the time limit, or within the day where
    /// they can wait, 0 to 1.
    package var overdueShare: Double
    /// The mean wait in hours, the waits of zero included; infinite where the queue grows without
    /// end, nil where nobody waits for an answer.
    package var meanWaitHours: Double?
  }

  package var discipline: Discipline
  /// The time limit in hours, above 0.
  package var limitHours: Double
  /// At most this share of cases may be late.
  package var mostLate: Double
  /// At most this share of working time may be filled with cases.
  package var occupancyCap: Double

  package init(
    _ discipline: Discipline, limitHours: Double, mostLate: Double,
    occupancyCap: Double = BatchWorkload.usualOccupancyCap
  ) {
    self.discipline = discipline
    self.limitHours = limitHours
    self.mostLate = mostLate
    self.occupancyCap = occupancyCap
  }

  /// What `reviewers`, 1 or more, make of the traffic.
  package func state(reviewers: Int, traffic: Traffic) -> State {
    let busy = traffic.load / Double(reviewers)
    switch discipline {
    case .workload:
      let late = busy > 1 ? 1 - 1 / busy : 0
      return State(occupancy: min(1, busy), lateShare: late, overdueShare: late)
    case .waiting:
      let queue = ErlangC(agents: reviewers, traffic: traffic.urgent)
      return state(
        reviewers: reviewers, traffic: traffic,
        lateShare: 1 - queue.probabilityServed(withinHours: limitHours),
        servedLoad: min(traffic.urgent.load, Double(reviewers)),
        meanWaitHours: queue.meanWaitHours)
    case .expiring:
      let queue = TimeoutQueue(
        agents: reviewers, traffic: traffic.urgent, timeoutHours: limitHours)
      let late = queue.probabilityOfExpiry
      return state(
        reviewers: reviewers, traffic: traffic, lateShare: late,
        servedLoad: traffic.urgent.load * (1 - late), meanWaitHours: queue.meanWaitHours)
    }
  }

  /// - Parameter servedLoad: the reviewers that the urgent cases keep busy.
  private func state(
    reviewers: Int, traffic: Traffic, lateShare: Double, servedLoad: Double,
    meanWaitHours: Double
  ) -> State {
    let others = traffic.load * (1 - traffic.urgentShare)
    let free = max(0, Double(reviewers) - servedLoad)
    let left = others > free ? 1 - free / others : 0
    return State(
      occupancy: min(1, (servedLoad + others) / Double(reviewers)), lateShare: lateShare,
      overdueShare: traffic.urgentShare * lateShare + (1 - traffic.urgentShare) * left,
      meanWaitHours: meanWaitHours)
  }

  /// Whether the reviewers keep up: few enough cases are late, and there is time for breaks.
  ///
  /// The cap is on the work that comes, not on what is left of it once cases have expired.
  package func keepsUp(reviewers: Int, traffic: Traffic) -> Bool {
    guard reviewers > 0 else { return traffic.load <= 0 }
    return traffic.load <= occupancyCap * Double(reviewers) * (1 + 1e-9)
      && state(reviewers: reviewers, traffic: traffic).lateShare <= mostLate
  }

  /// The smallest number of reviewers, 1 or more, that keeps up; nil above `limit`.
  package func reviewersNeeded(for traffic: Traffic, limit: Int = 100_000) -> Int? {
    let least = max(1, (traffic.load / occupancyCap).roundedUpForgivingly)
    guard least <= Double(limit) else { return nil }
    // More reviewers never make more cases late, so the first number that does is between this one
    // and the first doubling that is enough.
    var enough = Int(least)
    guard !keepsUp(reviewers: enough, traffic: traffic) else { return enough }
    var tooFew = enough
    repeat {
      tooFew = enough
      enough *= 2
      guard enough <= 2 * limit else { return nil }
    } while !keepsUp(reviewers: enough, traffic: traffic)
    while enough - tooFew > 1 {
      let middle = (tooFew + enough) / 2
      if keepsUp(reviewers: middle, traffic: traffic) { enough = middle } else { tooFew = middle }
    }
    return enough <= limit ? enough : nil
  }
}
