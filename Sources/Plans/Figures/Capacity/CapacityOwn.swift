// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas

/// A value that hours, people and money rest on and that nobody gave.
package enum CapacityOwn: String, CaseIterable, Sendable {
  /// The share of their time at work that people can spend on cases.
  case occupancy
  /// The share of cases that are taken up within the limit, where somebody waits.
  case inTime = "in-time"
  /// Paid hours of a post in a day.
  case paidHours = "paid-hours"
  /// The share of cases after which somebody asks for a person.
  case requestShare = "request-share"
  /// The share of a lane's cases that is drawn and read where the lane goes alone.
  case drawnShare = "drawn-share"
  case shrinkage
  case serviceHours = "service-hours"
  /// Minutes within which a case is taken up.
  case timeLimit = "time-limit"
  /// Working days of the longest run of peak days.
  case peakRun = "peak-run"
  case workingDays = "working-days"
  case missRate = "miss-rate"
  case target
}

extension CapacityOwn {
  /// The question whose answer would replace it; nil where none would.
  var question: FigureKey? {
    switch self {
    case .shrinkage: .shrinkage
    case .serviceHours: .serviceHours
    case .timeLimit: .reviewLimitMinutes
    case .peakRun: .peakDaysPerYear
    case .missRate: .reviewerMissRate
    case .target: .targetErrorRate
    case .workingDays, .occupancy, .inTime, .paidHours, .requestShare, .drawnShare: nil
    }
  }

  /// Above it people tire and miss more; the rest is for breaks and small peaks.
  static let mostOccupied = BatchWorkload.usualOccupancyCap
  static let mostLate = StandIn.lateShare
  static let hoursPerPost = StandIn.hoursPerPost
  /// Days that one person works in a week.
  package static let daysPerPost = 5.0
  /// Two in a hundred of those whom a decision may go against ask for a person.
  static let shareOfRequests = 0.02
  /// A backlog that takes longer than so many working days holds the plan back.
  static let mostDaysToClear = 20
}

/// One of our values as it was used.
package struct CapacityValue: Hashable, Sendable {
  package let own: CapacityOwn
  /// The lane it holds for; nil where it holds for all.
  package let lane: String?
  package let value: Double

  package init(_ own: CapacityOwn, lane: String? = nil, _ value: Double) {
    self.own = own
    self.lane = lane
    self.value = value
  }
}
