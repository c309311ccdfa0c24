// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

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
    let last = note.flatMap { speakers(in: $0, names).last } ?? author
    let isHeard =
      who.map { NameLikeness.areOne($0, last) } ?? (last == nil || last == room)
    return joined(note, isHeard ? words : "\(who ?? room): \(words)")
  }

  /// The note as somebody's own, whoever gives the answer now.
  package static func named(_ note: String, of who: String?, names: [String]) -> String {
    isSpoken(note, names) ? note : "\(who ?? room): \(note)"
  }

  /// Whether the note begins with the name of whoever is heard.
  package static func isSpoken(_ note: String, _ names: [String]) -> Bool {
    (names + [room]).contains { note.hasPrefix("\($0): ") }
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
