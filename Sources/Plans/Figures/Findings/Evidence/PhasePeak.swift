// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// The peak days that fall into one phase before the last.
struct PhasePeak {
  /// Counted from 1.
  let number: Int
  let work: PhaseWork
  let peak: DayWork
  /// The first of them; nil where somebody is to name the days yet.
  let first: CalendarDate?
  /// Working days of the longest run of them; nil where they have no dates.
  let run: Int?

  /// Phases with dated peak days; where somebody is to name the days, each phase may have some.
  static func all(in context: FindingContext) -> [PhasePeak] {
    guard let capacity = context.capacity, let phases = context.road?.phases else { return [] }
    let isAsked = context.peakDates.isEmpty && context.particulars.peakDates?.ask != nil
    return zip(phases, capacity.phases).enumerated().dropLast().compactMap { index, phase in
      guard let peak = phase.1.peak else { return nil }
      let days = context.peakDates.filter { day in
        guard let starts = phase.0.starts, let ends = phase.0.ends else { return false }
        return (starts...ends).contains(day)
      }
      guard isAsked || !days.isEmpty else { return nil }
      return PhasePeak(
        number: index + 1, work: phase.1, peak: peak, first: days.min(),
        run: days.isEmpty ? nil : context.inputs.calendar.longestRun(of: Set(days)))
    }
  }
}
