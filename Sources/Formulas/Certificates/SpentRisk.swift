// SPDX-License-Identifier: GPL-3.0-or-later

/// The part of δ that a run may spend, so that all runs together err with a chance of at most δ.
package enum SpentRisk {
  /// δ · 6 ÷ (π² w²) for run w, 1 or more: the parts of all runs add up to δ.
  package static func ofRun(_ run: Int, risk: Double) -> Double {
    risk * 6 / (.pi * .pi * Double(run) * Double(run))
  }
}
