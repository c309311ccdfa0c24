// SPDX-License-Identifier: GPL-3.0-or-later

/// A number of people at the queues of a service, with what it brings and costs a year.
package struct AgentChoice: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// As many as take up 98% of cases within the limit, on peak days as well.
    case inTime = "in-time"
    /// As many as there are, on peak days as well.
    case asThere = "as-there"
  }

  package let kind: Kind
  /// People at the same time.
  package let agents: Double
  /// Further ones on a peak day; nil where no peak is given, no number is enough, or none is taken on.
  package let moreOnPeak: Int?
  /// The share of cases taken up within the limit, 0 to 1.
  package let within: Double
  /// The same on a peak day, with the further ones; nil where no peak is given.
  package let withinOnPeak: Double?
  /// Cases a day that wait longer than the limit.
  package let latePerDay: Double
  /// The share of their time that the work fills; above 1 it grows without end.
  package let busy: Double?
  /// Hours of service a day beyond the people there are; nil where nobody said how many they are.
  package let extraHours: Double?
  /// Beyond the people there are.
  package let extraPeople: YearlyAmount
  package let peakPeople: YearlyAmount?
  package let reading: YearlyAmount?
  /// What errors cost less if all gates pass; nil where they are not compared or have no price.
  package let errorsSaved: Estimate?
  /// If all gates pass: the errors saved less what people and the system cost more; nil where either
  /// is not known.
  package let net: Estimate?
  /// What people and the system cost more, below 0, without the errors saved; nil where it is not known.
  package let netOfPeople: Double?
  /// The same if no gate is passed and people approve each case of what would go alone; nil where it is
  /// not known, and where the number was chosen for less than the limit asks for.
  package let netIfNoGatePasses: Double?
  /// People at the same time who are needed then; nil where those of the choice are enough.
  package let agentsIfNoGatePasses: Int?

  /// - Parameter gated: the lanes of which people approve each case unless their gate is passed.
  init?(
    _ kind: Kind, _ capacity: CapacityFigures, _ work: WorkYear, errorsSaved: YearlyAmount?,
    systemCost: Double, gated: Set<String>
  ) {
    guard let pool = capacity.steady.agents?.together else { return nil }
    let number: Double? =
      switch kind {
      // Fewer than there are is no choice: what else they do is not in the sum.
      case .inTime: pool.needed.map(Double.init).flatMap { $0 < pool.there ?? 0 ? nil : $0 }
      case .asThere: pool.there
      }
    guard let agents = number else { return nil }
    self.kind = kind
    self.agents = agents
    self.errorsSaved = errorsSaved?.amount
    within = pool.within(Int(min(agents, 100_000).rounded(.down)))
    latePerDay = pool.casesPerDay * (1 - within)
    let hours = capacity.staff.serviceHours.value
    busy = agents > 0 ? pool.hours / hours / agents : nil
    let extra = pool.there.map { Estimate(exactly: (agents - $0) * hours) }
    extraHours = extra?.mid
    extraPeople = work.price.yearly(
      extra, lacking: pool.lacking + (extra == nil ? [.figure(.reviewers)] : []))
    let peakNeeded = capacity.peak?.day.agents?.together.needed
    switch kind {
    case .inTime:
      moreOnPeak = peakNeeded.map { max(0, $0 - Int(agents)) }
      peakPeople = work.peak
    case .asThere:
      moreOnPeak = nil
      peakPeople = nil
    }
    let there = Int(min(agents, 100_000).rounded(.down)) + (moreOnPeak ?? 0)
    withinOnPeak = capacity.peak?.day.agents?.together.within(there)
    reading = work.reading
    let parts = [extraPeople, peakPeople, work.reading].compactMap(\.self)
    let cost = parts.dropFirst().reduce(extraPeople, +)
    netOfPeople = cost.amount.map { -$0.mid - systemCost }
    // Who takes fewer people than the limit asks for has no number for more cases.
    let keepsLimit = pool.needed.map { Double($0) <= agents } ?? false
    if gated.isEmpty {
      (agentsIfNoGatePasses, netIfNoGatePasses) = (nil, netOfPeople)
    } else if keepsLimit {
      let failed = GatesFailed(gated, capacity, work, withPeak: kind == .inTime)
      agentsIfNoGatePasses = failed.agents.flatMap { Double($0) > agents ? $0 : nil }
      netIfNoGatePasses = failed.cost.amount.map { -$0.mid - systemCost }
    } else {
      (agentsIfNoGatePasses, netIfNoGatePasses) = (nil, nil)
    }
    net = errorsSaved.flatMap { ($0 - cost.atMid).amount }
      .map { $0 - Estimate(exactly: systemCost) }
  }
}
