// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The outcome of a merge.
package struct MergedDocument: Sendable {
  /// What to write; nil where the file must stay as it is.
  package var text: String?
  package var states: [SectionStatus] = []
  /// What stands above the sections of an earlier plan that were moved to the end.
  var keptHeading: String?
  /// The lines at which text begins that people added between the sections.
  package var addedLines: [Int] = []
  /// Why nothing can be written.
  package var diagnostics: [Diagnostic] = []
  /// Whether the text differs from the file.
  package var hasChanged = false
}
