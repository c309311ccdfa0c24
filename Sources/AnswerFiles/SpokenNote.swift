// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Values

/// A note in which people are heard by name: `Ann: odd cases; In the meeting: half of them`.
///
/// What stands in a note before any name is what whoever gave the answer has said.
package enum SpokenNote {
  /// Who is heard where nobody was named.
  package static let room = "In the meeting"

  private static let separator = "; "

  /// Two remarks one after the other, the first without the point at its end.
  package static func joined(_ first: String?, _ second: String) -> String {
    guard var first, !first.isEmpty else { return second }
    if first.hasSuffix("."), !first.hasSuffix("..") { first.removeLast() }
    return first + separator + second
  }

  /// Adds what somebody says, by name where it would else be read as the word of somebody else.
  ///
  /// - Parameters:
  ///   - who: nil where nobody is named.
  ///   - author: who gave the answer, and so says what stands there without a name.
  ///   - names: the people who can be heard in the note.
  package static func adding(
    _ words: String, of who: String?, to note: String?, by author: String?, names: [String]
  ) -> String {
    if let note, holds(words, of: who, note, author, names) { return note }
    let last = note.flatMap { speakers(in: $0, names).last } ?? author
    let isHeard =
      who.map { NameLikeness.areOne($0, last) } ?? (last == nil || last == room)
    return joined(note, isHeard ? words : "\(who ?? room): \(words)")
  }

  /// The note as somebody's own, whoever gives the answer now.
  package static func named(_ note: String, of who: String?, names: [String]) -> String {
    isSpoken(note, names) ? note : "\(who ?? room): \(note)"
  }

  /// The note with what somebody says there under another name, and what an earlier vote says of them.
  package static func renamed(_ note: String, from old: String, to new: String) -> String {
    note.split(separator: separator, omittingEmptySubsequences: false).map { part in
      let behind = [": ", " says ", " disagrees"].first { part.hasPrefix(old + $0) }
      if behind != nil { return new + part.dropFirst(old.count) }
      let decided = ", decided by \(old)"
      return part.hasPrefix(NoteReasons.earlierVote) && part.hasSuffix(decided)
        ? part.dropLast(old.count) + new : String(part)
    }.joined(separator: separator)
  }

  /// Whether the note begins with the name of whoever is heard.
  ///
  /// How the figure itself was meant stands before all names.
  package static func isSpoken(_ note: String, _ names: [String]) -> Bool {
    guard let words = FigureRemarks.behind(note) else { return false }
    return (names + [room]).contains { words.hasPrefix("\($0): ") }
  }

  /// Whether a note says the words already, by the same person.
  private static func holds(
    _ words: String, of who: String?, _ note: String, _ author: String?, _ names: [String]
  ) -> Bool {
    func bare(_ text: some StringProtocol) -> String {
      text.hasSuffix(".") ? String(text.dropLast()) : String(text)
    }
    var speaker: String?
    return note.split(separator: separator, omittingEmptySubsequences: false).contains { part in
      var said = part
      if let name = (names + [room]).first(where: { part.hasPrefix("\($0): ") }) {
        speaker = name
        said = part.dropFirst(name.count + 2)
      }
      let isSame =
        who.map { NameLikeness.areOne($0, speaker ?? author) }
        ?? (speaker == room || speaker == nil && author == nil)
      return isSame && bare(said) == bare(words)
    }
  }

  /// The note without what some people say there; nil where nobody else is heard.
  ///
  /// - Parameters:
  ///   - author: who says what stands before all names.
  ///   - names: the people who can be heard in the note.
  package static func without(
    _ people: [String], in note: String, by author: String?, names: [String]
  ) -> String? {
    var speaker = author
    let kept = note.split(separator: separator, omittingEmptySubsequences: false).filter { part in
      if let name = (names + [room]).first(where: { part.hasPrefix("\($0): ") }) { speaker = name }
      return !people.contains { NameLikeness.areOne($0, speaker) }
    }
    return kept.isEmpty ? nil : kept.joined(separator: separator)
  }

  /// The people who are heard in a note by a name that is written as one: `Kim Lee: odd cases`.
  package static func people(in note: String) -> [String] {
    note.split(separator: separator).compactMap { part in
      guard let colon = part.firstRange(of: ": ") else { return nil }
      let name = part[..<colon.lowerBound]
      let words = name.split(separator: " ")
      let isName =
        (1...3).contains(words.count) && name != room
        && words.allSatisfy { $0.first?.isUppercase == true }
        && name.allSatisfy { $0.isLetter || " -.'’".contains($0) }
      return isName ? String(name) : nil
    }
  }

  private static func speakers(in note: String, _ names: [String]) -> [String] {
    note.split(separator: separator, omittingEmptySubsequences: false).compactMap { part in
      (names + [room]).first { part.hasPrefix("\($0): ") }
    }
  }
}

extension Answer {
  /// Who says what stands in the note; nil where the note itself names somebody else.
  package func noteBy(among participants: [String]) -> String? {
    guard let by, let note else { return by }
    return SpokenNote.isSpoken(note, participants + [by]) ? nil : by
  }
}

extension AnswerEntry {
  /// Who says what stands in the note; nil where the note itself names somebody else.
  package func noteBy(among participants: [String]) -> String? {
    guard let by, let note else { return by }
    return SpokenNote.isSpoken(note, participants + [by]) ? nil : by
  }
}
