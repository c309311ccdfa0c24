// SPDX-License-Identifier: GPL-3.0-or-later
import Formulas
import Questionnaires

/// What is read while results are only compared: enough cases to estimate, of every lane in which
/// the system proposes.
struct ShadowSample {
  /// ⌈ln δ ÷ ln(1 − α)⌉, for the strictest target of the lanes; no more than come in the days of a
  /// gate, since nothing passes or fails by it.
  let size: Int
  /// Nil where a volume, or the minutes of a reading, is not known.
  let workingDays: Int?
  /// By lane, shared by the numbers of their cases.
  let readingsPerDay: [String: Double]

  /// Nil without lanes.
  ///
  /// - Parameter time: the minutes of a reading, as the hours of the phase have it.
  init?(of lanes: [LaneFigures], reading time: (LaneFigures) -> Double?, hours: Double?) {
    guard let target = lanes.map(\.target.value).min() else { return nil }
    let wanted = SampleSize.zeroErrors(errorRate: target, risk: StandIn.risk)
    let proposed = lanes.filter { $0.control < .human }
    let read = (proposed.isEmpty ? lanes : proposed).filter { $0.share != nil }
    let split = CaseSplit(of: read, reading: time)
    let readings = Readings(
      hours: Readings.Hours(hours, minutes: split.minutes), casesPerDay: split.casesPerDay)
    let most = readings.perDay(for: wanted).map {
      Int(min($0.value * Double(LaneGate.mostDays), Double(wanted)).roundedDownForgivingly)
    }
    size = most.flatMap { $0 > 0 ? $0 : nil } ?? wanted
    workingDays = readings.days(for: size)
    readingsPerDay = readings.perDay(for: size).map { split.shares(of: $0.value) } ?? [:]
  }
}
