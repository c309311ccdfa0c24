// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Questionnaires
import Values

/// What of a note can be quoted as a reason.
///
/// Hands that were counted, what a vote had settled before, and what could not be taken from a sheet tell
/// a room how an answer came about; they are no reason for it.
package enum NoteReasons {
  /// Begins what a vote had settled before another answer took its place.
  package static let earlierVote = "before: "

  private static let separator = "; "
  private static let untakenStart = "on the sheet, and not taken: "
  /// As older files have it.
  private static let untakenStarts = [untakenStart, "written here, and not taken: "]

  /// What stands in a note for an answer that a sheet has and nobody could take.
  package static func untaken(_ text: String) -> String {
    untakenStart + asPart(VisibleText.quoted(text))
  }

  /// Whether a note holds an answer that could not be taken.
  package static func saysUntaken(_ note: String) -> Bool {
    untakenStarts.contains(where: note.contains)
  }

  /// A text as one part of a note.
  package static func asPart(_ text: String) -> String { text.replacing(separator, with: ", ") }

  /// The note without what is no reason; nil where nothing else was said.
  package static func of(_ note: String) -> String? {
    guard let note = HandCount.removed(from: note) else { return nil }
    var kept: [String] = []
    var isOfEarlierVote = false
    for part in note.split(separator: separator, omittingEmptySubsequences: false) {
      let reason = reason(part)
      isOfEarlierVote = isOfEarlierVote && isDissent(part) || reason == nil && isEarlierVote(part)
      if let reason, !isOfEarlierVote { kept.append(reason) }
    }
    return kept.isEmpty ? nil : kept.joined(separator: separator)
  }

  /// What of a note somebody said in so many words: without what the reading of a figure adds; nil where
  /// nothing else was said.
  package static func quote(_ note: String) -> String? {
    of(note).flatMap { FigureRemarks.areAll(of: $0) ? nil : FigureRemarks.removed(from: $0) }
  }

  /// A part of a note, also behind the name of whoever is heard in it.
  private static func reason(_ part: Substring) -> String? {
    if isEarlierVote(part) { return nil }
    guard let start = untakenStarts.lazy.compactMap({ part.firstRange(of: $0) }).first else {
      return String(part)
    }
    let who = part[..<start.lowerBound]
    return who.isEmpty || who.hasSuffix(": ") ? nil : String(part)
  }

  private static func isEarlierVote(_ part: Substring) -> Bool {
    part.hasPrefix(earlierVote) && (part.hasSuffix(")") || part.contains("), decided by "))
  }

  /// Whether a part behind an earlier vote says who had answered otherwise: `Bo says c: rare`.
  private static func isDissent(_ part: Substring) -> Bool {
    if part.contains(" disagrees") { return true }
    return ["a", "b", "c", "?"].contains { letter in
      let said = " says \(letter)"
      return part.hasSuffix(said) || part.contains("\(said):") || part.contains("\(said),")
    }
  }
}

extension Answer {
  /// Those who would have given another answer: whoever says so, and whoever last voted otherwise.
  private var opponents: [String] {
    let letter: Letter? = if case .letter(let letter) = value { letter } else { nil }
    let votes = rounds.last?.votes ?? []
    return dissent.map(\.who)
      + votes.filter { $0.letter != nil && $0.letter != letter }.map(\.participant)
  }

  /// What speaks for the answer: what was said about it without the words of those who would have given
  /// another one.
  ///
  /// - Parameter participants: those who can be heard in the note beside whoever is named here.
  package func grounds(among participants: [String]) -> String? {
    remark.flatMap { withoutOpponents(in: $0, participants) }
  }

  /// The same without what the reading of a figure adds.
  package func groundsQuoted(among participants: [String]) -> String? {
    quote.flatMap { withoutOpponents(in: $0, participants) }
  }

  private func withoutOpponents(in note: String, _ participants: [String]) -> String? {
    let opponents = opponents
    let voters = rounds.flatMap(\.votes).map(\.participant)
    return SpokenNote.without(
      opponents, in: note, by: by,
      names: participants + voters + opponents + [by].compactMap(\.self))
  }
}
