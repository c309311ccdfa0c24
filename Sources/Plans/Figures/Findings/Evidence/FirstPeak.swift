// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The first dated peak day from the start of the road on that takes more people than there are, and
/// what must not begin before it is staffed.
struct FirstPeak {
  /// The phase in which it lies; of days between two, the one before.
  let part: StoppedPart
  /// Until when its people are named where the plan is assessed again before it; nil where it comes
  /// earlier.
  let dueAfterReview: CalendarDate?

  /// Nil where no dates are given, none is left, or the road has no days.
  ///
  /// - Parameter isShort: whether a day's work is more than the people there can do.
  init?(in context: FindingContext, isShort: (DayWork) -> Bool) {
    guard let phases = context.road?.phases, let starts = phases.first?.starts,
      let work = context.capacity?.phases
    else { return nil }
    func phase(of day: CalendarDate) -> Int? {
      phases.lastIndex { $0.starts.map { $0 <= day } == true }
    }
    let days = context.inputs.peakDates.filter { $0 >= starts }.sorted()
    let first = days.first { day in
      phase(of: day).map { $0 < work.count && work[$0].peak.map(isShort) ?? true } == true
    }
    guard let day = first, let phase = phase(of: day) else { return nil }
    part = phases[phase].part
    let isAfterReview = context.road?.assessAgain.map { day > $0 } ?? false
    dueAfterReview = isAfterReview ? BlockerDates(context: context).due(before: day) : nil
  }
}
