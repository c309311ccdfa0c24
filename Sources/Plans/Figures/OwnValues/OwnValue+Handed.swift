// SPDX-License-Identifier: GPL-3.0-or-later

extension OwnValue {
  /// A value of the road; nil where it stands in the list already.
  init?(_ value: RoadValue) {
    switch value {
    case .daysToDecide: self.init(.decisionDays, .days(value.value))
    case .readingDays: self.init(.phaseDays, .days(value.value))
    case .mendDays: self.init(.mendDays, .days(value.value))
    case .healthyPart: self.init(.healthyRate, .share(value.value))
    case .routineDays: self.init(.warning, .days(value.value))
    case .leastRoutine: self.init(.alarmCases, .count(value.value))
    case .freshDays: self.init(.freshDays, .days(value.value))
    case .freshDraw: self.init(.freshDraw, .count(value.value))
    case .weeksOfYear: return nil
    }
  }

  /// A value of hours and money; nil where it stands in the list already.
  init?(_ value: CapacityValue) {
    let lanes = value.lane.map { [$0] } ?? []
    switch value.own {
    case .requestShare: self.init(.requestShare, .share(value.value), lanes: lanes)
    case .workingDays: self.init(.workingDaysPerYear, .days(value.value))
    case .occupancy, .inTime, .paidHours, .drawnShare, .shrinkage, .serviceHours, .timeLimit,
      .peakRun, .missRate, .target:
      return nil
    }
  }
}
