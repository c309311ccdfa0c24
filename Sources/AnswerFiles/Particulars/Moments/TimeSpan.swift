// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// A span of time that always says its unit.
package enum TimeSpan: Sendable, Equatable {
  package enum Unit: String, CaseIterable, Sendable {
    case minutes
    case hours
    /// Hours in which the service is open.
    case serviceHours = "service hours"
    case days
    /// Days on which work is done.
    case serviceDays = "service days"
    // As a law, a contract or a room says it: a promise keeps its words.
    case workingHours = "working hours"
    case workingDays = "working days"
    case businessHours = "business hours"
    case businessDays = "business days"
    case weeks

    /// The unit that it is another word for; weeks are days of the clock.
    package var clock: Unit {
      switch self {
      case .minutes, .hours, .serviceHours, .days, .serviceDays: self
      case .workingHours, .businessHours: .serviceHours
      case .workingDays, .businessDays: .serviceDays
      case .weeks: .days
      }
    }
  }

  case amount(PlainNumber, Unit)
  case nextWorkingMorning
}
