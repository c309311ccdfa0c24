// SPDX-License-Identifier: GPL-3.0-or-later

/// Fewer cases than promised are taken up within the time limit by the people there.
struct WaitingBeyondLimit: FindingRule {
  static let id = FindingID.waitingBeyondLimit

  /// The share that must be taken up in time, ours.
  static var least: Double { 1 - StandIn.lateShare }

  func findings(in context: FindingContext) -> [Finding] {
    (context.people?.waiting ?? []).filter { $0.withinLimit < Self.least - 1e-9 }.map { waiting in
      finding(
        waiting.lanes.map { .lane($0) },
        [
          .share: .share(waiting.withinLimit), .target: .share(Self.least),
          .people: .count(Double(waiting.people)), .limit: .minutes(waiting.limitMinutes),
          .proposedCount: waiting.fewestPeople.map { .count(Double($0)) },
          .proposedMinutes: waiting.shortestLimitMinutes.map(FigureValue.minutes),
        ], stops: .phase(waiting.phase))
    }
  }
}
