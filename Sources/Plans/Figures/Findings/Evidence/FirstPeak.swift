// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// The first dated peak day from the start of the road on, and what must not begin before it is staffed.
struct FirstPeak {
  let day: CalendarDate
  /// The phase in which it lies; of days between two, the one before.
  let part: StoppedPart
  /// Ten working days before it, but not before the assessment.
  let due: CalendarDate
  /// Whether the plan is assessed again before it.
  let isAfterReview: Bool

  /// Nil where no dates are given, none is left, or the road has no days.
  init?(in context: FindingContext) {
    guard let phases = context.road?.phases, let starts = phases.first?.starts,
      let day = context.inputs.peakDates.filter({ $0 >= starts }).min(),
      let phase = phases.last(where: { $0.starts.map { $0 <= day } == true })
    else { return nil }
    self.day = day
    part = phase.part
    let offices = context.inputs.calendar.ofOffices
    let before = offices.adding(-BlockerDates.daysBefore, to: day)
    let earliest = context.file.workflow.assessedOn.map(offices.first(onOrAfter:))
    due = earliest.map { max($0, before) } ?? before
    isAfterReview = context.road?.assessAgain.map { day > $0 } ?? false
  }
}
