// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A mark that workflows of a pattern often use, for the room to choose from.
///
/// Its limit is mostly left open, because the room must say it.
package struct UsualMark: Sendable {
  /// The input that is looked at: the mark's field, or an id made from its words.
  package var field: String
  package var test: MarkTest
  /// The unit of a limit: points, days.
  package var unit: String?
  /// What people call the field.
  package var label: String?
  package var location: SourceLocation

  /// The type that this mark gives its field; nil where the value is left open.
  package var fieldType: FieldType? { test.fieldType }
}
