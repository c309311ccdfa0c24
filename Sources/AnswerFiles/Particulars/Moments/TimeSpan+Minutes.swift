// SPDX-License-Identifier: GPL-3.0-or-later
import Values

extension TimeSpan {
  /// The span in minutes, of the clock or of service as its unit says.
  ///
  /// Nil where it hangs on how long a service day is.
  package var minutes: Double? {
    switch self {
    case .amount(let amount, .minutes): amount.value
    case .amount(let amount, .hours), .amount(let amount, .serviceHours): amount.value * 60
    case .amount(let amount, .days): amount.value * 24 * 60
    case .amount(_, .serviceDays), .nextWorkingMorning: nil
    }
  }
}
