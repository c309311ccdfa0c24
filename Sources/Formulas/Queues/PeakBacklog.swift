// SPDX-License-Identifier: GPL-3.0-or-later

/// What a run of peak days leaves lying where cases can wait.
///
/// A fluid queue, first come first served: the same work comes on each peak day, the same people
/// are there, and nothing lies at the start.
package struct PeakBacklog: Hashable, Sendable {
  /// Hours of work that come on an ordinary day, 0 or more.
  package var ordinaryHours: Double
  /// Hours of work that come on a peak day, 0 or more.
  package var peakHours: Double
  /// Hours that the people there can work on a day, 0 or more.
  package var hoursThere: Double
  /// The longest run of peak days, 1 or more.
  package var peakDays: Int

  package init(ordinaryHours: Double, peakHours: Double, hoursThere: Double, peakDays: Int) {
    self.ordinaryHours = ordinaryHours
    self.peakHours = peakHours
    self.hoursThere = hoursThere
    self.peakDays = peakDays
  }

  /// Hours of work that lie at the end of the run.
  package var hoursLeft: Double { max(0, peakHours - hoursThere) * Double(peakDays) }

  /// Working days that the oldest case has waited at the end of the run.
  ///
  /// What was worked on is the first hoursThere·d of the peakHours·d that came, so the oldest came
  /// hoursThere/peakHours of the run after its start.
  package var oldestDays: Double {
    guard peakHours > hoursThere, peakHours > 0 else { return 0 }
    return Double(peakDays) * (1 - hoursThere / peakHours)
  }

  /// Working days after the run until nothing lies any more; nil where ordinary days bring as much
  /// as the people can work, so that it never clears.
  package var daysToClear: Int? {
    guard hoursLeft > 0 else { return 0 }
    let spare = hoursThere - ordinaryHours
    guard spare > 0 else { return nil }
    let days = (hoursLeft / spare).roundedUpForgivingly
    return days < 1e9 ? Int(days) : nil
  }

  /// Whole working days that a case of the last peak day waits behind what lies there; nil where nobody
  /// works it off.
  package var lastWaitDays: Int? {
    guard hoursThere > 0 else { return nil }
    let days = (hoursLeft / hoursThere).roundedUpForgivingly
    return days < 1e9 ? Int(days) : nil
  }

  /// The same where it is a time that somebody could wait: a working year of 250 days at most.
  package var daysToTell: Int? { daysToClear.flatMap { $0 <= 250 ? $0 : nil } }
}
