// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// What of a note can be quoted as a reason.
///
/// Hands that were counted, what a vote had settled before, and what could not be taken from a sheet tell
/// a room how an answer came about; they are no reason for it.
package enum NoteReasons {
  /// Begins what a vote had settled before another answer took its place.
  package static let earlierVote = "before: "

  private static let separator = "; "
  private static let untakenStart = "written here, and not taken: "

  /// What stands in a note for an answer that a sheet has and nobody could take.
  package static func untaken(_ text: String) -> String {
    untakenStart + VisibleText.quoted(text).replacing(separator, with: ", ")
  }

  /// The note without what is no reason; nil where nothing else was said.
  package static func of(_ note: String) -> String? {
    guard let note = HandCount.removed(from: note) else { return nil }
    let kept = note.split(separator: separator, omittingEmptySubsequences: false).compactMap(reason)
    return kept.isEmpty ? nil : kept.joined(separator: separator)
  }

  /// What of a note somebody said in so many words: without what the reading of a figure adds; nil where
  /// nothing else was said.
  package static func quote(_ note: String) -> String? {
    of(note).flatMap { FigureRemarks.areAll(of: $0) ? nil : FigureRemarks.removed(from: $0) }
  }

  /// A part of a note, also behind the name of whoever is heard in it.
  private static func reason(_ part: Substring) -> String? {
    if part.hasPrefix(earlierVote), part.hasSuffix(")") || part.contains("), decided by ") {
      return nil
    }
    guard let start = part.firstRange(of: untakenStart) else { return String(part) }
    let who = part[..<start.lowerBound]
    return who.isEmpty || who.hasSuffix(": ") ? nil : String(part)
  }
}
