// SPDX-License-Identifier: GPL-3.0-or-later

/// At today's rate the gate is passed in fewer than one of twenty tries: mend first.
struct GateHardlyPasses: FindingRule {
  static let id = FindingID.gateHardlyPasses

  /// The odds below which a gate is told.
  static let least = 0.05

  func findings(in context: FindingContext) -> [Finding] {
    (context.road?.phases ?? []).compactMap(\.gate).compactMap { gate in
      guard let odds = gate.oddsToday, odds < Self.least else { return nil }
      let rate = context.lanes.first { $0.id == gate.lane }?.errorRate.known
      return finding(
        [.lane(gate.lane)],
        [
          .odds: .share(odds), .rate: rate.map { .share($0.value) }, .target: .share(gate.target),
          .cases: .count(Double(gate.sampleSize)), .errors: .count(Double(gate.allowedErrors)),
        ])
    }
  }
}
