// SPDX-License-Identifier: GPL-3.0-or-later
import AnswerFiles
import Values

/// What all sources of blockers share: who and when, ours where nobody says it.
protocol BlockerMaking {
  var context: FindingContext { get }
  var dates: BlockerDates { get }
}

extension BlockerMaking {
  /// - Parameters:
  ///   - who: as named; else `proposed`, `standIn`, or whoever convenes, ours.
  ///   - by: as given; else `proposedBy`, or ten working days before what it stops begins, ours.
  func blocker(
    _ source: BlockerSource, id: String, what: String? = nil,
    values: [FindingSlot: FigureValue] = [:], who: String? = nil, proposed: String? = nil,
    standIn: RoleKey? = nil, by: CalendarDate? = nil, proposedBy: CalendarDate? = nil,
    stops: StoppedPart
  ) -> Blocker {
    let owner =
      proposed ?? standIn.flatMap(context.inputs.role) ?? context.inputs.convener
    let due = by.map { Planned($0, isOurs: false) }
    return Blocker(
      id: id, source: source, covers: [], what: what, values: values,
      who: who.map { Planned($0, isOurs: false) } ?? owner.map { Planned($0, isOurs: true) },
      by: due ?? (proposedBy ?? dates.due(before: stops)).map { Planned($0, isOurs: true) },
      stops: stops)
  }
}
