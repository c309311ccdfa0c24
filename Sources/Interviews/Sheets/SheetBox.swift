// SPDX-License-Identifier: GPL-3.0-or-later

/// The box before an answer of a sheet: `[x]`, `[ x ]`, `[✓]`, `(x)`, `☒`, empty or not.
struct SheetBox: Equatable {
  enum Mark {
    case empty
    case ticked
    /// Something that says neither yes nor no, such as `[-]`.
    case unclear
  }

  var mark: Mark
  /// What stands behind the box.
  var rest: String

  private static let emptySigns: Set<Character> = ["☐", "□", "◻", "○"]
  private static let tickedSigns: Set<Character> = [
    "☑", "☒", "✓", "✔", "✗", "✘", "■", "●", "🗹", "✅",
  ]

  /// What a box can begin with.
  static let signs = emptySigns.union(tickedSigns).union(["[", "("])

  /// Nil for a text that starts with no box.
  init?(startOf text: String) {
    guard let first = text.first else { return nil }
    switch first {
    case _ where Self.emptySigns.contains(first):
      self.init(mark: .empty, rest: text.dropFirst().trimmingSpaces)
    case _ where Self.tickedSigns.contains(first):
      self.init(mark: .ticked, rest: text.dropFirst().trimmingSpaces)
    case "[", "(":
      let inside = text.dropFirst().prefix { $0 != (first == "[" ? "]" : ")") }
      guard inside.count <= 5, inside.endIndex < text.endIndex else { return nil }
      let mark = Self.mark(inside.filter { !$0.isWhitespace && $0 != "_" })
      // Text in round brackets is no box.
      if first == "(", mark == .unclear { return nil }
      self.init(mark: mark, rest: text[inside.endIndex...].dropFirst().trimmingSpaces)
    default: return nil
    }
  }

  private init(mark: Mark, rest: String) {
    self.mark = mark
    self.rest = rest
  }

  private static func mark(_ sign: String) -> Mark {
    switch sign.lowercased() {
    case "", "☐": .empty
    case "x", "xx", "xxx", "✓", "✔", "✔️", "✗", "✘", "☑", "☒", "*", "v", "y", "yes", "+", "#",
      "1", "●", "•", "✅", "×", "х", "ja", "oui", "ok":
      .ticked
    default: .unclear
    }
  }
}
