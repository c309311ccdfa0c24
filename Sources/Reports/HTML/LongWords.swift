// SPDX-License-Identifier: GPL-3.0-or-later
import Values

/// Text in which lines may end within words that are longer than a column, such as addresses.
enum LongWords {
  /// In letters.
  private static let longest = 30
  private static let joints: Set<Character> = ["/", "?", "&", "=", "_", "-", ".", "#", "@"]

  static func html(of text: String) -> String {
    // Most texts have no such word.
    guard text.utf8.count > longest else { return DayText.html(of: text) }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.count > longest ? broken(word) : DayText.html(of: String(word))
    }.joined(separator: " ")
  }

  /// A place for a line to end behind each joint, and after as many letters as are too many without.
  private static func broken(_ word: Substring) -> String {
    var parts: [String] = [""]
    for character in word {
      parts[parts.count - 1].append(character)
      let isJoint = joints.contains(character) && parts[parts.count - 1].count > 3
      if isJoint || parts[parts.count - 1].count >= longest { parts.append("") }
    }
    return parts.filter { !$0.isEmpty }.map(MarkupText.escaped).joined(separator: "<wbr>")
  }
}
