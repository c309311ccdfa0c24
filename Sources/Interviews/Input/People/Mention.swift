// SPDX-License-Identifier: GPL-3.0-or-later

/// A person named at the end of a line: `@Team lead`, or `@2` for the second participant.
enum Mention {
  /// The text before the last `@` that starts a word, and the person behind it.
  ///
  /// - Parameters:
  ///   - onlyKnown: whether a name that nobody has belongs to the text.
  ///   - others: people who were named before and do not take part.
  static func split(
    _ line: String, participants: [String], others: [String] = [], onlyKnown: Bool = false
  ) -> (text: String, who: String?) {
    guard let (text, name) = parts(of: line) else { return (line, nil) }
    let known = try? NameMatch.one(name, among: participants, others: others)
    guard known != nil || !onlyKnown else { return (line, nil) }
    return (text, known ?? name)
  }

  /// - Throws: where the name behind the last `@` can be that of several people.
  static func refuseAmbiguous(
    in line: String, participants: [String], others: [String] = []
  ) throws(InputRefusal) {
    guard let (text, name) = parts(of: line) else { return }
    do throws(InputRefusal) {
      _ = try NameMatch.one(name, among: participants, others: others)
    } catch {
      throw InputRefusal(
        error.message,
        example: error.example.map { "\(text) @\($0)".trimmingSpaces })
    }
  }

  /// The text before a person and the name as it was typed; nil where nobody is named.
  static func parts(of line: String) -> (text: String, name: String)? {
    guard let at = line.lastIndex(of: "@"),
      at == line.startIndex || line[line.index(before: at)].isWhitespace
    else { return nil }
    let name = line[line.index(after: at)...].trimmingSpaces
    return name.isEmpty ? nil : (line[..<at].trimmingSpaces, name)
  }
}
