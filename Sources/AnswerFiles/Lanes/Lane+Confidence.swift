// SPDX-License-Identifier: GPL-3.0-or-later
import Questionnaires
import Values

extension Lane {
  /// The confidence from which the room lets a case into the lane, a share from 0.5 to 0.99; nil where
  /// it set none, and where its limit is on another scale.
  package var confidenceLimit: Double? {
    marks.lazy.compactMap(\.confidenceLimit).first
  }
}

extension Mark {
  /// A limit of the confidence, as a share from 0.5 to 0.99, also where it is written in percent.
  package var confidenceLimit: Double? {
    guard field == Self.confidenceField, case .atLeast(.number(let limit)) = test else {
      return nil
    }
    let isPercent = unit.map(Self.percent.contains) ?? false
    let share = isPercent ? limit.value / 100 : limit.value
    return Calibration.thresholds.contains(share) ? share : nil
  }

  private static let percent = ["%", "percent"]
}
