// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// What must be settled before something begins: an answer or a thing done, never a question asked.
package struct Blocker: Hashable, Sendable, Identifiable {
  /// The same for the same thing in the same file, whatever else is in the list.
  package let id: String
  package let source: BlockerSource
  /// What else it settles.
  package let covers: [BlockerSource]
  /// The room's own words; nil where words are put to its source and its values.
  package let what: String?
  package let values: [FindingSlot: FigureValue]
  /// Who settles it; nil where not even a decision owner is named.
  package let who: Planned<String>?
  /// Until when; nil where nothing says when the phase begins that it stops.
  package let by: Planned<CalendarDate>?
  package let stops: StoppedPart

  func covering(
    _ more: [BlockerSource], adding further: [FindingSlot: FigureValue] = [:],
    stops part: StoppedPart? = nil
  ) -> Blocker {
    Blocker(
      id: id, source: source, covers: covers + more, what: what,
      values: values.merging(further) { own, _ in own }, who: who, by: by, stops: part ?? stops)
  }
}
