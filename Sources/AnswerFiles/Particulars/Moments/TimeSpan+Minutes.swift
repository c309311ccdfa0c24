// SPDX-License-Identifier: GPL-3.0-or-later
import Values

extension TimeSpan {
  /// The span in minutes, of the clock or of service as its unit says.
  ///
  /// Nil where it hangs on how long a service day is.
  package var minutes: Double? {
    guard case .amount(let amount, let unit) = self else { return nil }
    return switch unit.clock {
    case .minutes: amount.value
    case .hours, .serviceHours: amount.value * 60
    case .days: amount.value * 24 * 60 * (unit == .weeks ? 7 : 1)
    default: nil
    }
  }
}
