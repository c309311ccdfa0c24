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
    guard let near = NearMiss.of(typed, in: participants) else { return typed }
    throw InputRefusal(
      "Nobody is called \(VisibleText.quoted(typed)). Did you mean \(near)?", example: near)
  }
}
