// SPDX-License-Identifier: GPL-3.0-or-later
import StrictYAML
import Values

/// When the sources of a pack's legal gates were read, from the first of them to the last.
package struct LawDates: Equatable, Sendable {
  package let first: CalendarDate
  package let last: CalendarDate

  /// The days that stand in a file; nil where none of its gates has one.
  package init?(of file: SourceFile) {
    let entries = YAMLFile(file).readable?.entries ?? []
    guard case .sequence(let gates) = entries.first(where: { $0.key == "gates" })?.value.content
    else { return nil }
    let days = gates.compactMap { gate in
      (gate.entries?.first { $0.key == "checked" }?.value.scalar).flatMap { CalendarDate($0.text) }
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    (self.first, self.last) = (first, last)
  }
}
