// SPDX-License-Identifier: GPL-3.0-or-later

/// What became of a section of a generated file.
package struct SectionStatus: Equatable, Sendable {
  package enum State: String, Sendable {
    /// Written for the first time.
    case fresh
    case unchanged
    /// Nobody had edited it, and newer text took its place.
    case updated
    /// Edited by hand; the generated text is still the one that was edited.
    case editedKept = "edited-kept"
    /// Edited by hand and kept, while the verdict of the plan that it belongs to has become another.
    case editedUnderAnother = "edited-under-another-verdict"
    /// Edited by hand and kept, while newer text exists.
    case editedStale = "edited-stale"
    /// Edited by hand and kept, while the document has no such section any more.
    case editedRemoved = "edited-removed"
    /// Edited by hand in a plan of an earlier release, with nothing to take its place; its text moves
    /// to the end.
    case editedMoved = "edited-moved"
    case removed
  }

  package let id: String
  package let state: State
  /// The line of the section in the file as it was found; nil for a fresh one.
  package let line: Int?
}
