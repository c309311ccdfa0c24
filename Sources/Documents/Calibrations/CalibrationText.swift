// SPDX-License-Identifier: GPL-3.0-or-later
import Calibrations
import DecisionLogs
import Values

/// Figures of a calibration as people read them.
enum CalibrationText {
  /// A confidence in ten-thousandths: 0.86.
  static func threshold(_ bin: Int) -> String {
    let value = ConfidenceBins.share(of: bin)
    return bin.isMultiple(of: 100)
      ? FigureText.fixed(value, decimals: 2) : FigureText.plain(value, decimals: 4)
  }

  /// A rate to a tenth of a percent, small ones to a hundredth.
  static func rate(_ share: Double) -> String {
    "\(FigureText.plain(share * 100, decimals: share < 0.02 ? 2 : 1))%"
  }

  static func range(_ rate: Rate) -> String { "\(self.rate(rate.low)) to \(self.rate(rate.high))" }

  /// Seconds, from two minutes on in minutes, from two hours on in hours.
  static func time(_ seconds: Double) -> String {
    switch seconds {
    case ..<120: "\(FigureText.plain(seconds, decimals: 1)) s"
    case ..<7_200: "\(FigureText.plain(seconds / 60, decimals: 1)) min"
    default: "\(FigureText.plain(seconds / 3_600, decimals: 1)) h"
    }
  }

  /// "85 of 10,000".
  static func count(_ count: PartCount) -> String {
    "\(FigureText.count(count.part)) of \(FigureText.count(count.whole))"
  }
}
