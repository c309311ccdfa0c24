// SPDX-License-Identifier: GPL-3.0-or-later

/// The least chance of being drawn that is assumed of each group while a log is read.
///
/// It is known for sure only at the end; where it turns out to be another, the log is read again.
struct AssumedChances: Sendable {
  private var least: [LogGroup: Double]

  init(_ least: [LogGroup: Double] = [:]) { self.least = least }

  /// Above 0 to 1; infinite where nothing is known, so that every label stays.
  func least(in group: LogGroup) -> Double { least[group] ?? least[.all] ?? .infinity }
}
