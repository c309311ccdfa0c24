// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Formulas
import Values

/// Something is not due before the phase or the lane begins that needs it: the beginning moves.
struct DateTooLate: FindingRule {
  static let id = FindingID.dateTooLate

  func findings(in context: FindingContext) -> [Finding] {
    context.file.actions.enumerated().compactMap { place, action in
      guard let due = action.due, let part = action.before.map(context.part),
        let starts = Self.start(of: part, in: context), due >= starts
      else { return nil }
      // As the road has it, which other things due before the same part may hold back as well.
      let begins = [context.road?.phase(stoppedBy: part)?.starts, next(due, context)]
        .compactMap(\.self).max()
      return finding(
        [.action(place)],
        [
          .what: .text(action.what), .date: .date(due), .otherDate: .date(starts),
          .proposedDate: begins.map(FigureValue.date),
        ])
    }
  }

  /// When it would begin if nothing held it back.
  private static func start(
    of part: StoppedPart, in context: FindingContext
  ) -> CalendarDate? {
    if let phase = (context.unblocked ?? context.road)?.phase(stoppedBy: part) {
      return phase.starts
    }
    return part == .phase(context.firstPhase) ? context.inputs.startDate : nil
  }

  private func next(_ due: CalendarDate, _ context: FindingContext) -> CalendarDate {
    context.inputs.calendar.begins(after: due)
  }
}
