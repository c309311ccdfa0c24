// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// The first dated peak day from the start of the road on, and what must not begin before it is staffed.
struct FirstPeak {
  /// The phase in which it lies; of days between two, the one before.
  let part: StoppedPart
  /// Until when its people are named where the plan is assessed again before it; nil where it comes
  /// earlier.
  let dueAfterReview: CalendarDate?

  /// Nil where no dates are given, none is left, or the road has no days.
  init?(in context: FindingContext) {
    guard let phases = context.road?.phases, let starts = phases.first?.starts,
      let day = context.inputs.peakDates.filter({ $0 >= starts }).min(),
      let phase = phases.last(where: { $0.starts.map { $0 <= day } == true })
    else { return nil }
    part = phase.part
    let isAfterReview = context.road?.assessAgain.map { day > $0 } ?? false
    dueAfterReview = isAfterReview ? BlockerDates(context: context).due(before: day) : nil
  }
}
