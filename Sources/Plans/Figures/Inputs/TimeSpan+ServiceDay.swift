// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

extension TimeSpan {
  /// The span in minutes, of the clock or of service as its unit says.
  ///
  /// Until the next working morning there is a service day at most: for what comes as it begins.
  ///
  /// - Parameter serviceDay: hours of a service day, above 0.
  func minutes(serviceDay hours: Double) -> Double {
    switch self {
    case .amount(let days, let unit) where unit.clock == .serviceDays: days.value * hours * 60
    case .nextWorkingMorning: hours * 60
    // The other units are of a length of their own.
    case .amount: minutes ?? 0
    }
  }
}
