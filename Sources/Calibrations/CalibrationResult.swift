// SPDX-License-Identifier: GPL-3.0-or-later
import DecisionLogs
import Formulas
import Values

/// What a decision log shows: rates, what is certified, what has drifted, and what to change.
package struct CalibrationResult: Sendable {
  package let log: LogCounts
  package let settings: CalibrationSettings
  package let draw: Draw
  /// The first and the last day of the log; nil where no times were logged.
  package let days: ClosedRange<CalendarDate>?
  package let overall: Measures
  package let segments: [MeasuredGroup]
  /// Weeks, by their Monday.
  package let weeks: [MeasuredGroup]
  package let versions: [MeasuredGroup]
  /// All cases together, judged by the settings of the whole.
  package let whole: LaneCalibration
  /// Each lane of the log or of the settings.
  package let lanes: [LaneCalibration]

  package init(_ log: LogCounts, settings: CalibrationSettings) {
    self.log = log
    self.settings = settings
    draw = Draw(of: log)
    let dates = log.groups.keys.compactMap(\.day)
    days = dates.min().flatMap { first in dates.max().map { first...$0 } }
    let times = GroupedTimes(log)
    overall = Measures(log.all, times: times[.all], in: log)
    segments = MeasuredGroup.all(in: log, times) { $0.segment }
    weeks = MeasuredGroup.weeks(in: log, times)
    versions = MeasuredGroup.all(in: log, times) { $0.version }
    whole = LaneCalibration(of: nil, in: log, times, settings)
    let named = Set(log.groups.keys.compactMap(\.lane)).union(settings.lanes.keys)
    lanes = named.sorted { settings.place(of: $0) < settings.place(of: $1) }.map {
      LaneCalibration(of: $0, in: log, times, settings)
    }
  }
}
