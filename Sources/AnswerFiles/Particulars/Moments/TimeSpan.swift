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
  }

  case amount(PlainNumber, Unit)
  case nextWorkingMorning
}
