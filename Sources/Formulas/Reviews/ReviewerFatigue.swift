// SPDX-License-Identifier: GPL-3.0-or-later

/// How many errors reviewers miss, by how busy they are.
///
/// m(ρ) = m₀ + m₁ · (ρ − cap) / (1 − cap) above the cap, m₀ below it, never above 1. That attention
/// falls under load is well established; the size m₁ differs from desk to desk and is a planning
/// value until planted errors have been counted.
package struct ReviewerFatigue: Hashable, Sendable {
  /// m₀: the share missed by rested reviewers, 0 to 1.
  package var restedMissRate: Double
  /// m₁: what a desk without a free minute misses on top, 0 to 1.
  package var addedMissRate: Double
  /// The occupancy up to which reviewers stay rested, 0 to below 1.
  package var occupancyCap: Double

  package init(
    restedMissRate: Double, addedMissRate: Double,
    occupancyCap: Double = BatchWorkload.usualOccupancyCap
  ) {
    self.restedMissRate = restedMissRate
    self.addedMissRate = addedMissRate
    self.occupancyCap = occupancyCap
  }

  /// The share of errors missed at an occupancy of 0 to 1.
  package func missRate(occupancy: Double) -> Double {
    let tired = max(0, occupancy - occupancyCap) / (1 - occupancyCap)
    return min(1, restedMissRate + addedMissRate * tired)
  }
}
