// SPDX-License-Identifier: GPL-3.0-or-later

/// What the people at the queues come to if no gate is passed: they approve each case of what would go
/// alone.
struct GatesFailed {
  /// People at the same time; nil where no number is enough, or no work is known.
  let agents: Int?
  /// A year beyond the people there are.
  let cost: YearlyAmount

  /// - Parameters:
  ///   - lanes: those with a gate.
  ///   - withPeak: whether further people of peak days are counted.
  init(_ lanes: Set<String>, _ capacity: CapacityFigures, _ work: WorkYear, withPeak: Bool) {
    let pattern = lanes.reduce(capacity.steadyPattern) { $0.with($1, .approved) }
    let day = capacity.reckoner.day(pattern)
    let pool = day.agents?.together
    agents = pool?.needed
    let hours = pool?.missing.map {
      Estimate(exactly: Double($0) * capacity.staff.serviceHours.value)
    }
    let ordinary = work.price.yearly(
      hours, lacking: day.lacking + (pool?.there == nil ? [.figure(.reviewers)] : []))
    let peak = capacity.peak.flatMap { _ in
      !withPeak
        ? nil
        : work.peakCost(of: capacity.reckoner.day(pattern, atPeak: true), beside: day, in: capacity)
    }
    cost = peak.map { ordinary + $0 } ?? ordinary
  }
}
