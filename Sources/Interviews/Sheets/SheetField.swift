// SPDX-License-Identifier: GPL-3.0-or-later

/// A line to write on: `Note: ________`, `Answer (cases per day): 1,200`.
struct SheetField: Equatable {
  enum Name: String {
    case note
    case answer
  }

  var name: Name
  /// What was written, without the line to write on.
  var text: String

  init?(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let label = line[..<colon].filter { $0 != "*" }.lowercased()
    let word = label.prefix { $0.isLetter }
    guard let name = Name(rawValue: word == "notes" ? "note" : String(word)) else { return nil }
    // Nothing but the unit may stand between the word and the colon.
    let between = label.dropFirst(word.count).trimmingSpaces
    guard between.isEmpty || between.hasPrefix("(") && between.hasSuffix(")") else { return nil }
    self.name = name
    text = Self.written(line[line.index(after: colon)...])
  }

  /// What stands on a line to write on; single underscores belong to what was written.
  static func written(_ text: some StringProtocol) -> String {
    var kept = ""
    var lines = 0
    for character in text {
      if character == "_" {
        lines += 1
      } else {
        if lines == 1 { kept.append("_") }
        lines = 0
        kept.append(character)
      }
    }
    return TypedText.singleLine(kept)
  }
}
