// SPDX-License-Identifier: GPL-3.0-or-later

/// At today's rate the gate is passed in fewer than one of twenty tries: mend first.
struct GateHardlyPasses: FindingRule {
  static let id = FindingID.gateHardlyPasses

  /// The odds below which a gate is told.
  static let least = 0.05

  func findings(in context: FindingContext) -> [Finding] {
    let gates = (context.road?.phases ?? []).compactMap(\.gate)
    return context.lanes.flatMap { lane in gates.filter { $0.lane == lane.id }.map { (lane, $0) } }
      .map { lane, gate -> (lane: LaneFigures, found: [FindingSlot: FigureValue?]?) in
        guard let odds = gate.oddsToday, odds < Self.least else { return (lane, nil) }
        return (
          lane,
          [
            .odds: .share(odds), .rate: lane.errorRate.known.map { .share($0.value) },
            .target: .share(gate.target), .cases: .count(Double(gate.sampleSize)),
            .errors: .count(Double(gate.allowedErrors)),
          ]
        )
      }.grouped().map { values, lanes in finding(lanes.map { .lane($0.id) }, values) }
  }
}
