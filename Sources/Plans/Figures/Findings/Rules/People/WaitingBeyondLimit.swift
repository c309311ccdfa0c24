// SPDX-License-Identifier: GPL-3.0-or-later

/// Fewer cases than promised are taken up within the time limit by the people there.
///
/// Either more people or another promise: whoever signs chooses.
struct WaitingBeyondLimit: FindingRule {
  static let id = FindingID.waitingBeyondLimit

  /// The share that must be taken up in time, ours.
  static var least: Double { 1 - StandIn.lateShare }

  func findings(in context: FindingContext) -> [Finding] {
    guard let capacity = context.capacity, let pool = capacity.steady.agents?.together,
      let there = pool.there, let within = pool.withinNow,
      within < Self.least - 1e-9
    else { return [] }
    return [
      finding(
        capacity.waitingLanes.map { .lane($0) },
        [
          .share: .share(within), .target: .share(Self.least),
          .people: .count(min(there, 100_000).rounded(.down)),
          .limit: .minutes(pool.limitMinutes.value),
          .proposedCount: pool.needed.map { .count(Double($0)) },
          .proposedMinutes: pool.limitKept.map(FigureValue.minutes),
        ], stops: .signature)
    ]
  }
}

extension CapacityFigures {
  /// The lanes with cases at the queues of steady operation for which somebody waits, in the order of
  /// their work.
  var waitingLanes: [String] {
    guard let pool = steady.agents?.together else { return [] }
    var lanes: [String] = []
    for row in steady.rows
    where row.isUrgent && pool.roles.contains(row.role) && !lanes.contains(row.lane) {
      lanes.append(row.lane)
    }
    return lanes
  }
}
