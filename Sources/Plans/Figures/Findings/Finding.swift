// SPDX-License-Identifier: GPL-3.0-or-later

/// A contradiction or a gap between answers, with the numbers of what is proposed.
///
/// It holds no words of its own: what a finding says, but, and proposes is written by rule.
package struct Finding: Hashable, Sendable {
  package let rule: FindingID
  /// Where it is, the lanes in their order.
  package let subjects: [FindingSubject]
  package let values: [FindingSlot: FigureValue]
  /// What cannot begin before it is settled; nil where it stops nothing.
  package let stops: StoppedPart?

  package init(
    _ rule: FindingID, _ subjects: [FindingSubject],
    _ values: [FindingSlot: FigureValue?] = [:], stops: StoppedPart? = nil
  ) {
    self.rule = rule
    self.subjects = subjects
    self.values = values.compactMapValues(\.self)
    self.stops = stops
  }

  package subscript(_ slot: FindingSlot) -> FigureValue? { values[slot] }

  /// The ids of the lanes that it is about.
  package var lanes: [String] { subjects.lanes }
}
