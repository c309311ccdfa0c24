// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Finds the participant that somebody means.
enum NameMatch {
  /// The participant by name, number or first letters; nil where none or several fit.
  static func participant(_ text: String, among participants: [String]) -> String? {
    let typed = NameLikeness.key(of: text)
    guard !typed.isEmpty else { return nil }
    if let exact = participants.first(where: { NameLikeness.key(of: $0) == typed }) { return exact }
    if let number = Int(typed) {
      return participants.indices.contains(number - 1) ? participants[number - 1] : nil
    }
    let fitting = participants.filter { NameLikeness.key(of: $0).hasPrefix(typed) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The participant whose name somebody has mistyped: each word the same or a slip away, and a word
  /// alone for one of those of a name.
  ///
  /// “Claims desk” is no slip of “Claims lead”, as another role would be.
  static func slip(_ text: String, among participants: [String]) -> String? {
    let typed = words(of: text)
    guard !typed.isEmpty, participant(text, among: participants) == nil else { return nil }
    return participants.first { name in
      let own = words(of: name)
      if typed.count == 1 {
        // Of “Data scientist” nobody is called by one of its words.
        guard name.split(separator: " ").allSatisfy({ $0.first?.isUppercase == true }) else {
          return false
        }
        return !own.contains(typed[0]) && own.contains { isNear(typed[0], $0) }
      }
      return own.count == typed.count && zip(typed, own).allSatisfy { isNear($0, $1) }
    }
  }

  private static func words(of name: String) -> [String] {
    NameLikeness.key(of: name).split(separator: " ").map(String.init)
  }

  private static func isNear(_ typed: String, _ word: String) -> Bool {
    typed == word || typed.count > 2 && NearMiss.of(typed, in: [word]) != nil
  }

  /// The participants that a text names, where it names several and nothing else: `Ann, Bo`.
  static func several(in text: String, among participants: [String]) -> [String]? {
    guard participant(text, among: participants) == nil else { return nil }
    let parts = text.replacing(" and ", with: ",").split { ",;&/".contains($0) }
      .map(\.trimmingSpaces).filter { !$0.isEmpty }
    let names = parts.compactMap { participant($0, among: participants) }
    return names.count > 1 && names.count == parts.count ? names : nil
  }

  /// A participant, or the name as typed for somebody who is not in the room.
  ///
  /// - Throws: for a number that nobody has, a name that looks like a slip, and what is no name.
  static func name(_ text: String, among participants: [String]) throws(InputRefusal) -> String {
    let typed = TypedText.singleLine(text)
    if let known = participant(typed, among: participants) { return known }
    let example = participants.first ?? "Head of operations"
    guard Int(typed) == nil else {
      throw InputRefusal("There is no participant \(typed).", example: example)
    }
    try PersonName.check(typed)
    guard
      let near = NearMiss.of(typed, in: participants) ?? slip(typed, among: participants)
    else { return typed }
    throw InputRefusal(
      "Nobody is called \(VisibleText.quoted(typed)). Did you mean \(near)?", example: near)
  }
}
