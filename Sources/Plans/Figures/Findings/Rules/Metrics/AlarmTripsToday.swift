// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// The warning of a lane would sound at today's rate more often than not.
struct AlarmTripsToday: FindingRule {
  static let id = FindingID.alarmTripsToday

  static let most = 0.5

  func findings(in context: FindingContext) -> [Finding] {
    (context.road?.alarms ?? []).compactMap { alarm in
      guard let warning = alarm.limits?.warning,
        let rate = context.lanes.first(where: { $0.id == alarm.lane })?.errorRate.known
      else { return nil }
      let odds = warning.chance(atRate: rate.value)
      guard odds > Self.most else { return nil }
      return finding(
        [.lane(alarm.lane)],
        [
          .odds: .share(odds), .rate: .share(rate.value),
          .errors: .count(Double(warning.errors)),
          .cases: .count(Double(warning.cases)),
        ])
    }
  }
}
