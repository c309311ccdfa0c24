// SPDX-License-Identifier: GPL-3.0-or-later

/// A person named at the end of a line: `@Team lead`, or `@2` for the second participant.
enum Mention {
  /// The text before the last `@` that starts a word, and the person behind it.
  ///
  /// - Parameter onlyKnown: whether a name that no participant has belongs to the text.
  static func split(
    _ line: String, participants: [String], onlyKnown: Bool = false
  ) -> (text: String, who: String?) {
    guard let at = line.lastIndex(of: "@"),
      at == line.startIndex || line[line.index(before: at)].isWhitespace
    else { return (line, nil) }
    let name = line[line.index(after: at)...].trimmingSpaces
    let known = NameMatch.participant(name, among: participants)
    guard !name.isEmpty, known != nil || !onlyKnown else { return (line, nil) }
    return (line[..<at].trimmingSpaces, known ?? name)
  }
}
